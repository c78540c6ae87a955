import { useLingui } from '@lingui/react/macro'
import { RecordDrawer, type BesideList } from '../../../components/records/record-drawer'
import { DealForm } from './deal-form'
import { DealView } from './deal-view'

export function DealDrawer({ dealId, ...beside }: BesideList & { dealId: string }) {
  const { t } = useLingui()
  return (
    <RecordDrawer
      record={{ type: 'DEAL', id: dealId }}
      title={t`Deal`}
      newTitle={t`New deal`}
      form={<DealForm deal={null} onSaved={({ id }) => beside.onCreated(id)} />}
      view={<DealView dealId={dealId} {...beside} />}
      onClose={beside.onClose}
    />
  )
}
