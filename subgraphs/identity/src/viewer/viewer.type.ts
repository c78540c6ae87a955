import { ROLES, type Role } from '@parley/toolkit/context/actor'
import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { User } from '../user/user.type'
import { Workspace } from '../workspace/workspace.type'

export const RoleEnum = Object.fromEntries(ROLES.map((role) => [role, role])) as { [Name in Role]: Name }
registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'What a member may do in a workspace.',
  valuesConfig: {
    OWNER: { description: 'Everything, and cannot be removed.' },
    ADMIN: { description: 'Everything but the ownership.' },
    MANAGER: { description: 'Connects accounts and works with every record.' },
    AGENT: { description: 'Reads, writes messages and edits contacts.' },
    VIEWER: { description: 'Reads.' },
  },
})

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
