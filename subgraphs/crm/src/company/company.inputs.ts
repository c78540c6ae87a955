import { Field, ID, InputType, Int } from 'type-graphql'
import { SharedRecordInput } from '../record/record.inputs'

@InputType()
class CompanyFields extends SharedRecordInput {
  @Field(() => String, { nullable: true, description: 'Its internet domain; the rest of an address is cut off.' })
  domain?: string | null

  @Field(() => String, { nullable: true, description: 'Address of its site, with http or https.' })
  website?: string | null

  @Field(() => String, { nullable: true, description: 'Its general e-mail address.' })
  email?: string | null

  @Field(() => String, { nullable: true, description: 'Its general phone number.' })
  phone?: string | null

  @Field(() => String, { nullable: true, description: 'Where it is, at most 500 characters.' })
  address?: string | null

  @Field(() => String, { nullable: true, description: 'What there is to say about it, at most 5,000 characters.' })
  description?: string | null
}

@InputType({ description: 'A new company.' })
export class CreateCompanyInput extends CompanyFields {
  @Field(() => String, { description: 'What it is called, 1 to 200 characters.' })
  name: string
}

@InputType({ description: 'What to change of a company; what is left out stays, empty text empties a field.' })
export class UpdateCompanyInput extends CompanyFields {
  @Field(() => ID, { description: 'The company.' })
  id: string

  @Field(() => Int, { description: 'Its version when the change was begun; STALE_VERSION if it has another by now.' })
  version: number

  @Field(() => String, { nullable: true, description: 'What it is called, 1 to 200 characters.' })
  name?: string | null
}
