import { GraphQLDateTime } from 'graphql-scalars'
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql'

export const InboxEventKind = {
  MESSAGE_RECEIVED: 'MESSAGE_RECEIVED',
  MESSAGE_SENT: 'MESSAGE_SENT',
  MESSAGE_STATUS: 'MESSAGE_STATUS',
  MESSAGE_EDITED: 'MESSAGE_EDITED',
  MESSAGE_DELETED: 'MESSAGE_DELETED',
  CONVERSATION_READ: 'CONVERSATION_READ',
  CONVERSATION_CHANGED: 'CONVERSATION_CHANGED',
} as const
export type InboxEventKind = (typeof InboxEventKind)[keyof typeof InboxEventKind]
registerEnumType(InboxEventKind, {
  name: 'InboxEventKind',
  description: 'What changed in the inbox.',
  valuesConfig: {
    MESSAGE_RECEIVED: { description: 'A message is new: received, or sent from another device of the account.' },
    MESSAGE_SENT: { description: 'A member wrote a message in Parley; it is queued.' },
    MESSAGE_STATUS: { description: 'A message was sent, read or refused.' },
    MESSAGE_EDITED: { description: 'The text or the files of a message changed.' },
    MESSAGE_DELETED: { description: 'A message was deleted in the channel.' },
    CONVERSATION_READ: { description: 'The unread count of a conversation changed.' },
    CONVERSATION_CHANGED: {
      description: 'A conversation came, went, was renamed, or got earlier messages: refetch what is shown of it.',
    },
  },
})

@Directive('@key(fields: "id")')
@ObjectType({ description: 'One thing that changed in the inbox of the workspace.' })
export class InboxEvent {
  @Field(() => ID, { description: 'Stable identity; the same when it is replayed.' })
  id: string

  @Field(() => InboxEventKind, { description: 'What changed.' })
  kind: InboxEventKind

  @Field(() => GraphQLDateTime, { description: 'When it changed.' })
  at: Date

  sequence: number
  conversationId: string
  messageId: string | null
}
