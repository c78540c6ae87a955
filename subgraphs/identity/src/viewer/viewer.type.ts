import { RoleEnum } from '@parley/toolkit/authorization/role.type'
import type { Role } from '@parley/toolkit/context/actor'
import { Field, ObjectType } from 'type-graphql'
import { User } from '../user/user.type'
import { Workspace } from '../workspace/workspace.type'

@ObjectType({ description: 'Who is asking, and in which workspace.' })
export class Viewer {
  @Field(() => User, { description: 'The signed-in user.' })
  user: User

  @Field(() => Workspace, { description: 'The workspace that every other field answers for.' })
  workspace: Workspace

  @Field(() => RoleEnum, { description: 'The role in this workspace.' })
  role: Role

  @Field(() => [Workspace], { description: 'All workspaces of the user, the one joined first leading.' })
  workspaces: Workspace[]
}
