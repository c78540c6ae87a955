import { createDealInput } from '@parley/schema/inputs/crm'
import { useFormFields } from '../../../components/records/form-fields'
import { RecordForm } from '../../../components/records/record-form'
import type { DealFieldsFragment } from '../../../gql/graphql'
import { useMay } from '../../../lib/session/permissions'
import { DEAL_WRITING } from '../deals-operations'
import { DEAL_PARTS } from '../deal-parts'

interface DealFormProps {
  /** Null for a new one. */
  deal: DealFieldsFragment | null
  onSaved?: (deal: DealFieldsFragment) => void
}

const PARTS = Object.values(DEAL_PARTS)

export function DealForm({ deal, onSaved }: DealFormProps) {
  const may = useMay('deals:write') && !deal?.deletedAt
  return (
    <RecordForm
      record={deal}
      draft={`deal.${deal?.id ?? 'new'}`}
      fields={useFormFields<DealFieldsFragment>('DEAL', PARTS)}
      rules={createDealInput}
      writing={DEAL_WRITING}
      readOnly={!may}
      {...(onSaved && { onSaved })}
    />
  )
}
