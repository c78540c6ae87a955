import { MAX_MOVED } from '@parley/schema/inputs/pipeline'
import { reachOf } from '@parley/toolkit/authorization/authorize'
import { requestScope } from '@parley/toolkit/context/request-scope'
import { queryableId } from '@parley/toolkit/database/queryable-id'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { DomainError, forbidden, notFound } from '@parley/toolkit/errors/domain-error'
import type { Outbox } from '@parley/toolkit/events/outbox'
import type { DataSource, EntityManager } from 'typeorm'
import type { CardEntity } from '../card/card.entity'
import type { CardStore, Landing } from '../card/card.store'
import { refuseClosed } from '../rule/judge-moves'
import type { MoveRule, Refusal } from '../rule/refusal'
import { actingMember } from '../setup/acting-member'
import type { StageEntity } from '../stage/stage.entity'
import type { StageStore } from '../stage/stage.store'
import type { DealMoveEntity } from './deal-move.entity'
import type { DealMoveStore } from './deal-move.store'
import type { MoveCards } from './move-cards'
import type { BulkMoveResult, MoveResult } from './move-deals'

interface Stores {
  readonly cards: CardStore
  readonly stages: StageStore
  readonly moves: DealMoveStore
}

/** What is known of the deal of a move, with everything locked. */
interface Present {
  readonly card: CardEntity | undefined
  /** The stage to go back to. */
  readonly stage: StageEntity | undefined
  readonly latestId: string | undefined
}

/** A move that is taken back alone says it as an error, where nothing about the deal itself keeps it. */
const ERRORS: Readonly<Partial<Record<MoveRule, (explanation: string) => DomainError>>> = {
  GONE: () => notFound('The deal'),
  REACH: forbidden,
  MOVED_SINCE: (explanation) => new DomainError('CONFLICT', explanation),
  STAGE_GONE: (explanation) => new DomainError('CONFLICT', explanation),
}

/**
 * Takes moves back: each deal stands where it stood, in its old place, and has been there as long as it had. No rule is
 * asked, because nothing new is decided, which the history says; so moves of someone else are taken back only by those who
 * set pipelines up. A deal that was closed meanwhile, or moved on, stays. As many statements for many moves as for one.
 */
export class UndoMoves {
  constructor(
    private readonly database: DataSource,
    private readonly stores: Stores,
    private readonly mover: MoveCards,
    private readonly outbox: Outbox,
  ) {}

  /** NOT_FOUND, FORBIDDEN; CONFLICT when the deal was moved since, or there is nothing to go back to. */
  async one(moveId: string): Promise<MoveResult> {
    const [move] = await this.stores.moves.findByIds([queryableId(moveId)])
    if (!move) throw notFound('The move')
    requireOwn(move)
    if (!move.fromStageId) throw new DomainError('CONFLICT', 'The deal stood nowhere before.')
    const { cards, moves, refusals } = await this.run([move])
    const [refusal = null] = refusals
    const error = refusal && ERRORS[refusal.rule]
    if (error) throw error(refusal.explanation)
    const [card] = cards
    if (!card) throw notFound('The deal')
    return { card, move: moves[0] ?? null, refusal }
  }

  /** All that a request moved. NOT_FOUND, FORBIDDEN; CONFLICT where it is more than a request can have moved. */
  async ofRequest(clientId: string): Promise<BulkMoveResult> {
    const moves = await this.stores.moves.findOfRequest(queryableId(clientId), MAX_MOVED + 1)
    if (moves.length === 0) throw notFound('The request')
    for (const move of moves) requireOwn(move)
    if (moves.length > MAX_MOVED) throw new DomainError('CONFLICT', 'A job moved these deals. Undo the job.')
    return this.run(moves)
  }

  private run(undone: readonly DealMoveEntity[]): Promise<BulkMoveResult & { readonly cards: readonly CardEntity[] }> {
    const { stages, moves: moveStore } = this.stores
    const stageIds = [...new Set(undone.flatMap(({ fromStageId }) => fromStageId ?? []))]
    return inTransaction(this.database, async (transaction) => {
      const targets = byId(await stages.lock(transaction, stageIds, 'for_no_key_update'))
      const cards = await this.lockCards(transaction, undone)
      const latest = await moveStore.findLatest(transaction, [...cards.keys()])
      const refusals: Refusal[] = []
      const landings: (Omit<Landing, 'enteredAt'> & { enteredAt: Date | null })[] = []
      for (const move of undone) {
        const [card, stage] = [cards.get(move.dealId), targets.get(move.fromStageId ?? '')]
        const refusal = this.refuse(move, { card, stage, latestId: latest.get(move.dealId)?.id })
        if (refusal) refusals.push(refusal)
        else if (card && stage)
          landings.push({ card, stage, rank: move.fromRank ?? card.rank, enteredAt: move.fromEnteredAt })
      }
      const reason = { cause: 'UNDO' as const, actorId: actingMember().memberId }
      const { moves, events } = await this.mover.put(transaction, landings, reason)
      if (events.length > 0) await this.outbox.append(transaction, events)
      return { cards: [...cards.values()], moves, refusals }
    })
  }

  /** Those that whoever asks may read, with the stages that they are in. */
  private async lockCards(
    transaction: EntityManager,
    undone: readonly DealMoveEntity[],
  ): Promise<Map<string, CardEntity>> {
    const { cards, stages } = this.stores
    const locked = await cards.lock(
      transaction,
      undone.map(({ dealId }) => dealId),
    )
    const present = byId(await stages.findByIds([...new Set(locked.map(({ stageId }) => stageId))], transaction))
    for (const card of locked) card.stage = present.get(card.stageId)
    return byId(locked)
  }

  private refuse({ id, dealId, fromStageId }: DealMoveEntity, { card, stage, latestId }: Present): Refusal | null {
    const because = (rule: MoveRule, explanation: string): Refusal => ({
      dealId,
      stageId: fromStageId ?? '',
      rule,
      explanation,
      conditions: [],
    })
    if (!card) return because('GONE', 'There is no such deal, or not any more.')
    if (!this.stores.cards.mayWrite(card)) return because('REACH', 'You may see this deal, and not move it.')
    if (latestId !== id) return because('MOVED_SINCE', 'The deal was moved again since.')
    if (!stage) return because('STAGE_GONE', 'The stage that it stood in is not there any more.')
    return refuseClosed(card, stage)
  }
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]))
}

function requireOwn({ actorId, cause }: DealMoveEntity): void {
  if (cause === 'AUTOMATIC' || (actorId !== null && actorId === actingMember().memberId)) return
  const actor = requestScope.request()?.actor ?? null
  if (!reachOf(actor, 'pipelines:manage'))
    throw forbidden('Someone else moved this deal. Move it as you would any other.')
}
