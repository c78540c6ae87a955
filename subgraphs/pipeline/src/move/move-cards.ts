import { dealMoved, type MoveCause } from '@parley/schema/events/pipeline'
import { newEvent, type NewEvent } from '@parley/toolkit/events/outbox'
import type { EntityManager } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import { boardChange, TOLD_ONE_BY_ONE } from '../board/board-changes'
import type { CardEntity } from '../card/card.entity'
import type { CardStore, Place } from '../card/card.store'
import type { StageEntity } from '../stage/stage.entity'
import type { DealMoveEntity } from './deal-move.entity'
import type { DealMoveStore } from './deal-move.store'

/** Why cards are moved, as the history tells it. */
export interface MoveReason {
  readonly cause: MoveCause
  readonly actorId: string | null
  readonly explanation?: string | null
  readonly clientId?: string | null
  readonly automaticMoveId?: string | null
}

export interface Moved {
  readonly moves: readonly DealMoveEntity[]
  /** To be appended to the outbox, last before the commit. */
  readonly events: readonly NewEvent[]
}

/**
 * Puts locked cards into a locked stage, and writes each into the history. What it is called with was judged before; it
 * changes nothing about cards that are not named.
 */
export class MoveCards {
  constructor(
    private readonly cards: CardStore,
    private readonly moves: DealMoveStore,
    private readonly now: () => Date,
  ) {}

  /** Within its stage too: then there is no move, and only its place is another. */
  async one(
    transaction: EntityManager,
    card: CardEntity,
    stage: StageEntity,
    place: Place & { readonly rank?: string | null; readonly enteredAt?: Date | null },
    reason: MoveReason,
  ): Promise<Moved> {
    const rank = place.rank ?? (await this.rankAt(transaction, card, stage, place))
    const at = this.now()
    const move = card.stageId === stage.id ? null : toMove(card, stage, at, reason)
    const { pipelineId, stageId: fromStageId } = card
    const enteredAt = move ? (place.enteredAt ?? at) : card.enteredAt
    await this.cards.put(transaction, card, { pipelineId: stage.pipelineId, stageId: stage.id, rank, enteredAt })
    card.stage = stage
    if (move) await this.moves.append(transaction, [move])
    const told = { at, actorId: reason.actorId, dealId: card.id, fromStageId }
    const events = [
      ...(move ? [movedEvent(move)] : []),
      ...(pipelineId === stage.pipelineId ? [] : [boardChange({ ...told, kind: 'CARD_REMOVED', pipelineId })]),
      boardChange({ ...told, kind: 'CARD_MOVED', pipelineId: stage.pipelineId }),
    ]
    return { moves: move ? [move] : [], events }
  }

  /**
   * In the order in which they are given: next to a card of the stage, or to its top. Those that stand in the stage already
   * stay where they are, unless a place is named.
   */
  async many(
    transaction: EntityManager,
    cards: readonly CardEntity[],
    stage: StageEntity,
    reason: MoveReason,
    place: Place = {},
  ): Promise<Moved> {
    const placed = place.before != null || place.after != null
    const moving = placed ? cards : cards.filter(({ stageId }) => stageId !== stage.id)
    if (moving.length === 0) return { moves: [], events: [] }
    const at = this.now()
    const ids = moving.map(({ id }) => id)
    const ranks = await this.cards.ranksAt(transaction, stage.id, place, ids, ids.length)
    const left = moving.map((card): Left => ({
      dealId: card.id,
      fromStageId: card.stageId,
      leftPipelineId: card.pipelineId,
    }))
    const moves = moving.filter(({ stageId }) => stageId !== stage.id).map((card) => toMove(card, stage, at, reason))
    const where = { pipelineId: stage.pipelineId, stageId: stage.id }
    await this.cards.putAll(transaction, ids, ranks, { ...where, enteredAt: at })
    await this.moves.append(transaction, moves)
    moving.forEach((card, index) => {
      const enteredAt = card.stageId === stage.id ? card.enteredAt : at
      Object.assign(card, where, { enteredAt, rank: ranks[index], stage })
    })
    return { moves, events: [...moves.map(movedEvent), ...boardEvents(left, stage.pipelineId, at, reason.actorId)] }
  }

  private async rankAt(
    transaction: EntityManager,
    card: CardEntity,
    stage: StageEntity,
    place: Place,
  ): Promise<string> {
    const [rank] = await this.cards.ranksAt(transaction, stage.id, place, [card.id], 1)
    if (rank === undefined) throw new Error(`There is no room in the stage ${stage.id}`)
    return rank
  }
}

/** Where a card stood before. */
interface Left {
  readonly dealId: string
  readonly fromStageId: string
  readonly leftPipelineId: string
}

function boardEvents(changed: readonly Left[], pipelineId: string, at: Date, actorId: string | null): NewEvent[] {
  const told = { at, actorId }
  if (changed.length > TOLD_ONE_BY_ONE) {
    const boards = new Set([pipelineId, ...changed.map(({ leftPipelineId }) => leftPipelineId)])
    return [...boards].map((board) => boardChange({ ...told, kind: 'STAGES_CHANGED', pipelineId: board }))
  }
  return changed.flatMap(({ dealId, fromStageId, leftPipelineId }) => [
    ...(leftPipelineId === pipelineId
      ? []
      : [boardChange({ ...told, kind: 'CARD_REMOVED', pipelineId: leftPipelineId, dealId, fromStageId })]),
    boardChange({ ...told, kind: 'CARD_MOVED', pipelineId, dealId, fromStageId }),
  ])
}

function toMove(card: CardEntity, stage: StageEntity, at: Date, reason: MoveReason): DealMoveEntity {
  return {
    workspaceId: card.workspaceId,
    id: uuidv7(),
    dealId: card.id,
    pipelineId: stage.pipelineId,
    fromStageId: card.stageId,
    fromRank: card.rank,
    fromEnteredAt: card.enteredAt,
    toStageId: stage.id,
    at,
    actorId: reason.actorId,
    cause: reason.cause,
    explanation: reason.explanation ?? null,
    timeInStageSeconds: Math.max(0, (at.getTime() - card.enteredAt.getTime()) / 1000),
    clientId: reason.clientId ?? null,
    automaticMoveId: reason.automaticMoveId ?? null,
    to: stage,
  }
}

export function movedEvent({ id, at, toStageId, ...move }: DealMoveEntity): NewEvent {
  const { dealId, pipelineId, fromStageId, actorId, cause } = move
  const about = { moveId: id, dealId, pipelineId, fromStageId, toStageId, at: at.toISOString(), actorId, cause }
  return newEvent(dealMoved, about)
}
