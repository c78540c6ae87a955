import { createConnection } from '@parley/toolkit/pagination/connection.type'
import { GraphQLDateTime } from 'graphql-scalars'
import { Field, ID, ObjectType } from 'type-graphql'

@ObjectType({ description: 'A signed-in device of the viewer.' })
export class Session {
  @Field(() => ID, { description: 'Stable identity.' })
  id: string

  @Field(() => String, { description: 'The network address that it was last used from.' })
  address: string

  @Field(() => GraphQLDateTime, { description: 'When it was signed in.' })
  createdAt: Date

  @Field(() => GraphQLDateTime, { description: 'When it was last used, to within some 20 minutes.' })
  lastUsedAt: Date
}

export const { Connection: SessionConnection } = createConnection('Session', () => Session)
