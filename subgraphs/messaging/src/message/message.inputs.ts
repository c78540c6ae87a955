import { ForwardPageArguments } from '@parley/toolkit/pagination/page-arguments'
import { GraphQLUUID } from 'graphql-scalars'
import { ArgsType, Field, ID, InputType } from 'type-graphql'
import { Channel, Direction } from './message.enums'

@InputType({ description: 'A message to send.' })
export class SendMessageInput {
  @Field(() => ID, { description: 'The conversation to send it to.' })
  conversationId: string

  @Field(() => String, { description: 'Its text: 1 to 4,096 UTF-16 code units, not only white space.' })
  text: string

  @Field(() => ID, { nullable: true, description: 'The message of the same conversation that it answers.' })
  replyToId?: string | null

  @Field(() => GraphQLUUID, {
    description: 'Made by the client, one for each message: the same request sent again answers the same message.',
  })
  clientId: string
}

@InputType({ description: 'Which messages to list; all conditions must hold.' })
export class MessageFilter {
  @Field(() => ID, { nullable: true, description: 'Those of a conversation; also of one that has left the inbox.' })
  conversationId?: string | null

  @Field(() => ID, { nullable: true, description: 'Those of the conversations with a contact.' })
  contactId?: string | null

  @Field(() => ID, { nullable: true, description: 'Those of an account.' })
  accountId?: string | null

  @Field(() => Channel, { nullable: true, description: 'Those of a medium.' })
  channel?: Channel | null

  @Field(() => Direction, { nullable: true, description: 'Those received, or those sent.' })
  direction?: Direction | null

  @Field(() => String, {
    nullable: true,
    description:
      'Those whose text has all of these words, in any form of Russian or English; the last may be unfinished.',
  })
  search?: string | null
}

@ArgsType()
export class MessagesArguments extends ForwardPageArguments {
  @Field(() => MessageFilter, { description: 'Which messages to list.' })
  filter: MessageFilter
}
