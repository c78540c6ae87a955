import { inTransaction } from '@parley/toolkit/database/transaction'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { JobQueue } from '@parley/toolkit/jobs/job'
import type { Graph } from '@parley/toolkit/subgraph/graph'
import type { DataSource, EntityManager } from 'typeorm'
import { z } from 'zod'
import type { ConversationHistoryStore, HistoryPlace } from './conversation-history.store'
import type { KeepTimelines } from './keep-timelines'
import { messageEntry } from './timeline-entry'

export const readHistory = {
  name: 'crm.read-history',
  payload: z.object({ workspaceId: z.uuid(), conversationId: z.uuid() }),
}

/** As many as a page may have. */
const PAGE_SIZE = 100
const PAGE = `query ($conversationId: ID!, $first: Int!, $after: String) {
  conversationHistory(conversationId: $conversationId, first: $first, after: $after) {
    edges { node { id direction sentAt } }
    pageInfo { hasNextPage endCursor }
  }
}`

interface HistoryPage {
  readonly edges: readonly { readonly node: StoredMessage }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}
interface StoredMessage {
  readonly id: string
  readonly direction: 'INBOUND' | 'OUTBOUND'
  readonly sentAt: string
}

/**
 * Reads messages that came without an event of their own, such as the history of a first sync, into the timeline: down
 * from the newest until everything on a page is there already, then on from where the oldest was. Each page is one
 * transaction with its place, so that a run which is killed is continued by the next one.
 */
export class ReadHistory {
  constructor(
    private readonly database: DataSource,
    private readonly histories: ConversationHistoryStore,
    private readonly timeline: KeepTimelines,
    private readonly graph: Graph,
    private readonly jobs: JobQueue,
  ) {}

  /** Once for however many changes come before it begins; one conversation is read by one job at a time. */
  async plan(
    transaction: EntityManager,
    conversationId: string,
    workspaceId = workspaceScope.require(),
  ): Promise<void> {
    const key = `${readHistory.name}/${conversationId}`
    await this.jobs.enqueue(transaction, readHistory, { workspaceId, conversationId }, { key, queue: key })
  }

  async run(conversationId: string): Promise<void> {
    let place = await this.histories.find(conversationId)
    do place = await this.readDown(conversationId, place)
    while (place.top !== null)
    for (let more = true; more;) {
      const before = place.bottom
      place = await this.readOn(conversationId, place)
      more = place.bottom !== before
    }
  }

  /** What works for every workspace where something was never read. */
  async planUnread(atMost: number): Promise<void> {
    for (const { workspaceId, conversationId } of await this.histories.findUnread(atMost))
      await workspaceScope.run(workspaceId, () =>
        inTransaction(this.database, (transaction) => this.plan(transaction, conversationId)),
      )
  }

  private async readDown(conversationId: string, { top, bottom }: HistoryPlace): Promise<HistoryPlace> {
    const { messages, end, isLast } = await this.ask(conversationId, top)
    return inTransaction(this.database, async (transaction) => {
      const added = await this.timeline.write(transaction, messages.map(messageEntry(conversationId)))
      const isDone = isLast || (added === 0 && bottom !== null)
      const place = { top: isDone ? null : end, bottom: isLast ? end : bottom }
      await this.histories.save(transaction, conversationId, place)
      if (added > 0) await this.timeline.tell(transaction, conversationId)
      return place
    })
  }

  private async readOn(conversationId: string, { top, bottom }: HistoryPlace): Promise<HistoryPlace> {
    const { messages, end } = await this.ask(conversationId, bottom)
    if (messages.length === 0) return { top, bottom }
    return inTransaction(this.database, async (transaction) => {
      await this.histories.save(transaction, conversationId, { top, bottom: end })
      await this.timeline.add(transaction, messages.map(messageEntry(conversationId)))
      return { top, bottom: end }
    })
  }

  private async ask(conversationId: string, after: string | null) {
    const question = { document: PAGE, variables: { conversationId, first: PAGE_SIZE, after } }
    const answer = await this.graph.ask<{ conversationHistory: HistoryPage }>(
      'messaging',
      question,
      workspaceScope.require(),
    )
    const { edges, pageInfo } = answer.conversationHistory
    return {
      messages: edges.map(({ node }) => node),
      end: pageInfo.endCursor ?? after,
      isLast: !pageInfo.hasNextPage,
    }
  }
}
