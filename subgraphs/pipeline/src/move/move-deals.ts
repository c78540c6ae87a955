import { moveDealInput, moveDealsInput } from '@parley/schema/inputs/pipeline'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { DomainError, notFound } from '@parley/toolkit/errors/domain-error'
import { validateInput } from '@parley/toolkit/errors/validate-input'
import type { Outbox } from '@parley/toolkit/events/outbox'
import type { DataSource, EntityManager } from 'typeorm'
import type { CardEntity } from '../card/card.entity'
import type { CardStore, Place } from '../card/card.store'
import type { PlaceDeals } from '../card/place-deals'
import type { PipelineStore } from '../pipeline/pipeline.store'
import { refuseClosed, type JudgeMoves } from '../rule/judge-moves'
import type { Refusal } from '../rule/refusal'
import { actingMember, type Acting } from '../setup/acting-member'
import type { StageEntity } from '../stage/stage.entity'
import type { StageStore } from '../stage/stage.store'
import type { DealMoveEntity } from './deal-move.entity'
import type { DealMoveStore } from './deal-move.store'
import type { MoveCards } from './move-cards'
import type { MoveReason } from './move-entry'

interface Destination extends Place {
  readonly stageId: string
  readonly clientId?: string | null
}
export interface MoveRequest extends Destination {
  readonly dealId: string
}
export interface BulkMoveRequest extends Destination {
  readonly dealIds: readonly string[]
}

export interface MoveResult {
  readonly card: CardEntity
  readonly move: DealMoveEntity | null
  readonly refusal: Refusal | null
}

export interface BulkMoveResult {
  readonly moves: readonly DealMoveEntity[]
  readonly refusals: readonly Refusal[]
}

interface Stores {
  readonly cards: CardStore
  readonly stages: StageStore
  readonly pipelines: PipelineStore
  readonly moves: DealMoveStore
}

type Refusals = ReadonlyMap<string, Refusal>

/** A deal that keeps moving while it is judged is moved by others just now. */
const MAX_TRIES = 5

/**
 * Moves deals as members ask for. Rules are judged on what crm says now; then the stage and the cards are locked, and a
 * card that was moved or closed in between is judged again. Repeating a request with its `clientId` moves nothing twice.
 */
export class MoveDeals {
  constructor(
    private readonly database: DataSource,
    private readonly stores: Stores,
    private readonly judge: JudgeMoves,
    private readonly mover: MoveCards,
    private readonly place: PlaceDeals,
    private readonly outbox: Outbox,
  ) {}

  /** NOT_FOUND, FORBIDDEN; a rule that refuses it is an answer. */
  async one(input: MoveRequest): Promise<MoveResult> {
    const request = validateInput(moveDealInput, input)
    const acting = actingMember()
    const stage = await this.findStage(request.stageId)
    const [card] = await this.findCards([request.dealId])
    if (!card) throw notFound('The deal')
    this.stores.cards.requireWrite(card)
    const judge = (present: readonly CardEntity[]) => this.judge.run(present, stage, acting)
    return this.untilSettled([card], stage, judge, async (transaction, to, [locked], refusals) => {
      if (!locked) throw notFound('The deal')
      this.stores.cards.requireWrite(locked)
      const repeated = await this.repeated(transaction, request.clientId, to, [locked.id])
      const refusal = refusals.get(locked.id) ?? null
      if (repeated[0] || refusal)
        return { card: locked, move: repeated[0] ?? null, refusal: repeated[0] ? null : refusal }
      const reason: MoveReason = { cause: 'MEMBER', actorId: acting.memberId, clientId: request.clientId }
      const { moves, events } = await this.mover.one(transaction, locked, to, request, reason)
      await this.outbox.append(transaction, events)
      return { card: locked, move: moves[0] ?? null, refusal: null }
    })
  }

