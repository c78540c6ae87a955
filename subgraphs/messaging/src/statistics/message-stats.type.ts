import { Field, Int, ObjectType } from 'type-graphql'
import { Channel, Direction, MessageStatus } from '../message/message.enums'

@ObjectType({ description: 'How many messages went over a channel.' })
export class ChannelCount {
  @Field(() => Channel, { description: 'The channel.' })
  channel: Channel

  @Field(() => Int, { description: 'How many.' })
  count: number
}

@ObjectType({ description: 'How many messages went in a direction.' })
export class DirectionCount {
  @Field(() => Direction, { description: 'The direction.' })
  direction: Direction

  @Field(() => Int, { description: 'How many.' })
  count: number
}

@ObjectType({ description: 'How many messages came so far.' })
export class StatusCount {
  @Field(() => MessageStatus, { description: 'The status.' })
  status: MessageStatus

  @Field(() => Int, { description: 'How many.' })
  count: number
}

@ObjectType({ description: 'Counts of the messages that meet a filter; deleted ones are not among them.' })
export class MessageStats {
  @Field(() => Int, { description: 'All of them.' })
  total: number

  @Field(() => Int, {
    description: 'Unread messages of the conversations in the inbox now; the dates do not restrict it.',
  })
  unread: number

  @Field(() => [ChannelCount], { description: 'By channel, the most first; channels without messages are left out.' })
  byChannel: ChannelCount[]

  @Field(() => [DirectionCount], { description: 'By direction, the most first.' })
  byDirection: DirectionCount[]

  @Field(() => [StatusCount], { description: 'By status, the most first.' })
  byStatus: StatusCount[]
}
