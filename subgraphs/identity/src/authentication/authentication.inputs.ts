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

@InputType({ description: 'A new user with a first workspace.' })
export class SignUpInput {
  @Field(() => String, { description: 'An address nobody signed up with before.' })
  email: string

  @Field(() => String, { description: '10 to 200 characters.' })
  password: string

  @Field(() => String, { description: 'The name others see; up to 120 characters.' })
  name: string

  @Field(() => String, { description: 'The name of the first workspace; up to 120 characters.' })
  workspaceName: string

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
