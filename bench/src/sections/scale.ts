import { startBenchServer, type BenchDatabase, type BenchServer } from '../database/bench-server'
import { readScale } from '../environment'
import type { Figure } from '../figure'
import { prepared, startFederatedGraph, type Ask } from '../graph/federated-graph'
import { checkInboxPage, INBOX_PAGE, type InboxPage } from '../graph/inbox-page'
import { mountSubgraphs } from '../graph/mount-subgraphs'
import { latencyFigure, measureLatency, median, percentile } from '../timing'
import { report } from '../report'

const SMALL = { conversations: 50, messagesPerConversation: 10 }
const MESSAGES_PER_CONVERSATION = 10
const PAGE = 25
const FAR_PAGE = 1_000
const WARM_UP = 50
const CALLS = 400

/** The inbox page of a large workspace beside that of a small one, and far into the list beside its beginning. */
async function measureScale(): Promise<readonly Figure[]> {
  const scale = readScale()
  const server = await startBenchServer()
  try {
    const large = await openInbox(server, 'large', scale)
    const small = await openInbox(server, 'small', SMALL.conversations)
    const far = await findCursor(large.ask)
    const contenders = [
      { name: 'small', run: () => askPage(small.ask) },
      { name: 'large', run: () => askPage(large.ask) },
      { name: 'far', run: () => askPage(large.ask, far) },
    ]
    await measureLatency(contenders, WARM_UP)
    const results = await measureLatency(contenders, CALLS)
    for (const { stop } of [large, small]) await stop()
    return figuresOf(results, scale)
  } finally {
    await server.stop()
  }
}

async function openInbox(
  server: BenchServer,
  name: string,
  conversations: number,
): Promise<{ ask: Ask; stop: () => Promise<void> }> {
  const size = { conversations, messagesPerConversation: MESSAGES_PER_CONVERSATION }
  const database: BenchDatabase = await server.create(name, size)
  const mounted = await mountSubgraphs(database)
  const graph = await startFederatedGraph(mounted, database.inbox.actor, prepared)
  return {
    ask: graph.ask,
    stop: async () => {
      await graph.stop()
      await mounted.stop()
    },
  }
}

async function askPage(ask: Ask, after?: string): Promise<void> {
  checkInboxPage(await ask<InboxPage>(INBOX_PAGE, { after }))
}

/** Walks there as a client would: cursors are opaque. */
async function findCursor(ask: Ask): Promise<string> {
  const step = 100
  let after: string | null = null
  for (let row = 0; row < PAGE * (FAR_PAGE - 1); row += step) {
    const first = Math.min(step, PAGE * (FAR_PAGE - 1) - row)
    const page: Pick<InboxPage, 'conversations'> = await ask(
      'query ($first: Int!, $after: String) { conversations(first: $first, after: $after) { pageInfo { endCursor } } }',
      { first, after },
    )
    after = page.conversations.pageInfo.endCursor
  }
  if (!after) throw new Error('The large inbox is too short')
  return after
}

function figuresOf(results: ReadonlyMap<string, readonly number[]>, scale: number): Figure[] {
  const of = (name: string): readonly number[] => results.get(name) ?? []
  const thousands = (count: number): string => count.toLocaleString('en-US')
  const size = `${thousands(scale)} conversations, ${thousands(scale * MESSAGES_PER_CONVERSATION)} messages`
  return [
    latencyFigure(`page 1, ${SMALL.conversations} conversations, 500 messages`, of('small')),
    {
      ...latencyFigure(`page 1, ${size}; p95 against it`, of('large')),
      ratio: percentile(of('large'), 95) / percentile(of('small'), 95),
      budget: { of: 'ratio', kind: 'at most', limit: 1.5 },
    },
    {
      ...latencyFigure(`page ${thousands(FAR_PAGE)} of those; median against page 1`, of('far')),
      ratio: median(of('far')) / median(of('large')),
      budget: { of: 'ratio', kind: 'at most', limit: 1.5 },
    },
  ]
}

report(`${readScale().toLocaleString('en-US')} conversations, ${MESSAGES_PER_CONVERSATION} messages each`, measureScale)
