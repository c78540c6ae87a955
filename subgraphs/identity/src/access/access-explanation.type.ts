import { ReachEnum } from '@parley/toolkit/authorization/permission.type'
import type { Reach } from '@parley/toolkit/authorization/permissions'
import { RoleEnum } from '@parley/toolkit/authorization/role.type'
import type { Role } from '@parley/toolkit/context/actor'
import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { EXPLAINED_RECORDS, type ExplainedAccess, type ExplainedRecord } from './explain-access'

export const AssignedRecord = Object.fromEntries(EXPLAINED_RECORDS.map((name) => [name, name])) as {
  [Name in ExplainedRecord]: Name
}
registerEnumType(AssignedRecord, { name: 'AssignedRecord', description: 'What members and teams look after.' })

type Rule = Exclude<ExplainedAccess['rule'], 'SYSTEM'>
const AccessRule = {
  REACH_ALL: 'REACH_ALL',
  OWNER: 'OWNER',
  SHARED: 'SHARED',
  OWN_TEAM: 'OWN_TEAM',
  OWNER_IS_TEAMMATE: 'OWNER_IS_TEAMMATE',
  NO_PERMISSION: 'NO_PERMISSION',
  NOT_YOURS: 'NOT_YOURS',
  NOT_IN_TEAM: 'NOT_IN_TEAM',
  NOT_FOUND: 'NOT_FOUND',
} as const satisfies { [Name in Rule]: Name }
registerEnumType(AccessRule, {
  name: 'AccessRule',
  description: 'Why a record can be seen, or cannot.',
  valuesConfig: {
    REACH_ALL: { description: 'The role sees every record of this type.' },
    OWNER: { description: 'The member looks after it.' },
    SHARED: { description: 'It is shared with the member.' },
    OWN_TEAM: { description: 'A team of the member looks after it.' },
    OWNER_IS_TEAMMATE: { description: 'A teammate of the member looks after it.' },
    NO_PERMISSION: { description: 'The role sees no record of this type.' },
    NOT_YOURS: { description: 'The role sees own and shared records only, and this one is neither.' },
    NOT_IN_TEAM: { description: 'The role sees records of its teams, and this one is of none of them.' },
    NOT_FOUND: { description: 'The workspace has no such record.' },
  },
})

@ObjectType({ description: 'Why a member can see a record, or cannot, with the facts that decide.' })
export class AccessExplanation {
  @Field(() => Boolean, { description: 'Whether the member can see it.' })
  allowed: boolean

  @Field(() => AccessRule, { description: 'The rule that decides.' })
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
