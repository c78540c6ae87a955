import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { Graph } from '@parley/toolkit/subgraph/graph'

const LOOK = `query ($userIds: [ID!]!, $emails: [String!]!) {
  workspaceDirectory(userIds: $userIds, emails: $emails) { members { id user { email } } }
}`

interface Answer {
  readonly workspaceDirectory: { readonly members: readonly { id: string; user: { email: string } }[] }
}

/** Says by which address a member is known; `identity` does. */
export class MemberDirectory {
  constructor(private readonly graph: Graph) {}

  /** The ids of those among the addresses who are members, by address in lower case. */
  async findByEmail(emails: readonly string[]): Promise<Map<string, string>> {
    const members = await this.look([], [...new Set(emails.map((email) => email.toLowerCase()))])
    return new Map(members.map(({ id, user }) => [user.email.toLowerCase(), id]))
  }

  /** The addresses of those who are members, by id. */
  async findEmails(userIds: readonly string[]): Promise<Map<string, string>> {
    const members = await this.look([...new Set(userIds)], [])
    return new Map(members.map(({ id, user }) => [id, user.email]))
  }

  private async look(userIds: readonly string[], emails: readonly string[]) {
    if (userIds.length + emails.length === 0) return []
    const question = { document: LOOK, variables: { userIds, emails } }
    return (await this.graph.ask<Answer>('identity', question, workspaceScope.require())).workspaceDirectory.members
  }
}
