import { startBenchServer } from '../database/bench-server'
import type { Figure } from '../figure'
import { prepared, startFederatedGraph, stock, type Ask } from '../graph/federated-graph'
import { checkInboxPage, INBOX_PAGE, type InboxPage } from '../graph/inbox-page'
import { mountSubgraphs } from '../graph/mount-subgraphs'
import { countStatements } from '../graph/statements'
import { startUnfederatedGraph } from '../graph/unfederated-graph'
import { measureThroughput, median, ratioOf, type Throughput } from '../timing'
import { report } from '../report'

const SIZE = { conversations: 500, messagesPerConversation: 20 }
/** As many requests at once as keep the process busy without a queue for connections. */
const CONCURRENCY = 10
const WARM_UP = { rounds: 1, milliseconds: 2_000, concurrency: CONCURRENCY }
const ROUNDS = { rounds: 9, milliseconds: 1_000, concurrency: CONCURRENCY }

const HOPS = {
  identity: ['the viewer'],
  messaging: ['conversations', 'their last messages'],
  accounts: ['accounts'],
  crm: ['contacts'],
}

/** The inbox page in process, three ways over the same services, loaders and database. */
async function measureInbox(): Promise<readonly Figure[]> {
  const server = await startBenchServer()
  try {
    const database = await server.create('inbox', SIZE)
    const mounted = await mountSubgraphs(database)
    const { actor } = database.inbox
    const graphs = {
      prepared: await startFederatedGraph(mounted, actor, prepared),
      stock: await startFederatedGraph(mounted, actor, stock),
      unfederated: await startUnfederatedGraph(mounted, actor),
    }
    const contenders = Object.entries(graphs).map(([name, { ask }]) => ({ name, run: () => askPage(ask) }))
    await measureThroughput(contenders, WARM_UP)
    const results = await measureThroughput(contenders, ROUNDS)
    const statements = await countStatements(HOPS, () => askPage(graphs.prepared.ask))
    for (const { stop } of Object.values(graphs)) await stop()
    await mounted.stop()
    return [...throughputFigures(results), ...statements]
  } finally {
    await server.stop()
  }
}

async function askPage(ask: Ask): Promise<void> {
  checkInboxPage(await ask<InboxPage>(INBOX_PAGE))
}

function throughputFigures(results: Throughput): Figure[] {
  const perSecond = (name: string): number => median(results.get(name) ?? [])
  const unit = 'pages/s'
  return [
    { name: 'federated, as Parley does', unit, median: perSecond('prepared') },
    {
      name: 'federated, stock LocalGraphQLDataSource; Parley against it',
      unit,
      median: perSecond('stock'),
      ratio: ratioOf(results, 'prepared', 'stock'),
      budget: { of: 'ratio', kind: 'at least', limit: 1.5 },
    },
    {
      name: 'unfederated; Parley against it',
      unit,
      median: perSecond('unfederated'),
      ratio: ratioOf(results, 'prepared', 'unfederated'),
      budget: { of: 'ratio', kind: 'at least', limit: 1 },
    },
  ]
}

report(
  `${SIZE.conversations} conversations, ${SIZE.messagesPerConversation} messages each; ${CONCURRENCY} requests at once`,
  measureInbox,
)
