import { ReachEnum } from '@parley/toolkit/authorization/permission.type'
import type { Permission, Reach } from '@parley/toolkit/authorization/permissions'
import { RoleEnum } from '@parley/toolkit/authorization/role.type'
import type { Role } from '@parley/toolkit/context/actor'
import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType({ description: 'One permission of one role.' })
export class PermissionCell {
  @Field(() => String, { description: '`<resource>:<action>`.' })
  name: Permission

  @Field(() => String, { description: 'What it is about, for example `contacts`.' })
  resource: string

  @Field(() => String, { description: 'What may be done with it, for example `write`.' })
  action: string

  @Field(() => ReachEnum, { nullable: true, description: 'For which rows; null where it is not allowed.' })
  reach: Reach | null

  @Field(() => ReachEnum, { nullable: true, description: 'What it is until an owner changes it.' })
  defaultReach: Reach | null

  @Field(() => [ReachEnum], {
    description: 'What may be chosen beside not allowed: ALL only where rows are not assigned to anyone.',
  })
  reaches: readonly Reach[]
}

@ObjectType({ description: 'What a role may do in this workspace.' })
export class RolePermissions {
  @Field(() => RoleEnum, { description: 'The role.' })
  role: Role

  @Field(() => Int, { description: 'Counts the changes; name it in `setPermissions` and `resetPermissions`.' })
  version: number

  @Field(() => Boolean, { description: 'False for the owners: they may do everything, always.' })
  changeable: boolean

  @Field(() => Boolean, { description: 'Whether it differs from what every workspace begins with.' })
  changed: boolean

  @Field(() => [PermissionCell], { description: 'Every permission there is, those of one resource together.' })
  permissions: PermissionCell[]
}
