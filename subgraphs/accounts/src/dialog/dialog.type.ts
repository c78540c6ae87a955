import { createConnection } from '@parley/toolkit/pagination/connection.type'
import { Directive, Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from 'type-graphql'

export const DialogKind = { USER: 'USER', GROUP: 'GROUP', CHANNEL: 'CHANNEL' } as const
export type DialogKind = (typeof DialogKind)[keyof typeof DialogKind]
registerEnumType(DialogKind, {
  name: 'DialogKind',
  description: 'What kind of chat it is.',
  valuesConfig: {
    USER: { description: 'A person.' },
    GROUP: { description: 'A group, basic or super.' },
    CHANNEL: { description: 'A broadcast channel.' },
  },
})

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A chat as the account lists it, whether or not it belongs to the CRM.' })
export class Dialog {
  @Field(() => ID, { description: 'UUIDv7; also the id of the conversation once the dialog is selected.' })
  id: string

  @Field(() => String, { description: 'The name of the person, group or channel.' })
  title: string

  @Field(() => DialogKind, { description: 'What kind of chat it is.' })
  kind: DialogKind

  @Field(() => Int, { description: 'Messages that the account has not read, as Telegram counts them.' })
  unreadCount: number

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the newest message was sent.' })
  lastMessageAt: Date | null

  @Field(() => Boolean, { description: 'Whether its messages are synced into the inbox.' })
  selected: boolean
}

export const { Connection: DialogConnection } = createConnection('Dialog', () => Dialog)
