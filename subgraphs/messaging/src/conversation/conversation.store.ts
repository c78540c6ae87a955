import { fetchPage } from '@parley/toolkit/pagination/keyset'
import type { Page } from '@parley/toolkit/pagination/page'
import type { PageArgumentValues } from '@parley/toolkit/pagination/page-request'
import { AssignedStore } from '@parley/toolkit/database/assigned-store'
import type { DataSource, SelectQueryBuilder } from 'typeorm'
import { FOUND_AT_MOST, searchTerms } from '@parley/toolkit/database/text-search'
import { ConversationEntity } from './conversation.entity'

export interface ConversationCriteria {
  readonly accountId?: string | null
  readonly unread?: boolean | null
  readonly search?: string | null
  readonly contactId?: string | null
}

/** Latest activity first, as the inbox shows them. */
const INBOX_ORDER = [
  { property: 'activityAt', direction: 'DESC' },
  { property: 'id', direction: 'DESC' },
] as const

const IN_NAMES = `conversation.names LIKE ALL ((SELECT messaging.search_patterns(:terms))::text[])`
/** A value and not an EXISTS, for which Postgres would read all messages beforehand. */
const IN_LAST_MESSAGE = `(
  SELECT last.search @@ (SELECT messaging.search_query(:terms)) FROM messaging.message last
  WHERE last.workspace_id = conversation.workspace_id AND last.id = conversation.last_message_id)`

/** The queries on conversations, for those who read. */
export class ConversationStore extends AssignedStore<ConversationEntity> {
  constructor(database: DataSource) {
    super(database, ConversationEntity, 'conversations')
  }

  findByIds(ids: readonly string[]): Promise<ConversationEntity[]> {
    return this.selectByIds(ids)
  }

  /** Those of the inbox whose names fit what was typed, best first. */
  search(text: string, first: number): Promise<ConversationEntity[]> {
    return this.findRanked(this.select('conversation').andWhere('conversation.archivedAt IS NULL'), text, first)
  }

  /** A page of the inbox: conversations whose dialog is selected. */
  async list(page: PageArgumentValues, criteria: ConversationCriteria): Promise<Page<ConversationEntity>> {
    const query = this.select('conversation').andWhere('conversation.archivedAt IS NULL')
    const { accountId, contactId, unread, search } = criteria
    if (accountId) query.andWhere('conversation.accountId = :accountId', { accountId })
    if (contactId) query.andWhere('conversation.contactId = :contactId', { contactId })
    if (unread === true) query.andWhere('conversation.unreadCount > 0')
    if (unread === false) query.andWhere('conversation.unreadCount = 0')
    if (search) await this.restrictToSearch(query, searchTerms(search))
    return fetchPage(query, { keys: INBOX_ORDER, arguments: page })
  }

  /** Every word somewhere in the names, or all of them in the last message. */
  private async restrictToSearch(query: SelectQueryBuilder<ConversationEntity>, terms: string[]): Promise<void> {
    const [{ found }]: [{ found: string[] | null }] = await this.dataSource.query(
      'SELECT messaging.find_conversations($1, $2) AS found',
      [terms, FOUND_AT_MOST],
    )
    if (found) query.andWhere('conversation.id = ANY(:found)', { found })
    else query.andWhere(`(${IN_NAMES} OR ${IN_LAST_MESSAGE})`, { terms })
  }

  /** The conversations with each of these contacts, latest first; also those that have left the inbox. */
  findByContacts(contactIds: readonly string[]): Promise<ConversationEntity[]> {
    return this.select('conversation')
      .andWhere('conversation.contactId = ANY(:contactIds)', { contactIds })
      .orderBy('conversation.activityAt', 'DESC')
      .addOrderBy('conversation.id', 'DESC')
      .getMany()
  }
}
