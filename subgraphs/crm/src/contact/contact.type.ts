import { createConnection } from '@parley/toolkit/pagination/connection.type'
import { Directive, Field, ObjectType } from 'type-graphql'
import { CrmRecord } from '../record/record.type'

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A person that the workspace talks to.' })
export class Contact extends CrmRecord {
  @Field(() => String, { description: 'As the workspace calls them; at first, as they call themselves on Telegram.' })
  name: string

  @Field(() => String, { nullable: true, description: 'The Telegram username, without the @.' })
  username: string | null

  @Field(() => String, { nullable: true, description: 'The phone number as it was given.' })
  phone: string | null

  @Field(() => String, { description: 'Their e-mail address; empty when it is not known.' })
  email: string

  @Field(() => String, { description: 'What they do at their company; empty when it is not known.' })
  position: string
}

export const { Connection: ContactConnection } = createConnection('Contact', () => Contact)
