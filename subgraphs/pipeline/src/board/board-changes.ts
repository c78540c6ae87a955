import {
  boardChanged,
  writeBoardChange,
  type BoardChangeContent,
  type BoardChangeKind,
} from '@parley/schema/events/pipeline'
import { currentlyReaches, type Assignment } from '@parley/toolkit/authorization/assignment'
import { newEvent, type NewEvent } from '@parley/toolkit/events/outbox'
import { uuidv7 } from 'uuidv7'

interface Change {
  readonly kind: BoardChangeKind
  readonly pipelineId: string
  readonly dealId?: string
  readonly fromStageId?: string | null
  readonly at: Date
  readonly actorId: string | null
  readonly previous?: Assignment
}

/** A card came to stand elsewhere. */
export interface CardChange {
  readonly dealId: string
  readonly pipelineId: string
  /** Null for a new card. */
  readonly fromStageId: string | null
  readonly fromPipelineId?: string
}

/** Cards that are told one by one; where more change at once, a board is read again. */
const TOLD_ONE_BY_ONE = 50

/** The event that a board looks different. */
export function boardChange({ kind, pipelineId, dealId, fromStageId, at, actorId, previous }: Change): NewEvent {
  const about = { pipelineId, dealId: dealId ?? null }
  const changeId = writeBoardChange({
    ...about,
    id: uuidv7(),
    kind,
    fromStageId: fromStageId ?? null,
    at: at.toISOString(),
    actorId,
    previous: previous && { ...previous, sharedWith: [...previous.sharedWith] },
  })
  return newEvent(boardChanged, { changeId, ...about })
}

/** What boards are told of cards that came to stand elsewhere, all at once. */
export function boardChanges(changes: readonly CardChange[], at: Date, actorId: string | null): NewEvent[] {
  const told = { at, actorId }
  if (changes.length > TOLD_ONE_BY_ONE) {
    const boards = new Set(
      changes.flatMap(({ pipelineId, fromPipelineId = pipelineId }) => [pipelineId, fromPipelineId]),
    )
    return [...boards].map((pipelineId) => boardChange({ ...told, kind: 'STAGES_CHANGED', pipelineId }))
  }
  return changes.flatMap(({ dealId, fromStageId, pipelineId, fromPipelineId = pipelineId }) => {
    const about = { ...told, dealId, fromStageId }
    const comes = boardChange({ ...about, kind: 'CARD_MOVED', pipelineId })
    if (fromPipelineId === pipelineId) return [comes]
    return [boardChange({ ...about, kind: 'CARD_REMOVED', pipelineId: fromPipelineId }), comes]
  })
}

/**
 * What a change is to whoever asks: for those who see the deal since, its card is new; for those who do not any more, it is
 * gone. Null for those who saw nothing of it, and see nothing.
 */
export function asSeen(change: BoardChangeContent, seesNow: boolean): BoardChangeContent | null {
  const { previous } = change
  const sawBefore = previous ? currentlyReaches('deals:read', previous) : seesNow
  if (seesNow === sawBefore) return seesNow ? change : null
  if (sawBefore) return { ...change, kind: 'CARD_REMOVED' }
  return change.kind === 'CARD_CHANGED' ? { ...change, kind: 'CARD_MOVED', fromStageId: null } : change
}
