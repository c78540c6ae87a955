import { queryableId } from '@parley/toolkit/database/queryable-id'
import DataLoader from 'dataloader'
import { groupBy } from '@parley/toolkit/loading/group-by'
import type { ConversationEntity } from './conversation.entity'
import type { ConversationStore } from './conversation.store'

/** The conversations with each contact, in one statement. */
export function createContactConversationsLoader(
  conversations: ConversationStore,
): DataLoader<string, ConversationEntity[]> {
  return new DataLoader(async (given) => {
    const contactIds = given.map(queryableId)
    const found = groupBy(await conversations.findByContacts(contactIds), ({ contactId }) => contactId)
    return contactIds.map((id) => found.get(id) ?? [])
  })
}
