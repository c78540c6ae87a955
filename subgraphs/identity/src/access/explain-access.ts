import { decideReach, isWithinReach, type Assignment, type ReachRule } from '@parley/toolkit/authorization/assignment'
import { reachOf, requirePermission, requireUser } from '@parley/toolkit/authorization/authorize'
import { findMemberAccess } from '@parley/toolkit/authorization/member-access'
import type { Permission, Reach } from '@parley/toolkit/authorization/permissions'
import type { Role, UserActor } from '@parley/toolkit/context/actor'
import type { RequestContext } from '@parley/toolkit/context/request-context'
import { queryableId } from '@parley/toolkit/database/queryable-id'
import { notFound } from '@parley/toolkit/errors/domain-error'
import type { Graph } from '@parley/toolkit/subgraph/graph'
import type { MemberStore } from '../member/member.store'
import { resourceOf, type ExplainedRecord, type RecordAssignments } from './record-assignments'

export interface AccessQuestion {
  readonly record: ExplainedRecord
  readonly id: string
  /** Whose access; the asking member's own where it is left out. */
  readonly memberId?: string | null
}

export interface ExplainedAccess {
  readonly userId: string
  readonly role: Role
  readonly permission: Permission
  readonly reach: Reach | null
  readonly rule: ReachRule | 'NOT_FOUND'
  readonly allowed: boolean
  /** Null where there is nothing to tell: no permission, or no such record. */
  readonly assignment: Assignment | null
}

/**
 * Says by which rule a member sees a record or does not, from the same decision that the stores make. A member may ask for
 * themselves; for another one, whoever may assign that record. Nothing is told of a record without the permission for its
 * type, and one of another workspace is like one that never was.
 */
export class ExplainAccess {
  constructor(
    private readonly members: MemberStore,
    private readonly graph: Graph,
    private readonly assignments: RecordAssignments,
  ) {}

  async run(request: RequestContext, { record, id, memberId }: AccessQuestion): Promise<ExplainedAccess> {
    const asking = requireUser(request)
    const resource = resourceOf(record)
    const isOther = memberId != null && memberId.toLowerCase() !== asking.userId
    if (isOther) requirePermission(request, `${resource}:assign`)
    const member = isOther ? await this.actorOf(asking, queryableId(memberId)) : asking
    const permission = `${resource}:read` as const
    const reach = reachOf(member, permission)
    const about = { userId: member.userId, role: member.role, permission, reach }
    if (!reach) return { ...about, rule: 'NO_PERMISSION', allowed: false, assignment: null }
    const assignment = await this.assignments.find(record, id, asking.workspaceId)
    const isHidden = isOther && assignment && !isWithinReach(decideReach(asking, `${resource}:assign`, assignment))
    if (!assignment || isHidden) return { ...about, rule: 'NOT_FOUND', allowed: false, assignment: null }
    const rule = decideReach(member, permission, assignment)
    return { ...about, rule, allowed: isWithinReach(rule), assignment }
  }

  /** Another member, with what their role may do now. */
  private async actorOf({ workspaceId }: UserActor, userId: string): Promise<UserActor> {
    const [member] = await this.members.findByIds([userId])
    if (!member) throw notFound('The member')
    const access = await findMemberAccess(this.graph, { holderId: userId, role: member.role, workspaceId })
    return { kind: 'user', userId, sessionId: '', workspaceId, role: member.role, access }
  }
}
