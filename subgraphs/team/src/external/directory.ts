import type { Role } from '@parley/toolkit/context/actor'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { Graph } from '@parley/toolkit/subgraph/graph'

const LOOK = `query ($userIds: [ID!]!, $emails: [String!]!) {
  workspaceDirectory(userIds: $userIds, emails: $emails) { workspaceName members { id role user { name email } } }
}`

export interface DirectoryMember {
  readonly id: string
  readonly role: Role
  readonly user: { readonly name: string; readonly email: string }
}

export interface DirectoryAnswer {
  readonly workspaceName: string
  /** Those who were asked for and are members now. */
  readonly members: readonly DirectoryMember[]
}

/** Asks identity who is who in the workspace in scope. */
export class Directory {
  constructor(private readonly graph: Graph) {}

  async look({
    userIds = [],
    emails = [],
  }: {
    userIds?: readonly string[]
    emails?: readonly string[]
  }): Promise<DirectoryAnswer> {
    const question = { document: LOOK, variables: { userIds, emails } }
    const answer = await this.graph.ask<{ workspaceDirectory: DirectoryAnswer }>(
      'identity',
      question,
      workspaceScope.require(),
    )
    return answer.workspaceDirectory
  }
}
