import { fetchPage, fetchPages } from '@parley/toolkit/pagination/keyset'
import type { Page } from '@parley/toolkit/pagination/page'
import type { PageArgumentValues } from '@parley/toolkit/pagination/page-request'
import type { DataSource, SelectQueryBuilder } from 'typeorm'
import { FOUND_AT_MOST, searchTerms } from '@parley/toolkit/database/text-search'
import { ConversationPartStore } from '../conversation/conversation-part.store'
import { MessageEntity } from './message.entity'

export interface MessageCriteria {
  readonly conversationId?: string | null
  readonly contactId?: string | null
  readonly accountId?: string | null
  readonly channel?: MessageEntity['channel'] | null
  readonly direction?: MessageEntity['direction'] | null
  readonly search?: string | null
}

/** A message as others of its conversation name it. */
export interface TelegramAddress {
  readonly conversationId: string
  readonly telegramId: number
}

const OLDEST_FIRST = [
  { property: 'sentAt', direction: 'ASC' },
  { property: 'position', direction: 'ASC' },
  { property: 'id', direction: 'ASC' },
] as const
const NEWEST_FIRST = OLDEST_FIRST.map(({ property }) => ({ property, direction: 'DESC' }) as const)
const CONVERSATION = `SELECT FROM messaging.conversation
  WHERE conversation.workspace_id = message.workspace_id AND conversation.id = message.conversation_id`

/** The queries on messages, for those who read; each is one statement, for however many parents, and a search one more. */
export class MessageStore extends ConversationPartStore<MessageEntity> {
  constructor(database: DataSource) {
    super(database, MessageEntity)
  }

  findByIds(ids: readonly string[]): Promise<MessageEntity[]> {
    return this.selectByIds(ids)
  }

  findByTelegramAddresses(addresses: readonly TelegramAddress[]): Promise<MessageEntity[]> {
    return this.select('message')
      .andWhere(
        `(message.conversationId, message.telegramId) IN (
           SELECT * FROM unnest(CAST(:conversationIds AS uuid[]), CAST(:telegramIds AS integer[])))`,
        {
          conversationIds: addresses.map(({ conversationId }) => conversationId),
          telegramIds: addresses.map(({ telegramId }) => telegramId),
        },
      )
      .getMany()
  }

  /** A page of the messages that meet the criteria, newest first. */
  async list(page: PageArgumentValues, criteria: MessageCriteria): Promise<Page<MessageEntity>> {
    const query = this.select('message')
    const { conversationId, contactId, accountId, channel, direction, search } = criteria
    if (conversationId) query.andWhere('message.conversationId = :conversationId', { conversationId })
    else query.andWhere(`EXISTS (${CONVERSATION} AND conversation.archived_at IS NULL)`)
    if (contactId) query.andWhere(`EXISTS (${CONVERSATION} AND conversation.contact_id = :contactId)`, { contactId })
    if (accountId) query.andWhere('message.accountId = :accountId', { accountId })
    if (channel) query.andWhere('message.channel = :channel', { channel })
    if (direction) query.andWhere('message.direction = :direction', { direction })
    if (search) await this.restrictToSearch(query, searchTerms(search), conversationId ?? null)
    return fetchPage(query, { keys: NEWEST_FIRST, arguments: page })
  }

  /** Those of the inbox that have all of the words, newest first. */
  async search(text: string, first: number): Promise<MessageEntity[]> {
    if (searchTerms(text).length === 0) return []
    const { edges } = await this.list({ first }, { search: text })
    return edges.map(({ node }) => node)
  }

  /** Messages that have all of the words. */
  private async restrictToSearch(
    query: SelectQueryBuilder<MessageEntity>,
    terms: string[],
    conversationId: string | null,
  ): Promise<void> {
    const [{ found }]: [{ found: string[] | null }] = await this.dataSource.query(
      'SELECT messaging.find_messages($1, $2, $3) AS found',
      [terms, conversationId, FOUND_AT_MOST],
    )
    if (found) query.andWhere('message.id = ANY(:found)', { found })
    else query.andWhere('message.search @@ (SELECT messaging.search_query(:terms))', { terms })
  }

  /** A page of the messages of each conversation, oldest first. */
  timelines(conversationIds: readonly string[], page: PageArgumentValues): Promise<readonly Page<MessageEntity>[]> {
    return fetchPages(this.select('message'), {
      keys: OLDEST_FIRST,
      arguments: page,
      parent: 'conversationId',
      parentIds: conversationIds,
    })
  }

  /** A page of the messages of each thread, oldest first. */
  threads(threads: readonly string[], page: PageArgumentValues): Promise<readonly Page<MessageEntity>[]> {
    return fetchPages(this.select('message'), {
      keys: OLDEST_FIRST,
      arguments: page,
      parent: 'thread',
      parentIds: threads,
    })
  }
}
