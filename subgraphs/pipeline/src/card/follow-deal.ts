import type { DealSnapshot } from '@parley/schema/events/crm'
import type { BoardChangeKind } from '@parley/schema/events/pipeline'
import type { Assignment } from '@parley/toolkit/authorization/assignment'
import type { Outbox } from '@parley/toolkit/events/outbox'
import type { EntityManager } from 'typeorm'
import { boardChange } from '../board/board-changes'
import { isSameSet } from '../stage/same-set'
import type { CardEntity } from './card.entity'
import type { CardStore } from './card.store'
import { cardColumns, type PlaceDeals, type ToldDeal } from './place-deals'

export interface DealChange {
  readonly recordId: string
  readonly change: 'CREATED' | 'UPDATED' | 'DELETED' | 'RESTORED' | 'PURGED'
  readonly version: number
  readonly actorId: string | null
  readonly ownerId: string | null
  readonly teamId: string | null
  readonly sharedWith: readonly string[]
  readonly deal?: DealSnapshot
}

/**
 * Keeps cards as crm tells of their deals. Won, lost and trashed deals leave the board and keep their place, so that a deal
 * that is reopened or restored comes back to where it stood. What is older than what the card shows changes nothing.
 */
export class FollowDeal {
  constructor(
    private readonly cards: CardStore,
    private readonly place: PlaceDeals,
    private readonly outbox: Outbox,
    private readonly now: () => Date,
  ) {}

  async run(transaction: EntityManager, told: DealChange): Promise<void> {
    const { recordId, change, actorId, deal } = told
    const [card] = await this.cards.lockAsSystem(transaction, [recordId])
    if (change === 'PURGED') {
      if (card) await this.cards.delete(transaction, recordId)
      return
    }
    if (!deal) throw new Error(`Nothing is told about the deal ${recordId}`)
    const { version, ownerId, teamId, sharedWith } = told
    const about = { ...deal, id: recordId, version, ownerId, teamId, sharedWith }
    if (!card) {
      // What has no card yet and is in the trash gets one when it is restored.
      if (change !== 'DELETED') await this.place.place(transaction, [{ ...about, trashed: false }], actorId)
      return
    }
    if (version > card.recordVersion)
      await this.update(transaction, card, { ...about, trashed: isTrashed(change, card) }, actorId)
  }

  private async update(
    transaction: EntityManager,
    card: CardEntity,
    deal: ToldDeal,
    actorId: string | null,
  ): Promise<void> {
    const { isOpen: wasOpen, ownerId, teamId, sharedWith } = card
    const assignment = { ownerId, teamId, sharedWith }
    await this.cards.change(transaction, card, cardColumns(deal))
    const kind = changeKind(wasOpen, deal.status === 'OPEN' && !deal.trashed)
    if (!kind) return
    const { id: dealId, pipelineId, stageId: fromStageId } = card
    // A card that comes back was on nobody's board.
    const previous = wasOpen && !isSameAssignment(assignment, deal) ? assignment : undefined
    const about = { kind, pipelineId, dealId, fromStageId, previous }
    const event = boardChange({ ...about, at: this.now(), actorId })
    await this.outbox.append(transaction, [event])
  }
}

function isTrashed(change: DealChange['change'], { trashed }: CardEntity): boolean {
  if (change === 'DELETED') return true
  return change === 'RESTORED' ? false : trashed
}

function isSameAssignment(one: Assignment, other: Assignment): boolean {
  const same = one.ownerId === other.ownerId && one.teamId === other.teamId
  return same && isSameSet(one.sharedWith, other.sharedWith)
}

/** Null for what the board does not show, before and after. */
function changeKind(wasOpen: boolean, isOpen: boolean): BoardChangeKind | null {
  if (!isOpen) return wasOpen ? 'CARD_REMOVED' : null
  return wasOpen ? 'CARD_CHANGED' : 'CARD_MOVED'
}
