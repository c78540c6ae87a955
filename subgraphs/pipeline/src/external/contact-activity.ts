import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { Graph } from '@parley/toolkit/subgraph/graph'

const COUNTS = `query ($contactIds: [ID!]!) { contactActivity(contactIds: $contactIds) {
  contactId lastInboundAt lastOutboundAt inboundMessages outboundMessages
} }`
const TIMES =
  'query ($contactIds: [ID!]!) { contactActivity(contactIds: $contactIds) { contactId lastInboundAt lastOutboundAt } }'

/** When a contact last wrote and was last written to, over all conversations. */
export interface ContactTimes {
  readonly contactId: string
  readonly lastInboundAt: string | null
  readonly lastOutboundAt: string | null
}
export interface ContactCounts extends ContactTimes {
  readonly inboundMessages: number
  readonly outboundMessages: number
}

/** Asks messaging what happened with contacts of the workspace in scope. DEPENDENCY_UNAVAILABLE while it cannot be asked. */
export class ContactActivity {
  constructor(private readonly graph: Graph) {}

  /** Only of those that have a conversation. */
  times(contactIds: readonly string[]): Promise<readonly ContactTimes[]> {
    return this.ask<ContactTimes>(TIMES, contactIds)
  }

  /** The same, with how many messages there are: every one is looked at. */
  counts(contactIds: readonly string[]): Promise<readonly ContactCounts[]> {
    return this.ask<ContactCounts>(COUNTS, contactIds)
  }

  private async ask<Answer>(document: string, given: readonly string[]): Promise<readonly Answer[]> {
    const contactIds = [...new Set(given)]
    if (contactIds.length === 0) return []
    const question = { document, variables: { contactIds } }
    const answer = await this.graph.ask<{ contactActivity: Answer[] }>('messaging', question, workspaceScope.require())
    return answer.contactActivity
  }
}
