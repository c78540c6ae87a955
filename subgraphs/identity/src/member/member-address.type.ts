import type { Language } from '@parley/toolkit/mail/mail-message'
import { Directive, Field, ID, ObjectType } from 'type-graphql'
import { LanguageEnum } from '../authentication/authentication.inputs'

@Directive('@inaccessible')
@ObjectType({ description: 'Where a member is written to, for other parts of Parley.' })
export class MemberAddress {
  @Field(() => ID, { description: 'The id of the user.' })
  id: string

  @Field(() => String, { description: 'What they are called.' })
  name: string

  @Field(() => String, { description: 'Where their mails go.' })
  email: string

  @Field(() => LanguageEnum, { description: 'What their mails are written in.' })
  language: Language
}
