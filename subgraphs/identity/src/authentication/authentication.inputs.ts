import { LANGUAGES, type Language } from '@parley/toolkit/mail/mail-message'
import { Field, InputType, registerEnumType } from 'type-graphql'

export const TokenDelivery = { COOKIE: 'COOKIE', BODY: 'BODY' } as const
export type TokenDelivery = (typeof TokenDelivery)[keyof typeof TokenDelivery]
registerEnumType(TokenDelivery, {
  name: 'TokenDelivery',
  description: 'How the refresh token reaches the client.',
  valuesConfig: {
    COOKIE: { description: 'In an httpOnly cookie: for browsers.' },
    BODY: { description: 'In AuthSession.refreshToken: for other clients.' },
  },
})

export const LanguageEnum = Object.fromEntries(LANGUAGES.map((each) => [each, each])) as { [Name in Language]: Name }
registerEnumType(LanguageEnum, {
  name: 'Language',
  description: 'What Parley writes to a user in.',
  valuesConfig: { EN: { description: 'English.' }, RU: { description: 'Russian.' } },
})

@InputType({ description: 'A new user, with a workspace of their own or in the one of an invitation.' })
export class SignUpInput {
  @Field(() => String, { description: 'An address nobody signed up with before.' })
  email: string

  @Field(() => String, { description: '10 to 200 characters.' })
  password: string

  @Field(() => String, { description: 'The name others see; up to 120 characters.' })
  name: string

  @Field(() => String, {
    nullable: true,
    description: 'The name of the first workspace, up to 120 characters; needed unless there is an invitationToken.',
  })
  workspaceName?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Joins the workspace that an invitation is for; none is created then, and workspaceName is not used.',
  })
  invitationToken?: string | null

  @Field(() => LanguageEnum, { defaultValue: 'EN', description: 'What mails to the user are written in.' })
  language: Language

  @Field(() => TokenDelivery, { defaultValue: 'COOKIE', description: 'How the refresh token reaches the client.' })
  tokenDelivery: TokenDelivery
}

@InputType({ description: 'An address and its password.' })
export class SignInInput {
  @Field(() => String, { description: 'The address of the user.' })
  email: string

  @Field(() => String, { description: 'The password of the user.' })
  password: string

  @Field(() => TokenDelivery, { defaultValue: 'COOKIE', description: 'How the refresh token reaches the client.' })
  tokenDelivery: TokenDelivery
}
