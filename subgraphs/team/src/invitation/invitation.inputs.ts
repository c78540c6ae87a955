import { RoleEnum } from '@parley/toolkit/authorization/role.type'
import type { Role } from '@parley/toolkit/context/actor'
import type { Language } from '@parley/toolkit/mail/mail-message'
import { ForwardPageArguments } from '@parley/toolkit/pagination/page-arguments'
import { ArgsType, Field, InputType, Int } from 'type-graphql'
import { LanguageEnum } from '../external/language.enum'
import type { InvitationState } from './invitation-state'
import { InvitationStateEnum } from './invitation.type'

/** A working week, a weekend and a day to spare. */
const DEFAULT_DAYS = 7

@ArgsType()
export class InvitationsArguments extends ForwardPageArguments {
  @Field(() => String, { nullable: true, description: 'Those to an address with all of these words in it.' })
  search?: string | null

  @Field(() => InvitationStateEnum, { nullable: true, description: 'Those in this state.' })
  state?: InvitationState | null
}

@InputType({ description: 'An invitation to one address.' })
export class InviteByEmailInput {
  @Field(() => String, { description: 'Where it is sent; only the owner of this address can accept it.' })
  email: string

  @Field(() => RoleEnum, { description: 'The role that it gives; not above your own.' })
  role: Role

  @Field(() => Int, { defaultValue: DEFAULT_DAYS, description: 'How long it is good, 1 to 90 days.' })
  expiresInDays: number

  @Field(() => LanguageEnum, { defaultValue: 'EN', description: 'What the mail is written in.' })
  language: Language
}

@InputType({ description: 'An invitation for whoever has the link.' })
export class CreateInvitationLinkInput {
  @Field(() => RoleEnum, { description: 'The role that it gives; not above your own.' })
  role: Role

  @Field(() => Int, { defaultValue: DEFAULT_DAYS, description: 'How long it is good, 1 to 90 days.' })
  expiresInDays: number

  @Field(() => Int, { nullable: true, description: 'How many may join by it, 1 to 10,000; no limit if left out.' })
  useLimit?: number | null
}
