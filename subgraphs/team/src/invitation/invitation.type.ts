import { RoleEnum } from '@parley/toolkit/authorization/role.type'
import type { Role } from '@parley/toolkit/context/actor'
import { createConnection } from '@parley/toolkit/pagination/connection.type'
import { DateTimeISOResolver } from 'graphql-scalars'
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { INVITATION_STATES, type InvitationState } from './invitation-state'

export const InvitationStateEnum = Object.fromEntries(INVITATION_STATES.map((state) => [state, state])) as {
  [Name in InvitationState]: Name
}
registerEnumType(InvitationStateEnum, {
  name: 'InvitationState',
  description: 'Whether an invitation can still be used.',
  valuesConfig: {
    PENDING: { description: 'It can.' },
    USED: { description: 'Everyone whom it was for has joined.' },
    DECLINED: { description: 'The invited person said no.' },
    REVOKED: { description: 'It was withdrawn.' },
    EXPIRED: { description: 'Its time is over.' },
  },
})

export const InvitationKind = { EMAIL: 'EMAIL', LINK: 'LINK' } as const
export type InvitationKind = (typeof InvitationKind)[keyof typeof InvitationKind]
registerEnumType(InvitationKind, {
  name: 'InvitationKind',
  description: 'Whom an invitation is for.',
  valuesConfig: {
    EMAIL: { description: 'The owner of one address, once.' },
    LINK: { description: 'Whoever has the link.' },
  },
})

@ObjectType({ description: 'An invitation to the workspace. Its token is shown to nobody but the invited.' })
export class Invitation {
  @Field(() => ID, { description: 'UUIDv7.' })
  id: string

  @Field(() => InvitationKind, { description: 'Whom it is for.' })
  kind: InvitationKind

  @Field(() => String, { nullable: true, description: 'The address it was sent to; null for a link.' })
  email: string | null

  @Field(() => RoleEnum, { description: 'The role that it gives.' })
  role: Role

  @Field(() => Int, { nullable: true, description: 'How many may join by it; null for a link without a limit.' })
  useLimit: number | null

  @Field(() => DateTimeISOResolver, { description: 'When it was made.' })
  createdAt: Date

  @Field(() => DateTimeISOResolver, { description: 'When its mail was last sent, or its link made.' })
  sentAt: Date

  @Field(() => DateTimeISOResolver, { description: 'When it ends.' })
  expiresAt: Date

  inviterId: string
  revokedAt: Date | null
  declinedAt: Date | null
  usedAt: Date | null
}

export const { Connection: InvitationConnection } = createConnection('Invitation', () => Invitation)

@ObjectType({ description: 'A link that was just made. Nobody can read it later.' })
export class InvitationLink {
  @Field(() => Invitation, { description: 'The invitation behind it.' })
  invitation: Invitation

  @Field(() => String, { description: 'Where the invited accept it.' })
  url: string

  @Field(() => String, { description: 'What `url` ends with, for clients with pages of their own.' })
  token: string
}

@ObjectType({ description: 'What whoever has the token of an invitation sees of it, before signing in.' })
export class InvitationPreview {
  @Field(() => String, { description: 'The workspace that it is for.' })
  workspaceName: string

  @Field(() => String, { nullable: true, description: 'The member who invites; null if they are gone.' })
  inviterName: string | null

  @Field(() => InvitationKind, { description: 'Whom it is for.' })
  kind: InvitationKind

  @Field(() => String, { nullable: true, description: 'The only address that can accept it; null for a link.' })
  email: string | null

  @Field(() => RoleEnum, { description: 'The role that it gives.' })
  role: Role

  @Field(() => InvitationStateEnum, { description: 'Whether it can still be used.' })
  state: InvitationState

  @Field(() => DateTimeISOResolver, { description: 'When it ends.' })
  expiresAt: Date
}

@Directive('@inaccessible')
@ObjectType({ description: 'A use of an invitation that was taken for someone.' })
export class TakenInvitation {
  @Field(() => ID, { description: 'The invitation.' })
  invitationId: string

  @Field(() => RoleEnum, { description: 'The role that it gives.' })
  role: Role

  @Field(() => Boolean, { description: 'Whether it was mailed to the address of who joins.' })
  provesAddress: boolean
}
