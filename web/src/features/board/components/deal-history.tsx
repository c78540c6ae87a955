import { useState } from 'react'
import { ALL_MOVES, toMoveFilter } from '../model/move-choice'
import { DealMoves } from './deal-moves'
import styles from './deal-moves.module.css'
import { MoveFilters } from './move-filters'

/** The moves of one deal: all, or those of someone, for a reason, or of late. */
export function DealHistory({ dealId }: { dealId: string }) {
  const [choice, setChoice] = useState(ALL_MOVES)
  const [now] = useState(() => new Date())
  const filter = { dealId, ...toMoveFilter(choice, now) }
  return (
    <div className={styles.history}>
      <MoveFilters choice={choice} onChange={setChoice} />
      <DealMoves key={JSON.stringify(filter)} filter={filter} linkTo={null} />
    </div>
  )
}
