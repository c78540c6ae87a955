import type { Language } from '@parley/toolkit/mail/mail-message'
import { Field, InputType } from 'type-graphql'
import { LanguageEnum } from '../authentication/authentication.inputs'

@InputType({ description: 'What others see of the viewer, and what mails are written in.' })
export class UpdateProfileInput {
  @Field(() => String, { description: 'Up to 120 characters.' })
  name: string

  @Field(() => LanguageEnum, { description: 'What mails are written in.' })
  language: Language
}
