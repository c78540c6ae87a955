import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { SideDrawer } from '../../../components/overlays/side-drawer'
import { SelectField } from '../../../components/select-field'
import type { Columns } from '../model/board-state'
import { toMoveFilter, type MoveChoice } from '../model/move-choice'
import { DealMoves } from './deal-moves'
import styles from './deal-moves.module.css'
import { MoveFilters } from './move-filters'

interface BoardHistoryProps {
  pipelineId: string
  columns: Columns
  onClose: () => void
}

/** What was moved on a board, or into and out of one of its stages, by whom and why; which is in the address. */
export function BoardHistory({ pipelineId, columns, onClose }: BoardHistoryProps) {
  const { t } = useLingui()
  const { search } = useLocation()
  const navigate = useNavigate()
  const [now] = useState(() => new Date())
  const params = new URLSearchParams(search)
  const stageId = params.get('stage')
  const choice: MoveChoice = {
    actorId: params.get('by') ?? '',
    cause: params.get('why') ?? '',
    days: params.get('days') ?? '',
  }
  const stages = columns.map(({ stage }) => ({ value: stage.id, label: stage.name }))
  const choose = (chosen: Readonly<Record<string, string>>): void => {
    for (const [name, value] of Object.entries(chosen)) {
      if (value) params.set(name, value)
      else params.delete(name)
    }
    void navigate({ search: params.toString() }, { replace: true })
  }
  const filter = { ...(stageId ? { stageId } : { pipelineId }), ...toMoveFilter(choice, now) }
  return (
    <SideDrawer title={t`History of the board`} width={480} onClose={onClose}>
      <div className={styles.history}>
        <SelectField
          label={t`Stage`}
          value={stageId ?? ''}
          options={[{ value: '', label: t`All stages` }, ...stages]}
          onChange={(event) => choose({ stage: event.currentTarget.value })}
        />
        <MoveFilters
          choice={choice}
          onChange={({ actorId, cause, days }) => choose({ by: actorId, why: cause, days })}
        />
        <DealMoves
          key={JSON.stringify(filter)}
          filter={filter}
          linkTo={(dealId) => `/board/${pipelineId}/deals/${dealId}${search}`}
        />
      </div>
    </SideDrawer>
  )
}
