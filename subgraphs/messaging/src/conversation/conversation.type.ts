import { createConnection } from '@parley/toolkit/pagination/connection.type'
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Channel } from '../message/message.enums'

export const DialogKind = { USER: 'USER', GROUP: 'GROUP', CHANNEL: 'CHANNEL' } as const
export type DialogKind = (typeof DialogKind)[keyof typeof DialogKind]
registerEnumType(DialogKind, {
  name: 'DialogKind',
  description: 'Whether a chat is with one person, a group or a broadcast channel.',
})

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A chat that the workspace chose to sync, on any channel.' })
export class Conversation {
  @Field(() => ID, { description: 'Stable identity; equal to the id of the dialog it came from.' })
  id: string

  @Field(() => String, { description: 'The name of the person, group or channel.' })
  title: string

  @Field(() => DialogKind, { description: 'Who takes part.' })
  kind: DialogKind

  @Field(() => Channel, { description: 'The medium.' })
  channel: Channel

  @Field(() => Int, { description: 'Unread messages of the account, as the channel counts them.' })
  unreadCount: number

  workspaceId: string
  accountId: string
  photoId: string | null
  contactId: string | null
  lastMessageId: string | null
  archivedAt: Date | null
  accountDeletedAt: Date | null
}

export const { Connection: ConversationConnection } = createConnection('Conversation', () => Conversation)
