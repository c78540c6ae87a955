import { createConnection } from '@parley/toolkit/pagination/connection.type'
import { DateTimeISOResolver } from 'graphql-scalars'
import { Directive, Field, ID, ObjectType } from 'type-graphql'

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Members who work together; with the reach TEAM they see the records of one another.' })
export class Team {
  @Field(() => ID, { description: 'UUIDv7.' })
  id: string

  @Field(() => String, { description: 'Unique in the workspace, whatever the case.' })
  name: string

  @Field(() => DateTimeISOResolver, { description: 'When it was created.' })
  createdAt: Date
}

export const { Connection: TeamConnection } = createConnection('Team', () => Team)
