import { queryableId } from '@parley/toolkit/database/queryable-id'
import type { Page } from '@parley/toolkit/pagination/page'
import type { PageArgumentValues } from '@parley/toolkit/pagination/page-request'
import type { MessageEntity } from './message.entity'
import type { MessageCriteria, MessageStore } from './message.store'

/** Reads messages. */
export class MessageService {
  constructor(private readonly messages: MessageStore) {}

  list(page: PageArgumentValues, filter: MessageCriteria): Promise<Page<MessageEntity>> {
    const { conversationId, contactId, accountId } = filter
    return this.messages.list(page, {
      ...filter,
      conversationId: conversationId && queryableId(conversationId),
      contactId: contactId && queryableId(contactId),
      accountId: accountId && queryableId(accountId),
    })
  }
}
