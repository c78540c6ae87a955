import { queryableId } from '@parley/toolkit/database/queryable-id'
import type { Page } from '@parley/toolkit/pagination/page'
import type { PageArgumentValues } from '@parley/toolkit/pagination/page-request'
import type { ConversationEntity } from './conversation.entity'
import type { ConversationCriteria, ConversationStore } from './conversation.store'

/** Reads the inbox. */
export class ConversationService {
  constructor(private readonly conversations: ConversationStore) {}

  list(page: PageArgumentValues, filter: ConversationCriteria): Promise<Page<ConversationEntity>> {
    const { accountId, contactId } = filter
    return this.conversations.list(page, {
      ...filter,
      accountId: accountId && queryableId(accountId),
      contactId: contactId && queryableId(contactId),
    })
  }
}
