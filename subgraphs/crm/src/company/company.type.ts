import { createConnection } from '@parley/toolkit/pagination/connection.type'
import { Directive, Field, ObjectType } from 'type-graphql'
import { CrmRecord } from '../record/record.type'

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A firm that the workspace does business with. Text that is not known is empty.' })
export class Company extends CrmRecord {
  @Field(() => String, { description: 'What it is called.' })
  name: string

  @Field(() => String, { description: 'Its internet domain, `acme.example`.' })
  domain: string

  @Field(() => String, { description: 'Address of its site.' })
  website: string

  @Field(() => String, { description: 'Its general e-mail address.' })
  email: string

  @Field(() => String, { description: 'Its general phone number, as it was given.' })
  phone: string

  @Field(() => String, { description: 'Where it is.' })
  address: string

  @Field(() => String, { description: 'What members wrote about it.' })
  description: string
}

export const { Connection: CompanyConnection } = createConnection('Company', () => Company)
