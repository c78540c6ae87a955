import { RoleEnum } from '@parley/toolkit/authorization/role.type'
import type { Role } from '@parley/toolkit/context/actor'
import { Directive, Field, ID, ObjectType } from 'type-graphql'

@Directive('@inaccessible')
@ObjectType({ description: 'A session that is alive, in one workspace.' })
export class SessionAccess {
  @Field(() => ID, { description: 'Whose session it is.' })
  userId: string

  @Field(() => RoleEnum, { description: 'The role in the workspace now.' })
  role: Role

  @Field(() => Boolean, { description: 'Whether the workspace demands a second step that the user has not.' })
  mfaMissing: boolean
}
