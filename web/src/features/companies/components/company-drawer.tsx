import { useLingui } from '@lingui/react/macro'
import { RecordDrawer, type BesideList } from '../../../components/records/record-drawer'
import { CompanyForm } from './company-form'
import { CompanyView } from './company-view'

export function CompanyDrawer({ companyId, ...beside }: BesideList & { companyId: string }) {
  const { t } = useLingui()
  return (
    <RecordDrawer
      record={{ type: 'COMPANY', id: companyId }}
      title={t`Company`}
      newTitle={t`New company`}
      form={<CompanyForm company={null} onSaved={({ id }) => beside.onCreated(id)} />}
      view={<CompanyView companyId={companyId} {...beside} />}
      onClose={beside.onClose}
    />
  )
}
