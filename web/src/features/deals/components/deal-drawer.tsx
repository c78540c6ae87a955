import { useLingui } from '@lingui/react/macro'
import { RecordDrawer, type BesideList } from '../../../components/records/record-drawer'
import { DealForm } from './deal-form'
import { DealView } from './deal-view'

interface DealDrawerProps extends BesideList {
  dealId: string
  /** Of a new one: the stage that it is for unless another is chosen. */
  stageId?: string | undefined
}

export function DealDrawer({ dealId, stageId, ...beside }: DealDrawerProps) {
  const { t } = useLingui()
  return (
    <RecordDrawer
      record={{ type: 'DEAL', id: dealId }}
      title={t`Deal`}
      newTitle={t`New deal`}
      form={<DealForm deal={null} stageId={stageId} onSaved={({ id }) => beside.onCreated(id)} />}
      view={<DealView dealId={dealId} {...beside} />}
      onClose={beside.onClose}
    />
  )
}
