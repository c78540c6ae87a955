import { createConnection } from '@parley/toolkit/pagination/connection.type'
import { GraphQLDateTime } from 'graphql-scalars'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A person that the workspace talks to.' })
export class Contact {
  @Field(() => ID, { description: 'Stable identity.' })
  id: string

  @Field(() => String, { description: 'As the workspace calls them; at first, as they call themselves on Telegram.' })
  name: string

  @Field(() => String, { nullable: true, description: 'The Telegram username, without the @.' })
  username: string | null

  @Field(() => String, { nullable: true, description: 'The phone number as it was given.' })
  phone: string | null

  @Field(() => GraphQLDateTime, { description: 'When the workspace first heard of them.' })
  createdAt: Date

  @Field(() => GraphQLDateTime, { description: 'When something about them last changed.' })
  updatedAt: Date

  @Field(() => Int, {
    description: 'Counts the changes; name it in `updateContact`, so that no change of another is lost.',
  })
  version: number
}

export const { Connection: ContactConnection } = createConnection('Contact', () => Contact)
