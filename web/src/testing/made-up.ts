import type { ConversationFieldsFragment, MessageFieldsFragment } from '../gql/graphql'

/** A message with plain values; a test names what matters to it. */
export function madeUpMessage(given: Partial<MessageFieldsFragment> & { id: string }): MessageFieldsFragment {
  return {
    __typename: 'Message',
    direction: 'INBOUND',
    status: 'READ',
    text: `Text of ${given.id}`,
    sentAt: '2026-03-02T10:00:00.000Z',
    editedAt: null,
    deletedAt: null,
    sender: 'Amara Sample',
    failureCode: null,
    clientId: null,
    attachments: [],
    replyTo: null,
    ...given,
  }
}

export function madeUpConversation(
  given: Partial<ConversationFieldsFragment> & { id: string },
): ConversationFieldsFragment {
  return {
    __typename: 'Conversation',
    title: `Title of ${given.id}`,
    kind: 'USER',
    channel: 'TELEGRAM',
    unreadCount: 0,
    photoUrl: null,
    readOnly: false,
    account: {
      __typename: 'BdAccount',
      id: 'account-1',
      displayName: 'Demo rep',
      username: 'demo_sample',
      status: 'CONNECTED',
    },
    contact: null,
    lastMessage: null,
    ...given,
  }
}

/** What a conversation says of its last message. */
export function asLast(message: MessageFieldsFragment): NonNullable<ConversationFieldsFragment['lastMessage']> {
  const { __typename, id, direction, status, text, sentAt, deletedAt, sender } = message
  return { __typename, id, direction, status, text, sentAt, deletedAt, sender, attachments: [] }
}
