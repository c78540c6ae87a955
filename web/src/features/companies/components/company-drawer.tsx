import { useLingui } from '@lingui/react/macro'
import { SideDrawer } from '../../../components/overlays/side-drawer'
import { ExpandLink } from '../../../components/record-detail/expand-link'
import { CompanyForm } from './company-form'
import { CompanyView } from './company-view'

interface CompanyDrawerProps {
  /** `new` for one that is not there yet. */
  companyId: string
  onChanged: () => void
  onCreated: (id: string) => void
  onClose: () => void
}

export function CompanyDrawer({ companyId, onChanged, onCreated, onClose }: CompanyDrawerProps) {
  const { t } = useLingui()
  if (companyId === 'new')
    return (
      <SideDrawer title={t`New company`} width={480} onClose={onClose}>
        <CompanyForm
          company={null}
          onSaved={(created) => {
            onChanged()
            onCreated(created.id)
          }}
        />
      </SideDrawer>
    )
  return (
    <SideDrawer title={t`Company`} width={1000} onClose={onClose}>
      <ExpandLink record={{ type: 'COMPANY', id: companyId }} />
      <CompanyView companyId={companyId} onChanged={onChanged} onClose={onClose} />
    </SideDrawer>
  )
}
