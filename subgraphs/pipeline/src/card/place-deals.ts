import type { DealSnapshot } from '@parley/schema/events/crm'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { Outbox } from '@parley/toolkit/events/outbox'
import type { DataSource, EntityManager } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import { boardChange } from '../board/board-changes'
import type { CrmDeals } from '../external/crm-deals'
import type { DealMoveEntity } from '../move/deal-move.entity'
import type { DealMoveStore } from '../move/deal-move.store'
import { movedEvent } from '../move/move-cards'
import type { SetUpWorkspace } from '../setup/set-up-workspace'
import type { StageEntity } from '../stage/stage.entity'
import type { FindStage } from '../stage/find-stage'
import type { CardEntity } from './card.entity'
import type { CardStore } from './card.store'

/** A deal as crm tells it. */
export interface ToldDeal extends DealSnapshot {
  readonly id: string
  readonly version: number
  readonly ownerId: string | null
  readonly teamId: string | null
  readonly sharedWith: readonly string[]
  readonly trashed: boolean
}

/** Deals that are asked of crm at a time. */
const PAGE = 500

/**
 * Gives deals their first place on a board: where whoever made them wants it, else in the first stage. A deal that has a
 * card keeps its place, however often it is told of.
 */
export class PlaceDeals {
  constructor(
    private readonly database: DataSource,
    private readonly setUp: SetUpWorkspace,
    private readonly stages: FindStage,
    private readonly stores: { readonly cards: CardStore; readonly moves: DealMoveStore },
    private readonly telling: { readonly outbox: Outbox; readonly crm: CrmDeals; readonly now: () => Date },
  ) {}

  /** Every deal of the workspace in scope. Begins anew when it was cut off: what is placed stays. */
  async run(): Promise<void> {
    let after: string | null = null
    do {
      const deals: ToldDeal[] = await this.telling.crm.list(after, PAGE)
      for (const deal of deals) await inTransaction(this.database, (transaction) => this.place(transaction, deal, null))
      after = deals.length === PAGE ? (deals.at(-1)?.id ?? null) : null
    } while (after !== null)
    await this.database.query('UPDATE pipeline.workspace SET placed_at = now() WHERE workspace_id = $1', [
      workspaceScope.require(),
    ])
  }

  /** Those of these deals that crm has and that have no card yet: somebody was faster than the event that tells of them. */
  async placeNow(dealIds: readonly string[]): Promise<void> {
    const deals = await this.telling.crm.find(dealIds)
    for (const deal of deals) await inTransaction(this.database, (transaction) => this.place(transaction, deal, null))
  }

  async place(transaction: EntityManager, deal: ToldDeal, actorId: string | null): Promise<void> {
    await this.setUp.runIn(transaction)
    const stage = await this.stages.holdForNew(transaction, deal)
    if (!stage) return
    const [known] = await this.stores.cards.lockAsSystem(transaction, [deal.id])
    if (known) return
    const at = this.telling.now()
    const [rank = ''] = await this.stores.cards.ranksAt(transaction, stage.id, {}, [], 1)
    const card = { ...cardColumns(deal), id: deal.id, pipelineId: stage.pipelineId, stageId: stage.id, rank }
    if (!(await this.stores.cards.create(transaction, { ...card, enteredAt: at }))) return
    const move = firstMove(deal.id, stage, at, actorId)
    await this.stores.moves.append(transaction, [move])
    const { pipelineId } = stage
    const seen = deal.status === 'OPEN' && !deal.trashed
    const told = boardChange({ kind: 'CARD_MOVED', pipelineId, dealId: deal.id, at, actorId })
    await this.telling.outbox.append(transaction, [movedEvent(move), ...(seen ? [told] : [])])
  }
}

/** What a card keeps of its deal. */
export function cardColumns(
  deal: ToldDeal,
): Omit<CardEntity, 'workspaceId' | 'id' | 'pipelineId' | 'stageId' | 'rank' | 'enteredAt' | 'isOpen' | 'names'> {
  const { title, amount, currency, expectedClose, companyId, status, trashed, ownerId, teamId } = deal
  return {
    title,
    amount,
    currency,
    expectedClose,
    companyId,
    contactIds: [...deal.contactIds],
    status,
    trashed,
    recordVersion: deal.version,
    ownerId,
    teamId,
    sharedWith: [...deal.sharedWith],
  }
}

function firstMove(dealId: string, stage: StageEntity, at: Date, actorId: string | null): DealMoveEntity {
  return {
    workspaceId: stage.workspaceId,
    id: uuidv7(),
    dealId,
    pipelineId: stage.pipelineId,
    fromStageId: null,
    fromRank: null,
    fromEnteredAt: null,
    toStageId: stage.id,
    at,
    actorId,
    cause: 'CREATED',
    explanation: null,
    timeInStageSeconds: null,
    clientId: null,
    automaticMoveId: null,
  }
}
