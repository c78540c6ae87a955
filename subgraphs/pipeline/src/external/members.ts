import type { Role } from '@parley/toolkit/context/actor'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { Language } from '@parley/toolkit/mail/mail-message'
import type { Graph } from '@parley/toolkit/subgraph/graph'

const LANGUAGES = 'query ($userIds: [ID!]!) { memberAddresses(userIds: $userIds) { language } }'
const ROLES = `query ($userIds: [ID!]!) {
  workspaceDirectory(userIds: $userIds, emails: []) { members { role } }
}`

/** Asks identity about members of the workspace in scope. DEPENDENCY_UNAVAILABLE while it cannot be asked. */
export class Members {
  constructor(private readonly graph: Graph) {}

  /** What a member reads; English for whom nobody knows. */
  async languageOf(memberId: string | null): Promise<Language> {
    if (memberId === null) return 'EN'
    const { memberAddresses } = await this.ask<{ memberAddresses: { language: Language }[] }>(LANGUAGES, memberId)
    return memberAddresses[0]?.language ?? 'EN'
  }

  /** Null for whom is no member any more. */
  async roleOf(memberId: string): Promise<Role | null> {
    const { workspaceDirectory } = await this.ask<{ workspaceDirectory: { members: { role: Role }[] } }>(
      ROLES,
      memberId,
    )
    return workspaceDirectory.members[0]?.role ?? null
  }

  private ask<Data>(document: string, memberId: string): Promise<Data> {
    return this.graph.ask<Data>('identity', { document, variables: { userIds: [memberId] } }, workspaceScope.require())
  }
}
