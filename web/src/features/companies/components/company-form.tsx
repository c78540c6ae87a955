import { createCompanyInput } from '@parley/schema/inputs/crm'
import { DuplicateWarning } from '../../../components/duplicates/duplicate-warning'
import { useFormFields } from '../../../components/records/form-fields'
import { RecordForm } from '../../../components/records/record-form'
import type { CompanyFieldsFragment } from '../../../gql/graphql'
import { useMay } from '../../../lib/session/permissions'
import { COMPANY_WRITING } from '../companies-operations'
import { COMPANY_PARTS } from '../company-parts'

interface CompanyFormProps {
  /** Null for a new one. */
  company: CompanyFieldsFragment | null
  onSaved?: (company: CompanyFieldsFragment) => void
}

const PARTS = Object.values(COMPANY_PARTS)

export function CompanyForm({ company, onSaved }: CompanyFormProps) {
  const may = useMay('companies:write') && !company?.deletedAt
  return (
    <RecordForm
      record={company}
      draft={`company.${company?.id ?? 'new'}`}
      fields={useFormFields<CompanyFieldsFragment>('COMPANY', PARTS)}
      rules={createCompanyInput}
      writing={COMPANY_WRITING}
      readOnly={!may}
      {...(onSaved && { onSaved })}
    >
      {(text) =>
        !company && <DuplicateWarning input={{ recordType: 'COMPANY', name: text('name'), domain: text('domain') }} />
      }
    </RecordForm>
  )
}
