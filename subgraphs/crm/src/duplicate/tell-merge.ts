import type { Outbox } from '@parley/toolkit/events/outbox'
import type { EntityManager } from 'typeorm'
import type { CompanyEntity } from '../company/company.entity'
import type { CompanyStore } from '../company/company.store'
import type { ContactEntity } from '../contact/contact.entity'
import type { ContactStore } from '../contact/contact.store'
import type { ConversationLinkStore } from '../contact/conversation-link.store'
import { toLinkedEvent } from '../contact/linked-event'
import type { DealEntity } from '../deal/deal.entity'
import type { DealStore } from '../deal/deal.store'
import type { RecordEditor } from '../record/record-editor'
import type { RecordEntity } from '../record/record.entity'
import type { MergeableType } from './mergeable-type'
import type { RecordMergeStore } from './record-merge.store'

export interface MergeableKinds {
  readonly CONTACT: { readonly store: ContactStore; readonly editor: RecordEditor<ContactEntity> }
  readonly COMPANY: { readonly store: CompanyStore; readonly editor: RecordEditor<CompanyEntity> }
}

export interface MovedTo {
  readonly type: MergeableType
  /** What the rows belong to now. */
  readonly record: RecordEntity
  readonly change: 'UPDATED' | 'RESTORED'
  readonly changed: readonly string[]
  /** Ids by table. */
  readonly moved: ReadonlyMap<string, readonly string[]>
}

/** Names that mean nothing outside: who is told of a change of them learns nothing. */
const INTERNAL = new Set(['editedFields', 'telegramUserId'])

/** Tells others of a merge or of its undoing: the records, the deals and people that hang on them, conversations. */
export class TellMerge {
  constructor(
    private readonly kinds: MergeableKinds,
    private readonly deals: { readonly store: DealStore; readonly editor: RecordEditor<DealEntity> },
    private readonly links: ConversationLinkStore,
    private readonly merges: RecordMergeStore,
    private readonly outbox: Outbox,
  ) {}

  async run(transaction: EntityManager, { type, record, change, changed, moved }: MovedTo): Promise<void> {
    await this.editorOf(type).tell(transaction, record as never, change, fieldNames(changed))
    if (type === 'CONTACT') {
      await this.tellConversations(transaction, record as ContactEntity, changed, moved)
      const involved = moved.get('deal_contact') ?? []
      await this.merges.countDeals(transaction, involved)
      await this.tellDeals(transaction, involved, 'contactIds')
      return
    }
    await this.tellDeals(transaction, moved.get('deal') ?? [], 'companyId')
    const people = await this.kinds.CONTACT.store.lockManyAsSystem(transaction, moved.get('contact') ?? [])
    for (const person of people) await this.kinds.CONTACT.editor.tell(transaction, person, 'UPDATED', ['companyId'])
  }

  trashed(transaction: EntityManager, type: MergeableType, record: RecordEntity): Promise<void> {
    return this.editorOf(type).tell(transaction, record as never, 'DELETED', ['deletedAt'])
  }

  /** Those that moved; all of them when they have another name to show. */
  private async tellConversations(
    transaction: EntityManager,
    contact: ContactEntity,
    changed: readonly string[],
    moved: ReadonlyMap<string, readonly string[]>,
  ): Promise<void> {
    const ids = changed.includes('name')
      ? await this.links.listConversations(transaction, contact.id)
      : (moved.get('conversation_link') ?? [])
    await this.outbox.append(
      transaction,
      ids.map((conversationId) => toLinkedEvent(contact, conversationId)),
    )
  }

  private async tellDeals(transaction: EntityManager, ids: readonly string[], field: string): Promise<void> {
    const deals = await this.deals.store.lockManyAsSystem(transaction, ids)
    for (const deal of deals) await this.deals.editor.tell(transaction, deal, 'UPDATED', [field])
  }

  private editorOf(type: MergeableType): RecordEditor<never> {
    return this.kinds[type].editor as unknown as RecordEditor<never>
  }
}

/** As events name them: custom fields by their id. */
const fieldNames = (names: readonly string[]): string[] =>
  names.filter((name) => !INTERNAL.has(name)).map((name) => name.replace(/^custom\./, ''))
