import type { Role } from '@parley/toolkit/context/actor'
import { createConnection } from '@parley/toolkit/pagination/connection.type'
import { DateTimeISOResolver } from 'graphql-scalars'
import { Directive, Field, ID, ObjectType } from 'type-graphql'
import { User } from '../user/user.type'
import { RoleEnum } from '@parley/toolkit/authorization/role.type'

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A user in this workspace.' })
export class Member {
  @Field(() => ID, { description: 'The id of the user.' })
  id: string

  @Field(() => User, { description: 'Who it is.' })
  user: User

  @Field(() => RoleEnum, { description: 'The role in this workspace.' })
  role: Role

  @Field(() => DateTimeISOResolver, { description: 'When the user became a member.' })
  joinedAt: Date
}

export const { Connection: MemberConnection } = createConnection('Member', () => Member)
