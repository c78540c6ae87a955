import { ReachEnum } from '@parley/toolkit/authorization/permission.type'
import type { Reach } from '@parley/toolkit/authorization/permissions'
import { RoleEnum } from '@parley/toolkit/authorization/role.type'
import type { Role } from '@parley/toolkit/context/actor'
import { Directive, Field, ID, ObjectType } from 'type-graphql'

@Directive('@inaccessible')
@ObjectType({ description: 'How far a role reaches with a permission.' })
export class RoleReach {
  @Field(() => RoleEnum, { description: 'The role.' })
  role: Role

  @Field(() => ReachEnum, { nullable: true, description: 'For which records; null for none.' })
  reach: Reach | null
}

@Directive('@inaccessible')
@ObjectType({ description: 'Who is around a record: what decides which members see it, beside its own assignment.' })
export class RecordCircle {
  @Field(() => [RoleReach], { description: 'Of every role.' })
  reaches: readonly RoleReach[]

  @Field(() => [ID], { description: 'Who is in the team that looks after it.' })
  teamMemberIds: readonly string[]

  @Field(() => [ID], { description: 'Who is in a team with its owner.' })
  teammateIds: readonly string[]
}
