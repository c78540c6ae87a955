import type { ConversationEntity } from './conversation.entity'

/** Nothing more comes or can be sent: the dialog was deselected, or the account deleted. */
export function isReadOnly(conversation: Pick<ConversationEntity, 'archivedAt' | 'accountDeletedAt'>): boolean {
  return conversation.archivedAt !== null || conversation.accountDeletedAt !== null
}
