import type { Permission } from '@parley/toolkit/authorization/permission.type'
import type { Role } from '@parley/toolkit/context/actor'
import type { Graph } from '@parley/toolkit/subgraph/graph'

const GRANTS = `query ($userId: ID!, $role: Role!) {
  memberAccess(userId: $userId, role: $role) { grants { name reach } }
}`

/** What a member may do in a workspace that the request is not bound to yet: somebody who signs in, or switches. */
export class FindGrants {
  constructor(private readonly graph: Graph) {}

  async run(userId: string, role: Role, workspaceId: string): Promise<readonly Permission[]> {
    const question = { document: GRANTS, variables: { userId, role } }
    const { memberAccess } = await this.graph.ask<{ memberAccess: { grants: Permission[] } }>(
      'team',
      question,
      workspaceId,
    )
    return memberAccess.grants
  }
}
