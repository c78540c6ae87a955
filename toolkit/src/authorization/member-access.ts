import type { MemberAccess, Role } from '../context/actor'
import type { Graph } from '../subgraph/graph'
import { hasReach, PERMISSIONS, type Grants, type Permission, type Reach } from './permissions'

interface Answer {
  readonly memberAccess: {
    readonly grants: readonly { readonly name: string; readonly reach: Reach }[]
    readonly teamIds: readonly string[]
    readonly teammateIds: readonly string[]
  }
}

const MEMBER_ACCESS = `query ($userId: ID!, $role: Role!) {
  memberAccess(userId: $userId, role: $role) { grants { name reach } teamIds teammateIds }
}`
/** Where nothing depends on them, they would only be carried around. */
const NO_TEAMS = { teamIds: [], teammateIds: [] }
const KNOWN: ReadonlySet<string> = new Set(PERMISSIONS)

/**
 * Asks `team` what someone with a role may do in the workspace now. A permission that this part does not know yet is left
 * out.
 * @param holderId a member, or an API key, which is in no team.
 */
export async function findMemberAccess(
  graph: Graph,
  { holderId, role, workspaceId }: { readonly holderId: string; readonly role: Role; readonly workspaceId: string },
): Promise<MemberAccess> {
  const question = { document: MEMBER_ACCESS, variables: { userId: holderId, role } }
  const { memberAccess } = await graph.ask<Answer>('team', question, workspaceId)
  const granted = memberAccess.grants.filter(({ name }) => KNOWN.has(name))
  const grants = Object.fromEntries(granted.map(({ name, reach }) => [name, reach])) as Grants
  const asksForTeams = granted.some(({ name, reach }) => reach === 'TEAM' && hasReach(name as Permission))
  const { teamIds, teammateIds } = asksForTeams ? memberAccess : NO_TEAMS
  return { grants, teamIds, teammateIds }
}
