import { AccessRuleEnum } from '@parley/toolkit/authorization/access-rule.type'
import { ReachEnum } from '@parley/toolkit/authorization/permission.type'
import type { Reach } from '@parley/toolkit/authorization/permissions'
import { RoleEnum } from '@parley/toolkit/authorization/role.type'
import type { Role } from '@parley/toolkit/context/actor'
import { Field, ObjectType, registerEnumType } from 'type-graphql'
import type { ExplainedAccess } from './explain-access'
import { EXPLAINED_RECORDS, type ExplainedRecord } from './record-assignments'

export const AssignedRecord = Object.fromEntries(EXPLAINED_RECORDS.map((name) => [name, name])) as {
  [Name in ExplainedRecord]: Name
}
registerEnumType(AssignedRecord, { name: 'AssignedRecord', description: 'What members and teams look after.' })

@ObjectType({ description: 'Why a member can see a record, or cannot, with the facts that decide.' })
export class AccessExplanation {
  @Field(() => Boolean, { description: 'Whether the member can see it.' })
  allowed: boolean

  @Field(() => AccessRuleEnum, { description: 'The rule that decides.' })
  rule: ExplainedAccess['rule']

  @Field(() => RoleEnum, { description: 'The role of the member now.' })
  role: Role

  @Field(() => String, { description: 'The permission that is needed, for example `contacts:read`.' })
  permission: string

  @Field(() => ReachEnum, { nullable: true, description: 'What the role is granted of it; null for nothing.' })
  reach: Reach | null

  userId: string
  assignment: ExplainedAccess['assignment']
}
