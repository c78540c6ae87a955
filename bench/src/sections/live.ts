import { setTimeout as delay } from 'node:timers/promises'
import type { Figure } from '../figure'
import type { GraphClient } from '../process/graph-client'
import { InboxListener } from '../process/inbox-listener'
import { startParley, type RunningParley } from '../process/parley'
import { readAccounts, SandboxPeople } from '../process/sandbox-people'
import { median, percentile } from '../timing'
import { measureFirstSync } from '../process/first-sync'
import { report } from '../report'

/** People who write in turn: each is a conversation, and order is kept per conversation only. */
const WRITERS = 10
const TICK_MS = 50
const MODERATE = { perSecond: 20, seconds: 10 }
/** Up to the rate that the budget names. */
const RATES = [250, 500, 1_000] as const
const RATE_SECONDS = 4
const BACKLOG = 5_000
const P99_BUDGET_MS = 500

/** From a message in Telegram to the socket of a subscriber, through the whole program. */
async function measureLive(): Promise<readonly Figure[]> {
  const parley = await startParley()
  try {
    return await measureOn(parley)
  } finally {
    await parley.stop()
  }
}

async function measureOn(parley: RunningParley): Promise<readonly Figure[]> {
  const client = await parley.signIn()
  const people = await findPeople(client, parley.controlUrl)
  // Connections, plans and compiled code are there before anything is timed.
  await measureRate(client, people, { perSecond: 50, seconds: 2 })
  const moderate = await measureRate(client, people, MODERATE)
  const rates: { perSecond: number; latencies: readonly number[] }[] = []
  for (const perSecond of RATES) {
    const latencies = await measureRate(client, people, { perSecond, seconds: RATE_SECONDS })
    rates.push({ perSecond, latencies })
  }
  return [
    latencyFigure(MODERATE.perSecond, moderate),
    ...rates.map(({ perSecond, latencies }) => latencyFigure(perSecond, latencies)),
    await measureBurst(client, people),
    ...(await measureCatchUp(client, people)),
    ...(await measureFirstSync(client, parley.controlUrl)),
  ]
}

function latencyFigure(perSecond: number, latencies: readonly number[]): Figure {
  return {
    name: `Telegram to the socket at ${perSecond} messages/s`,
    unit: 'ms',
    median: median(latencies),
    p99: percentile(latencies, 99),
    ...(perSecond === RATES.at(-1) && { budget: { of: 'p99', kind: 'at most', limit: P99_BUDGET_MS } as const }),
  }
}

async function findPeople(client: GraphClient, controlUrl: string): Promise<SandboxPeople> {
  const { conversations } = await client.request<{
    conversations: { edges: { node: { title: string; kind: string } }[] }
  }>('{ conversations(first: 50) { edges { node { title kind } } } }')
  const names = conversations.edges.filter(({ node }) => node.kind === 'USER').map(({ node }) => node.title)
  const [account] = await readAccounts(controlUrl)
  if (!account || names.length < WRITERS) throw new Error('The demo inbox has too few people')
  return new SandboxPeople(controlUrl, account.phone, names.slice(0, WRITERS))
}

/** Milliseconds from the request to say it to the arrival, of every message. */
async function measureRate(
  client: GraphClient,
  people: SandboxPeople,
  { perSecond, seconds }: { readonly perSecond: number; readonly seconds: number },
): Promise<readonly number[]> {
  const listener = await InboxListener.open(client)
  const ticks = (seconds * 1000) / TICK_MS
  const saidAt: number[] = []
  const saying: Promise<void>[] = []
  const begin = performance.now()
  let said = 0
  for (let tick = 0; tick < ticks; tick++) {
    await delay(Math.max(0, begin + tick * TICK_MS - performance.now()))
    const count = Math.floor(((tick + 1) * perSecond * TICK_MS) / 1000) - said
    if (count === 0) continue
    said += count
    saidAt[tick] = performance.now()
    saying.push(people.say(tick, `tick ${tick}`, count))
  }
  await Promise.all(saying)
  await listener.waitForCount(said)
  await listener.close()
  return listener.arrivals.flatMap(({ text, at }) => {
    const [, tick] = /^tick (\d+)/.exec(text) ?? []
    return tick ? [at - (saidAt[Number(tick)] ?? Number.NaN)] : []
  })
}

/** More at once than can be told at once: how fast it comes out of the socket. */
async function measureBurst(client: GraphClient, people: SandboxPeople): Promise<Figure> {
  const listener = await InboxListener.open(client)
  const begin = performance.now()
  await sayBacklog(people)
  await listener.waitForCount(BACKLOG)
  await listener.close()
  return {
    name: `a burst of ${BACKLOG} messages, to the last at the socket`,
    unit: 'messages/s',
    median: perSecond(BACKLOG, begin, listener),
    budget: { of: 'median', kind: 'at least', limit: 1_000 },
  }
}

/**
 * Messages that came while nothing was pushed. GramJS waits a second before it connects again, whatever is waiting for
 * it: the time to the first message is a figure of its own, and the rate counts from there.
 */
async function measureCatchUp(client: GraphClient, people: SandboxPeople): Promise<readonly Figure[]> {
  const listener = await InboxListener.open(client)
  await people.holdBackUpdates(() => sayBacklog(people))
  const begin = performance.now()
  await people.dropConnections()
  await listener.waitForCount(BACKLOG)
  await listener.close()
  const first = listener.arrivals[0]?.at ?? Number.NaN
  return [
    { name: 'from a lost connection to the first missed message', unit: 'ms', median: first - begin },
    {
      name: `catching up on ${BACKLOG} messages, from the first to the last at the socket`,
      unit: 'messages/s',
      median: perSecond(BACKLOG, first, listener),
      budget: { of: 'median', kind: 'at least', limit: 3_000 },
    },
  ]
}

async function sayBacklog(people: SandboxPeople): Promise<void> {
  for (let writer = 0; writer < WRITERS; writer++) await people.say(writer, `backlog ${writer}`, BACKLOG / WRITERS)
}

function perSecond(count: number, begin: number, { arrivals }: InboxListener): number {
  const last = arrivals.at(-1)?.at
  if (!last) throw new Error('Nothing arrived')
  return count / ((last - begin) / 1000)
}

report(`the demo workspace, ${WRITERS} people who write`, measureLive)
