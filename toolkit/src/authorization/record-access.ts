import { Directive, Field, ObjectType, type ClassType } from 'type-graphql'
import type { Actor, Role } from '../context/actor'
import { AccessRuleEnum, type AccessRule } from './access-rule.type'
import { decideReach, type Assignment } from './assignment'
import type { Permission } from './permissions'
import { RoleEnum } from './role.type'

export interface Stub {
  readonly id: string
}

/** The subgraph's stubs of `User` and `Team`. */
export interface Stubs {
  readonly user: ClassType
  readonly team: ClassType
}

/** Why a record is there for whoever asks, with what the rule is about. */
export interface RecordAccess {
  readonly rule: AccessRule
  readonly role: Role
  readonly member: Stub | null
  readonly team: Stub | null
}

/** By the decision that the filter of lists is made from; null for another part of Parley, which no rule is about. */
export function explainReach(actor: Actor | null, permission: Permission, record: Assignment): RecordAccess | null {
  const rule = decideReach(actor, permission, record)
  if (!actor || actor.kind === 'service' || rule === 'SYSTEM') return null
  const { ownerId, teamId } = record
  return {
    rule,
    role: actor.role,
    member: ownerId !== null && (rule === 'OWNER' || rule === 'OWNER_IS_TEAMMATE') ? { id: ownerId } : null,
    team: teamId !== null && rule === 'OWN_TEAM' ? { id: teamId } : null,
  }
}

/** The type `RecordAccess` of a subgraph: one for all its records. */
export function createRecordAccess({ user, team }: Stubs): ClassType<RecordAccess> {
  @Directive('@shareable')
  @ObjectType('RecordAccess', { description: 'Why you see a record: the rule that decides, and whom it is about.' })
  class RecordAccessType implements RecordAccess {
    @Field(() => AccessRuleEnum, { description: 'The rule, the closest one of those that hold.' })
    rule: AccessRule

    @Field(() => RoleEnum, { description: 'Your role, or that of the key.' })
    role: Role

    @Field(() => user, {
      nullable: true,
      description: 'You, or the teammate who looks after it; null for other rules.',
    })
    member: Stub | null

    @Field(() => team, { nullable: true, description: 'Your team that looks after it; null for other rules.' })
    team: Stub | null
  }
  return RecordAccessType
}
