import { GraphQLDateTime } from 'graphql-scalars'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { CustomField } from '../custom-field/custom-field.type'

@ObjectType({ description: 'What a record holds in a field that the workspace added.' })
export class CustomFieldValue {
  @Field(() => CustomField, { description: 'The field.' })
  field: CustomField

  @Field(() => [String], {
    description:
      'At least one: text, a decimal, a day, a key of an option, a member id, an address, `true` or `false`; of money the amount and the currency.',
  })
  values: readonly string[]
}

/** The fields that companies, contacts and deals share. */
@ObjectType()
export class CrmRecord {
  @Field(() => ID, { description: 'Stable identity.' })
  id: string

  @Field(() => [String], { description: 'In the order in which they were given.' })
  tags: string[]

  @Field(() => GraphQLDateTime, { description: 'When it was created.' })
  createdAt: Date

  @Field(() => GraphQLDateTime, { description: 'When something about it last changed.' })
  updatedAt: Date

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Since when it is in the trash; null outside.' })
  deletedAt: Date | null

  @Field(() => Int, { description: 'Counts the changes; name it in an update, so that no change of another is lost.' })
  version: number
}