  /** Each that may be moved; why not, of the others. What is undone is not judged again. */
  async many(
    input: BulkMoveRequest,
    acting: Acting = actingMember(),
    cause: 'BULK' | 'UNDO' = 'BULK',
  ): Promise<BulkMoveResult> {
    const { dealIds, stageId, clientId, ...place } = validateInput(moveDealsInput, input)
    const ids = [...new Set(dealIds.map((id) => id.toLowerCase()))]
    const stage = await this.findStage(stageId)
    const cards = await this.findCards(ids)
    const judge = cause === 'UNDO' ? refuseAllClosed : this.judge
    const judgeMoves = (present: readonly CardEntity[]) => judge.run(present, stage, acting)
    return this.untilSettled(cards, stage, judgeMoves, async (transaction, to, locked, refused) => {
      const repeated = await this.repeated(transaction, clientId, to, ids)
      const byId = new Map(locked.map((card) => [card.id, card]))
      const done = new Set(repeated.map(({ dealId }) => dealId))
      const refusals: Refusal[] = []
      const moving: CardEntity[] = []
      for (const id of ids.filter((each) => !done.has(each))) {
        const card = byId.get(id)
        const refusal = card ? (refused.get(id) ?? this.refuseReach(card, to)) : gone(id, to)
        if (refusal) refusals.push(refusal)
        else if (card) moving.push(card)
      }
      const reason: MoveReason = { cause, actorId: acting.memberId, clientId }
      // What a repeated request placed may have been moved on since.
      const where = repeated.length > 0 ? {} : place
      const { moves, events } = await this.mover.many(transaction, moving, to, reason, where)
      if (events.length > 0) await this.outbox.append(transaction, events)
      return { moves: [...repeated, ...moves], refusals }
    })
  }

  private async untilSettled<Result>(
    cards: readonly CardEntity[],
    stage: StageEntity,
    judge: (present: readonly CardEntity[]) => ReturnType<JudgeMoves['run']>,
    work: (transaction: EntityManager, to: StageEntity, locked: CardEntity[], refusals: Refusals) => Promise<Result>,
  ): Promise<Result> {
    const ids = cards.map(({ id }) => id)
    let present = cards
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const refusals = await judge(present)
      const judged = new Map(present.map((card) => [card.id, card]))
      const result = await inTransaction(this.database, async (transaction) => {
        const [to] = await this.stores.stages.lock(transaction, [stage.id], 'for_no_key_update')
        if (!to) throw notFound('The stage')
        const locked = await this.stores.cards.lock(transaction, ids)
        for (const card of locked) {
          const before = judged.get(card.id)
          if (before?.stageId !== card.stageId || before.isOpen !== card.isOpen) return null
          card.stage = before.stage
        }
        return { value: await work(transaction, to, locked, refusals) }
      })
      if (result) return result.value
      present = await this.stores.cards.findByIds(ids)
    }
    throw new DomainError('CONFLICT', 'Others move this deal just now. Look where it stands, then try again.', {
      retryable: true,
    })
  }

  private async findStage(id: string): Promise<StageEntity> {
    const [stage] = await this.stores.stages.findByIds([id.toLowerCase()])
    if (!stage || stage.deletedAt) throw notFound('The stage')
    const [pipeline] = await this.stores.pipelines.findByIds([stage.pipelineId])
    if (!pipeline || pipeline.deletedAt) throw notFound('The stage')
    if (pipeline.archivedAt) throw new DomainError('CONFLICT', 'The pipeline is in the archive. Restore it first.')
    return stage
  }

  /** Also of deals that were made a moment ago, whose card nothing has told of yet. */
  private async findCards(dealIds: readonly string[]): Promise<CardEntity[]> {
    const ids = dealIds.map((id) => id.toLowerCase())
    const found = await this.stores.cards.findByIds(ids)
    if (found.length === ids.length) return found
    const known = new Set(found.map(({ id }) => id))
    await this.place.placeNow(ids.filter((id) => !known.has(id)))
    return this.stores.cards.findByIds(ids)
  }

  private async repeated(
    transaction: EntityManager,
    clientId: string | null | undefined,
    { id: stageId }: StageEntity,
    dealIds: readonly string[],
  ): Promise<DealMoveEntity[]> {
    if (!clientId) return []
    const moves = await this.stores.moves.findOfClient(transaction, clientId, dealIds)
    if (moves.every(({ toStageId }) => toStageId === stageId)) return moves
    throw new DomainError('CONFLICT', 'This clientId belongs to a move into another stage.')
  }

  private refuseReach(card: CardEntity, { id: stageId }: StageEntity): Refusal | null {
    if (this.stores.cards.mayWrite(card)) return null
    const explanation = 'You may see this deal, and not move it.'
    return { dealId: card.id, stageId, rule: 'REACH', explanation, conditions: [] }
  }
}

/** Whoever undoes decides nothing new. */
const refuseAllClosed: Pick<JudgeMoves, 'run'> = {
  run: async (cards, to) => {
    const refusals = cards.flatMap((card) => refuseClosed(card, to) ?? [])
    return new Map(refusals.map((refusal) => [refusal.dealId, refusal]))
  },
}

function gone(dealId: string, { id: stageId }: StageEntity): Refusal {
  const explanation = 'There is no such deal, or not any more.'
  return { dealId, stageId, rule: 'GONE', explanation, conditions: [] }
}
