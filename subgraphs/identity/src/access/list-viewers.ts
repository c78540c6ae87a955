import type { AccessRule } from '@parley/toolkit/authorization/access-rule.type'
import { decideReach, isWithinReach, type Assignment } from '@parley/toolkit/authorization/assignment'
import type { Permission, Reach } from '@parley/toolkit/authorization/permissions'
import type { MemberActor, Role } from '@parley/toolkit/context/actor'
import { notFound } from '@parley/toolkit/errors/domain-error'
import type { Page } from '@parley/toolkit/pagination/page'
import type { PageArgumentValues } from '@parley/toolkit/pagination/page-request'
import type { Graph } from '@parley/toolkit/subgraph/graph'
import type { MemberStore } from '../member/member.store'
import type { Member } from '../member/member.type'
import { resourceOf, type ExplainedRecord, type RecordAssignments } from './record-assignments'

export interface SeenBy {
  readonly member: Member
  readonly rule: AccessRule
}

interface Circle {
  readonly reaches: readonly { readonly role: Role; readonly reach: Reach | null }[]
  readonly teamMemberIds: readonly string[]
  readonly teammateIds: readonly string[]
}

const CIRCLE = `query ($permission: String!, $teamId: ID, $ownerId: ID) {
  recordCircle(permission: $permission, teamId: $teamId, ownerId: $ownerId) {
    reaches { role reach } teamMemberIds teammateIds
  }
}`

/**
 * Lists the members who see a record, by name, each with the rule that decides. Who it can be follows from roles and teams,
 * so that it is one page of members, however many there are; the rule is the decision that stores make. Whoever does not
 * see the record is not told who does.
 */
export class ListViewers {
  constructor(
    private readonly members: MemberStore,
    private readonly graph: Graph,
    private readonly assignments: RecordAssignments,
  ) {}

  async run(
    asking: MemberActor,
    { record, id }: { readonly record: ExplainedRecord; readonly id: string },
    page: PageArgumentValues,
  ): Promise<Page<SeenBy>> {
    const permission = `${resourceOf(record)}:read` as const
    const assignment = await this.assignments.find(record, id, asking.workspaceId)
    if (!assignment || !isWithinReach(decideReach(asking, permission, assignment))) throw notFound('The record')
    const circle = await this.findCircle(permission, assignment, asking.workspaceId)
    const close = [...(assignment.ownerId ? [assignment.ownerId] : []), ...assignment.sharedWith]
    const around = { OWN: close, TEAM: [...close, ...circle.teamMemberIds, ...circle.teammateIds], ALL: null }
    const amongRoles = circle.reaches.flatMap(({ role, reach }) => (reach ? [{ role, ids: around[reach] }] : []))
    const { edges, ...rest } = await this.members.list(page, { amongRoles })
    const decide = (member: Member) =>
      decideReach(toActor(member, permission, circle, assignment), permission, assignment)
    return {
      ...rest,
      edges: edges.map(({ node, cursor }) => ({ node: { member: node, rule: decide(node) as AccessRule }, cursor })),
    }
  }

  private async findCircle(permission: Permission, assignment: Assignment, workspaceId: string): Promise<Circle> {
    const { teamId, ownerId } = assignment
    const question = { document: CIRCLE, variables: { permission, teamId, ownerId } }
    return (await this.graph.ask<{ recordCircle: Circle }>('team', question, workspaceId)).recordCircle
  }
}

/** A member with as much of their access as this record asks for. */
function toActor(
  { id: userId, role }: Member,
  permission: Permission,
  { reaches, teamMemberIds, teammateIds }: Circle,
  { teamId, ownerId }: Assignment,
): MemberActor {
  const reach = reaches.find((each) => each.role === role)?.reach
  const access = {
    grants: reach ? { [permission]: reach } : {},
    teamIds: teamId && teamMemberIds.includes(userId) ? [teamId] : [],
    teammateIds: ownerId && teammateIds.includes(userId) ? [ownerId] : [],
  }
  return { kind: 'user', userId, sessionId: '', workspaceId: '', role, access }
}
