import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { DomainError } from '@parley/toolkit/errors/domain-error'
import type { Language } from '@parley/toolkit/mail/mail-message'
import type { Graph } from '@parley/toolkit/subgraph/graph'

const AMONG = 'query ($userIds: [ID!]!) { membersAmong(userIds: $userIds) }'
const ADDRESSES = `query ($userIds: [ID!]!) {
  memberAddresses(userIds: $userIds) { id name email language }
}`

/** Where a member is written to, and in which language. */
export interface MemberAddress {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly language: Language
}

/** Asks identity about the members of the workspace in scope. */
export class Members {
  constructor(private readonly graph: Graph) {}

  /** VALIDATION_FAILED at the input's `field` unless all of them are members; DEPENDENCY_UNAVAILABLE. */
  async requireAll(given: readonly string[], field: string): Promise<string[]> {
    const userIds = [...new Set(given.map((id) => id.toLowerCase()))]
    if (userIds.length === 0) return []
    const question = { document: AMONG, variables: { userIds } }
    const answer = await this.graph.ask<{ membersAmong: string[] }>('identity', question, workspaceScope.require())
    const members = new Set(answer.membersAmong)
    if (userIds.every((id) => members.has(id))) return userIds
    const fields = { [`input.${field}`]: ['notFound'] }
    throw new DomainError('VALIDATION_FAILED', 'The workspace has no such member.', { fields })
  }

  /** Those of them who are members now. */
  async addresses(userIds: readonly string[]): Promise<readonly MemberAddress[]> {
    if (userIds.length === 0) return []
    const question = { document: ADDRESSES, variables: { userIds } }
    const answer = await this.graph.ask<{ memberAddresses: MemberAddress[] }>(
      'identity',
      question,
      workspaceScope.require(),
    )
    return answer.memberAddresses
  }
}
