import { inTransaction } from '@parley/toolkit/database/transaction'
import { queryableId } from '@parley/toolkit/database/queryable-id'
import { reachOf } from '@parley/toolkit/authorization/authorize'
import { requestScope } from '@parley/toolkit/context/request-scope'
import { DomainError, forbidden, notFound } from '@parley/toolkit/errors/domain-error'
import type { Outbox } from '@parley/toolkit/events/outbox'
import type { DataSource } from 'typeorm'
import type { CardStore } from '../card/card.store'
import { refuseClosed } from '../rule/judge-moves'
import { actingMember } from '../setup/acting-member'
import type { StageStore } from '../stage/stage.store'
import type { DealMoveEntity } from './deal-move.entity'
import type { DealMoveStore } from './deal-move.store'
import type { MoveCards } from './move-cards'
import type { MoveResult } from './move-deals'

/**
 * Takes a move back: the deal stands where it stood, in its old place, and has been there as long as it had. No rule is
 * asked, because nothing new is decided, which the history says; so a move of someone else is taken back only by those who
 * set pipelines up. A deal that was closed meanwhile stays.
 */
export class UndoMove {
  constructor(
    private readonly database: DataSource,
    private readonly cards: CardStore,
    private readonly stages: StageStore,
    private readonly moves: DealMoveStore,
    private readonly mover: MoveCards,
    private readonly outbox: Outbox,
  ) {}

  /** NOT_FOUND, FORBIDDEN; CONFLICT when the deal was moved since, or there is nothing to go back to. */
  async run(moveId: string): Promise<MoveResult> {
    const [move] = await this.moves.findByIds([queryableId(moveId)])
    if (!move) throw notFound('The move')
    const { memberId } = actingMember()
    requireOwn(move, memberId)
    const { fromStageId } = move
    if (!fromStageId) throw new DomainError('CONFLICT', 'The deal stood nowhere before.')
    return inTransaction(this.database, async (transaction) => {
      const [stage] = await this.stages.lock(transaction, [fromStageId], 'for_no_key_update')
      if (!stage) throw new DomainError('CONFLICT', 'The stage that it stood in is not there any more.')
      const [card] = await this.cards.lock(transaction, [move.dealId])
      if (!card) throw notFound('The deal')
      this.cards.requireWrite(card)
      const latest = (await this.moves.findLatest(transaction, [card.id])).get(card.id)
      if (latest?.id !== move.id) throw new DomainError('CONFLICT', 'The deal was moved again since.')
      const refusal = refuseClosed(card, stage)
      if (refusal) return { card, move: null, refusal }
      const [left] = await this.stages.findByIds([card.stageId], transaction)
      card.stage = left
      const place = { rank: move.fromRank, enteredAt: move.fromEnteredAt }
      const { moves, events } = await this.mover.one(transaction, card, stage, place, {
        cause: 'UNDO',
        actorId: memberId,
      })
      await this.outbox.append(transaction, events)
      return { card, move: moves[0] ?? null, refusal: null }
    })
  }
}

function requireOwn({ actorId, cause }: DealMoveEntity, memberId: string | null): void {
  if (cause === 'AUTOMATIC' || (actorId !== null && actorId === memberId)) return
  const actor = requestScope.request()?.actor ?? null
  if (!reachOf(actor, 'pipelines:manage'))
    throw forbidden('Someone else moved this deal. Move it as you would any other.')
}
