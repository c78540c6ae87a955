import type { DealSnapshot } from '@parley/schema/events/crm'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { Outbox } from '@parley/toolkit/events/outbox'
import { groupBy } from '@parley/toolkit/loading/group-by'
import type { DataSource, EntityManager } from 'typeorm'
import { boardChanges } from '../board/board-changes'
import type { CrmDeals } from '../external/crm-deals'
import type { DealMoveStore } from '../move/deal-move.store'
import { firstMove, movedEvent } from '../move/move-entry'
import type { SetUpWorkspace } from '../setup/set-up-workspace'
import type { CardEntity } from './card.entity'
import type { CardStore, NewCard } from './card.store'
import type { ChooseStages, Placement } from './choose-stages'

/** A deal as crm tells it. */
export interface ToldDeal extends DealSnapshot {
  readonly id: string
  readonly version: number
  readonly ownerId: string | null
  readonly teamId: string | null
  readonly sharedWith: readonly string[]
  readonly trashed: boolean
}

/** Deals that are asked of crm, and placed, at a time. */
const PAGE = 500

/**
 * Gives deals their first place on a board. A deal that has a card keeps its place, however often it is told of. As many
 * statements for many deals as for one, apart from those for each stage that they come into.
 */
export class PlaceDeals {
  constructor(
    private readonly database: DataSource,
    private readonly setUp: SetUpWorkspace,
    private readonly choose: ChooseStages,
    private readonly stores: { readonly cards: CardStore; readonly moves: DealMoveStore },
    private readonly telling: { readonly outbox: Outbox; readonly crm: CrmDeals; readonly now: () => Date },
  ) {}

  /** Every deal of the workspace in scope. Begins anew when it was cut off: what is placed stays. */
  async run(): Promise<void> {
    let after: string | null = null
    do {
      const deals: ToldDeal[] = await this.telling.crm.list(after, PAGE)
      await inTransaction(this.database, (transaction) => this.place(transaction, deals, null))
      after = deals.length === PAGE ? (deals.at(-1)?.id ?? null) : null
    } while (after !== null)
    await this.database.query('UPDATE pipeline.workspace SET placed_at = now() WHERE workspace_id = $1', [
      workspaceScope.require(),
    ])
  }

  /** Those of these deals that crm has and that have no card yet: somebody was faster than the event that tells of them. */
  async placeNow(dealIds: readonly string[]): Promise<void> {
    const deals = await this.telling.crm.find(dealIds)
    await inTransaction(this.database, (transaction) => this.place(transaction, deals, null))
  }

  async place(transaction: EntityManager, deals: readonly ToldDeal[], actorId: string | null): Promise<void> {
    await this.setUp.runIn(transaction, actorId)
    const known = await this.stores.cards.findKnown(
      transaction,
      deals.map(({ id }) => id),
    )
    const unknown = deals.filter(({ id }) => !known.has(id))
    if (unknown.length === 0) return
    const at = this.telling.now()
    const placements = await this.choose.run(transaction, unknown, actorId)
    const created = await this.stores.cards.create(transaction, await this.toCards(transaction, placements, at))
    const placed = placements.filter(({ deal }) => created.has(deal.id))
    const moves = placed.map(({ deal, stage, refusal }) => firstMove(deal.id, stage, { at, actorId, refusal }))
    await this.stores.moves.append(transaction, moves)
    const shown = placed.filter(({ deal }) => deal.status === 'OPEN' && !deal.trashed)
    const changes = shown.map(({ deal, stage: { pipelineId } }) => ({ dealId: deal.id, pipelineId, fromStageId: null }))
    await this.telling.outbox.append(transaction, [...moves.map(movedEvent), ...boardChanges(changes, at, actorId)])
  }

  /** Each comes to the top of its stage, those that are told of later above the others. */
  private async toCards(transaction: EntityManager, placements: readonly Placement[], at: Date): Promise<NewCard[]> {
    const cards: NewCard[] = []
    for (const [{ id: stageId, pipelineId }, group] of groupBy(placements, ({ stage }) => stage)) {
      const ranks = await this.stores.cards.ranksAt(transaction, stageId, {}, [], group.length)
      const where = { pipelineId, stageId, enteredAt: at }
      group.toReversed().forEach(({ deal }, index) => {
        cards.push({ ...cardColumns(deal), ...where, id: deal.id, rank: ranks[index] ?? '' })
      })
    }
    return cards
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
