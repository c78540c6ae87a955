import { ReachEnum } from '@parley/toolkit/authorization/permission.type'
import type { Reach } from '@parley/toolkit/authorization/permissions'
import { RoleEnum } from '@parley/toolkit/authorization/role.type'
import type { Role } from '@parley/toolkit/context/actor'
import { Field, InputType, Int } from 'type-graphql'

@InputType({ description: 'Something that a role shall be allowed.' })
export class PermissionInput {
  @Field(() => String, { description: '`<resource>:<action>`, one of the matrix.' })
  name: string

  @Field(() => ReachEnum, { description: 'For which rows.' })
  reach: Reach
}

@InputType({ description: 'Everything that a role shall be allowed; what is left out is not.' })
export class SetPermissionsInput {
  @Field(() => RoleEnum, { description: 'Any but OWNER.' })
  role: Role

  @Field(() => Int, { description: 'The version that the change was made on; STALE_VERSION if it is another by now.' })
  version: number

  @Field(() => [PermissionInput], { description: 'Nothing may reach further than what may be read.' })
  grants: PermissionInput[]
}
