import { createConnection } from '@parley/toolkit/pagination/connection.type'
import { GraphQLDateTime, GraphQLUUID } from 'graphql-scalars'
import { Directive, Field, ID, ObjectType } from 'type-graphql'
import { Channel, Direction, MessageStatus } from './message.enums'

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A message of a conversation, received or written in Parley.' })
export class Message {
  @Field(() => ID, { description: 'Stable identity.' })
  id: string

  @Field(() => Direction, { description: 'Who wrote it.' })
  direction: Direction

  @Field(() => MessageStatus, { description: 'How far it came.' })
  status: MessageStatus

  @Field(() => String, { description: 'The text; empty where a file was sent without a caption.' })
  text: string

  @Field(() => GraphQLDateTime, { description: 'When the channel took it; until then, when it was written.' })
  sentAt: Date

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When its text was last changed.' })
  editedAt: Date | null

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was deleted in the channel; it stays readable here.',
  })
  deletedAt: Date | null

  @Field(() => String, {
    nullable: true,
    description: 'The name of who wrote an inbound message; null for posts of a channel and for outbound messages.',
  })
  sender: string | null

  @Field(() => String, { nullable: true, description: 'Why sending failed, in plain English.' })
  failure: string | null

  @Field(() => String, {
    nullable: true,
    description:
      "Why sending failed, as a stable code for programs: Telegram's own name where it has one (`PEER_FLOOD`), else a code of docs/errors.md. Null unless it failed.",
  })
  failureCode: string | null

  @Field(() => GraphQLUUID, {
    nullable: true,
    description: "The client's idempotency key of an outbound message written in Parley.",
  })
  clientId: string | null

  channel: Channel
  conversationId: string
  telegramId: number | null
  replyToTelegramId: number | null
}

export const { Connection: MessageConnection } = createConnection('Message', () => Message)
