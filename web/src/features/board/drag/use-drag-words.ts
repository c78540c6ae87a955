import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Outcome } from '../model/close-deals'
import type { Columns } from '../model/board-state'
import { staying } from './slot'
import type { Drag } from './use-card-drag'

type Step = 'lifted' | 'over' | 'dropped' | 'cancelled'

/** Says each step of a drag to those who do not see it. */
export function useDragWords(columns: Columns) {
  const { t } = useLingui()
  const [said, setSaid] = useState('')
  const ends: Record<Outcome, string> = { WON: t`Won`, LOST: t`Lost` }
  const words = (step: Step, { card: { title }, ids, slot }: Drag): string => {
    const column = columns.find(({ stage }) => stage.id === slot?.stageId)
    const stage = column?.stage.name ?? ''
    const place = (slot?.index ?? 0) + 1
    const end = slot?.outcome && ends[slot.outcome]
    const places = staying(column?.cards ?? [], ids).length + 1
    switch (step) {
      case 'lifted':
        return t`${title} is lifted. ${stage}, place ${place} of ${places}.`
      case 'over':
        return end ? t`${end}. Drop it here to close it.` : t`${stage}, place ${place} of ${places}.`
      case 'dropped':
        if (end) return t`${title} is dropped in ${end}.`
        return t`${title} is dropped in ${stage}, place ${place} of ${places}.`
      case 'cancelled':
        return t`${title} stays where it was.`
    }
  }
  return { said, say: (step: Step, drag: Drag): void => setSaid(words(step, drag)) }
}
