import { createConnection } from '@parley/toolkit/pagination/connection.type'
import { Directive, Field, GraphQLISODateTime, ID, ObjectType, registerEnumType } from 'type-graphql'
import type { BdAccountStatus } from './bd-account-status'

export const Channel = { TELEGRAM: 'TELEGRAM', EMAIL: 'EMAIL', X: 'X', LINKEDIN: 'LINKEDIN' } as const
export type Channel = (typeof Channel)[keyof typeof Channel]
registerEnumType(Channel, { name: 'Channel', description: 'Where messages travel.' })

export const BdAccountStatusEnum = {
  CONNECTING: 'CONNECTING',
  CONNECTED: 'CONNECTED',
  DISCONNECTED: 'DISCONNECTED',
  PAUSED: 'PAUSED',
  SIGNED_OUT: 'SIGNED_OUT',
  BANNED: 'BANNED',
} as const satisfies Record<BdAccountStatus, BdAccountStatus>
registerEnumType(BdAccountStatusEnum, {
  name: 'BdAccountStatus',
  description: 'How an account stands with Telegram.',
  valuesConfig: {
    CONNECTING: { description: 'On its way to a connection, at first or after a loss.' },
    CONNECTED: { description: 'Connected: messages come and go.' },
    DISCONNECTED: { description: 'Stopped by a member; the session is kept for reconnectBdAccount.' },
    PAUSED: { description: 'Connected, but Telegram asked to wait with sending; it goes on by itself.' },
    SIGNED_OUT: { description: 'Telegram ended the session: connect the account again.' },
    BANNED: { description: 'Telegram banned the account.' },
  },
})

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A connected sending identity, for example a Telegram account.' })
export class BdAccount {
  @Field(() => ID, { description: 'UUIDv7.' })
  id: string

  @Field(() => String, { description: 'The name that contacts see.' })
  displayName: string

  @Field(() => String, { nullable: true, description: 'The public name, without @.' })
  username: string | null

  @Field(() => String, { nullable: true, description: 'The phone number, as Telegram writes it.' })
  phoneNumber: string | null

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was last seen connected.' })
  lastActiveAt: Date | null

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When its whole list of dialogs was last fetched; null until that is done for the first time.',
  })
  dialogsRefreshedAt: Date | null

  @Field(() => GraphQLISODateTime, { description: 'When it was connected for the first time.' })
  createdAt: Date
}

export const { Connection: BdAccountConnection } = createConnection('BdAccount', () => BdAccount)
