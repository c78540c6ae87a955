import { findMemberAccess } from '@parley/toolkit/authorization/member-access'
import type { MemberAccess, Role } from '@parley/toolkit/context/actor'
import type { Graph } from '@parley/toolkit/subgraph/graph'

/** What `identity` says of a session that is alive, in the workspace of its token. */
export interface SessionAccess {
  readonly userId: string
  readonly role: Role
  /** The workspace demands a second step, and the user has none. */
  readonly mfaMissing: boolean
}

/** What `identity` says of an API key that may be used from an address. */
export interface ApiKeyAccess {
  readonly keyId: string
  readonly workspaceId: string
  readonly role: Role
}

const SESSION = 'query ($sessionId: ID!) { sessionAccess(sessionId: $sessionId) { userId role mfaMissing } }'
const API_KEY = `query ($secretHash: String!, $clientAddress: String!) {
  apiKeyAccess(secretHash: $secretHash, clientAddress: $clientAddress) { keyId workspaceId role }
}`

/** Asks the subgraphs that know; each question fails with DEPENDENCY_UNAVAILABLE while its subgraph does not answer. */
export class AccessSource {
  constructor(private readonly graph: Graph) {}

  /** Null when the session has ended, or its user is no member of the workspace. */
  async findSession(sessionId: string, workspaceId: string): Promise<SessionAccess | null> {
    const answer = await this.graph.ask<{ sessionAccess: SessionAccess | null }>(
      'identity',
      { document: SESSION, variables: { sessionId } },
      workspaceId,
    )
    return answer.sessionAccess
  }

  /** Null for a key that is not known, was revoked, has expired, or may not be used from this address. */
  async findApiKey(secretHash: string, clientAddress: string): Promise<ApiKeyAccess | null> {
    const answer = await this.graph.ask<{ apiKeyAccess: ApiKeyAccess | null }>(
      'identity',
      { document: API_KEY, variables: { secretHash, clientAddress } },
      null,
    )
    return answer.apiKeyAccess
  }

  /** @param holderId a member, or an API key. */
  findAccess(holderId: string, role: Role, workspaceId: string): Promise<MemberAccess> {
    return findMemberAccess(this.graph, { holderId, role, workspaceId })
  }
}
