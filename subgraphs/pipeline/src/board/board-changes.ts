import { boardChanged, writeBoardChange, type BoardChangeKind } from '@parley/schema/events/pipeline'
import { newEvent, type NewEvent } from '@parley/toolkit/events/outbox'
import { uuidv7 } from 'uuidv7'

interface Change {
  readonly kind: BoardChangeKind
  readonly pipelineId: string
  readonly dealId?: string
  readonly fromStageId?: string | null
  readonly at: Date
  readonly actorId: string | null
}

/** Cards that are told one by one; where more change at once, a board is read again. */
export const TOLD_ONE_BY_ONE = 50

/** The event that a board looks different. */
export function boardChange({ kind, pipelineId, dealId, fromStageId, at, actorId }: Change): NewEvent {
  const about = { pipelineId, dealId: dealId ?? null }
  const changeId = writeBoardChange({
    ...about,
    id: uuidv7(),
    kind,
    fromStageId: fromStageId ?? null,
    at: at.toISOString(),
    actorId,
  })
  return newEvent(boardChanged, { changeId, ...about })
}
