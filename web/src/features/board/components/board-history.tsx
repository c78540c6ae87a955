import { useLingui } from '@lingui/react/macro'
import { useLocation, useNavigate } from 'react-router'
import { SideDrawer } from '../../../components/overlays/side-drawer'
import { SelectField } from '../../../components/select-field'
import type { Columns } from '../model/board-state'
import { DealMoves } from './deal-moves'
import styles from './deal-moves.module.css'

interface BoardHistoryProps {
  pipelineId: string
  columns: Columns
  onClose: () => void
}

/** What was moved on a board, or into and out of one of its stages; which one is in the address. */
export function BoardHistory({ pipelineId, columns, onClose }: BoardHistoryProps) {
  const { t } = useLingui()
  const { search } = useLocation()
  const navigate = useNavigate()
  const params = new URLSearchParams(search)
  const stageId = params.get('stage')
  const stages = columns.map(({ stage }) => ({ value: stage.id, label: stage.name }))
  const choose = (id: string): void => {
    if (id) params.set('stage', id)
    else params.delete('stage')
    void navigate({ search: params.toString() }, { replace: true })
  }
  return (
    <SideDrawer title={t`History of the board`} width={480} onClose={onClose}>
      <div className={styles.history}>
        <SelectField
          label={t`Stage`}
          value={stageId ?? ''}
          options={[{ value: '', label: t`All stages` }, ...stages]}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        <DealMoves
          key={stageId}
          filter={stageId ? { stageId } : { pipelineId }}
          linkTo={(dealId) => `/board/${pipelineId}/deals/${dealId}${search}`}
        />
      </div>
    </SideDrawer>
  )
}
