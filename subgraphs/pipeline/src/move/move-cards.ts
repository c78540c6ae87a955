import type { NewEvent } from '@parley/toolkit/events/outbox'
import type { EntityManager } from 'typeorm'
import { boardChanges, type CardChange } from '../board/board-changes'
import type { CardEntity } from '../card/card.entity'
import type { CardStore, Place } from '../card/card.store'
import type { StageEntity } from '../stage/stage.entity'
import type { DealMoveEntity } from './deal-move.entity'
import type { DealMoveStore } from './deal-move.store'
import { laterMove, movedEvent, type MoveReason } from './move-entry'

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
    const ranks = place.rank ? [place.rank] : await this.cards.ranksAt(transaction, stage.id, place, [card.id], 1)
    return this.put(transaction, [card], stage, { ranks, enteredAt: place.enteredAt ?? null }, reason)
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
    const ids = moving.map(({ id }) => id)
    const ranks = await this.cards.ranksAt(transaction, stage.id, place, ids, ids.length)
    return this.put(transaction, moving, stage, { ranks, enteredAt: null }, reason)
  }

  private async put(
    transaction: EntityManager,
    cards: readonly CardEntity[],
    stage: StageEntity,
    { ranks, enteredAt }: { readonly ranks: readonly string[]; readonly enteredAt: Date | null },
    reason: MoveReason,
  ): Promise<Moved> {
    const at = this.now()
    const moves = cards.filter(({ stageId }) => stageId !== stage.id).map((card) => laterMove(card, stage, at, reason))
    const changes = cards.map(({ id, stageId, pipelineId }): CardChange => ({
      dealId: id,
      fromStageId: stageId,
      fromPipelineId: pipelineId,
      pipelineId: stage.pipelineId,
    }))
    await this.cards.put(transaction, cards, ranks, { stage, enteredAt: enteredAt ?? at })
    await this.moves.append(transaction, moves)
    return { moves, events: [...moves.map(movedEvent), ...boardChanges(changes, at, reason.actorId)] }
  }
}
