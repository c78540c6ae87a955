import type { NewEvent } from '@parley/toolkit/events/outbox'
import type { EntityManager } from 'typeorm'
import { boardChanges, type CardChange } from '../board/board-changes'
import type { CardEntity } from '../card/card.entity'
import type { CardStore, Landing, Place } from '../card/card.store'
import type { StageEntity } from '../stage/stage.entity'
import type { DealMoveEntity } from './deal-move.entity'
import type { DealMoveStore } from './deal-move.store'
import { laterMove, movedEvent, type MoveReason } from './move-entry'

type Whereto = Omit<Landing, 'enteredAt'> & { readonly enteredAt?: Date | null }

export interface Moved {
  readonly moves: readonly DealMoveEntity[]
  /** To be appended to the outbox, last before the commit. */
  readonly events: readonly NewEvent[]
}

/**
 * Puts locked cards into locked stages, and writes each into the history. What it is called with was judged before; it
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
    place: Place,
    reason: MoveReason,
  ): Promise<Moved> {
    const [rank = ''] = await this.cards.ranksAt(transaction, stage.id, place, [card.id], 1)
    return this.put(transaction, [{ card, stage, rank }], reason)
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
    const ids = moving.map(({ id }) => id)
    const ranks = ids.length > 0 ? await this.cards.ranksAt(transaction, stage.id, place, ids, ids.length) : []
    const landings = moving.map((card, index) => ({ card, stage, rank: ranks[index] ?? '' }))
    return this.put(transaction, landings, reason)
  }

  /** Each where it is told to stand; as from now where it is not told since when. The stages and the cards are locked. */
  async put(transaction: EntityManager, given: readonly Whereto[], reason: MoveReason): Promise<Moved> {
    if (given.length === 0) return { moves: [], events: [] }
    const at = this.now()
    const moving = given.filter(({ card, stage }) => card.stageId !== stage.id)
    const moves = moving.map(({ card, stage }) => laterMove(card, stage, at, reason))
    const changes = given.map(({ card, stage }): CardChange => ({
      dealId: card.id,
      fromStageId: card.stageId,
      fromPipelineId: card.pipelineId,
      pipelineId: stage.pipelineId,
    }))
    await this.cards.put(
      transaction,
      given.map((each) => ({ ...each, enteredAt: each.enteredAt ?? at })),
    )
    await this.moves.append(transaction, moves)
    return { moves, events: [...moves.map(movedEvent), ...boardChanges(changes, at, reason.actorId)] }
  }
}
