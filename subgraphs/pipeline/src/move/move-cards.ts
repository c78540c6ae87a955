import { dealMoved, type MoveCause } from '@parley/schema/events/pipeline'
import { newEvent, type NewEvent } from '@parley/toolkit/events/outbox'
import type { EntityManager } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import { boardChange, TOLD_ONE_BY_ONE } from '../board/board-changes'
import type { CardEntity } from '../card/card.entity'
import type { CardStore, Place } from '../card/card.store'
import { rankBetween } from '../card/rank'
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
    const rank = place.rank ?? (await this.cards.rankAt(transaction, stage.id, place, card.id))
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

  /** To the top, in the order in which they are given; those that stand in the stage already stay where they are. */
  async many(
    transaction: EntityManager,
    cards: readonly CardEntity[],
    stage: StageEntity,
    reason: MoveReason,
  ): Promise<Moved> {
    const moving = cards.filter(({ stageId }) => stageId !== stage.id)
    if (moving.length === 0) return { moves: [], events: [] }
    const at = this.now()
    const moves = moving.map((card) => toMove(card, stage, at, reason))
    const lowest = await this.cards.rankAt(transaction, stage.id, {}, null)
    const ranks = ranksUpwards(lowest, moving.length)
    const where = { pipelineId: stage.pipelineId, stageId: stage.id, enteredAt: at }
    const ids = moving.map(({ id }) => id)
    const left = moving.map(({ pipelineId }) => pipelineId)
    await this.cards.putAll(transaction, ids, ranks, where)
    await this.moves.append(transaction, moves)
    const changed = moves.map((move, index) => ({ move, leftPipelineId: left[index] ?? stage.pipelineId }))
    moving.forEach((card, index) => Object.assign(card, where, { rank: ranks[index], stage }))
    return { moves, events: [...moves.map(movedEvent), ...boardEvents(changed, stage.pipelineId, at, reason.actorId)] }
  }
}

/** From the top to the bottom, the last of them being the given one. */
function ranksUpwards(lowest: string, count: number): string[] {
  const ranks = [lowest]
  while (ranks.length < count) ranks.push(rankBetween(null, ranks.at(-1) ?? null))
  return ranks.toReversed()
}

function boardEvents(
  changed: readonly { readonly move: DealMoveEntity; readonly leftPipelineId: string }[],
  pipelineId: string,
  at: Date,
  actorId: string | null,
): NewEvent[] {
  const told = { at, actorId }
  if (changed.length > TOLD_ONE_BY_ONE) {
    const boards = new Set([pipelineId, ...changed.map(({ leftPipelineId }) => leftPipelineId)])
    return [...boards].map((board) => boardChange({ ...told, kind: 'STAGES_CHANGED', pipelineId: board }))
  }
  return changed.flatMap(({ move: { dealId, fromStageId }, leftPipelineId }) => [
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
