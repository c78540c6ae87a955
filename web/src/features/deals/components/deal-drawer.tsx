import { useLingui } from '@lingui/react/macro'
import { SideDrawer } from '../../../components/overlays/side-drawer'
import { ExpandLink } from '../../../components/record-detail/expand-link'
import { DealForm } from './deal-form'
import { DealView } from './deal-view'

interface DealDrawerProps {
  /** `new` for one that is not there yet. */
  dealId: string
  onChanged: () => void
  onCreated: (id: string) => void
  onClose: () => void
}

export function DealDrawer({ dealId, onChanged, onCreated, onClose }: DealDrawerProps) {
  const { t } = useLingui()
  if (dealId === 'new')
    return (
      <SideDrawer title={t`New deal`} width={480} onClose={onClose}>
        <DealForm
          deal={null}
          onSaved={(created) => {
            onChanged()
            onCreated(created.id)
          }}
        />
      </SideDrawer>
    )
  return (
    <SideDrawer title={t`Deal`} width={1000} onClose={onClose}>
      <ExpandLink record={{ type: 'DEAL', id: dealId }} />
      <DealView dealId={dealId} onChanged={onChanged} onClose={onClose} />
    </SideDrawer>
  )
}
