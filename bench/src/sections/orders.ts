import { neighbours, type Neighbour } from '@parley/toolkit/testing/neighbours'
import { startBenchServer, type BenchServer } from '../database/bench-server'
import { fillRecords } from '../database/fill-records'
import { readScale } from '../environment'
import type { Figure } from '../figure'
import { prepared, startFederatedGraph, type Ask } from '../graph/federated-graph'
import { mountSubgraphs } from '../graph/mount-subgraphs'
import { latencyFigure, measureLatency, median, percentile } from '../timing'
import { report } from '../report'

const FEW = 1_000
const PAGE = 25
const FAR_PAGE = 1_000
const WARM_UP = 30
const CALLS = 200
/** The database is made with the inbox of a small workspace, whose contacts are among the others. */
const INBOX = { conversations: 50, messagesPerConversation: 1 }
const LIMIT = 1.5

/** What a list is sorted by that its records only point at. */
const ORDERS = [
  { list: 'contacts', name: 'name', by: 'ownerId', words: 'by owner' },
  { list: 'contacts', name: 'name', by: 'teamId', words: 'by team' },
  { list: 'contacts', name: 'name', by: 'companyId', words: 'by company' },
  { list: 'deals', name: 'title', by: 'companyId', words: 'by company' },
  { list: 'deals', name: 'title', by: 'stageId', words: 'by stage' },
] as const
type Order = (typeof ORDERS)[number]
const BY_COMPANY = ORDERS[2]

/** Everyone has one. */
const MANY = { field: 'name', operator: 'NOT_EMPTY' }

const listOf = ({ list, name }: Order): string => `
  query ($first: Int!, $after: String, $sort: RecordSortInput, $where: RecordFilter) {
    list: ${list}(first: $first, after: $after, filter: { where: $where }, sort: $sort) {
      edges { node { id ${name} company { id name } updatedAt } }
      pageInfo { endCursor }
    }
  }`
interface List {
  readonly list: { readonly edges: readonly unknown[]; readonly pageInfo: { readonly endCursor: string } }
}

/** Lists sorted by what is kept elsewhere: a large workspace beside a small one, and far into a list beside its beginning. */
async function measureOrders(): Promise<readonly Figure[]> {
  const scale = readScale()
  const server = await startBenchServer()
  try {
    const few = await openRecords(server, 'few', FEW)
    const many = await openRecords(server, 'many', scale)
    const results = await measureLists(few.ask, many.ask)
    for (const { stop } of [few, many]) await stop()
    return figuresOf(results, scale)
  } finally {
    await server.stop()
  }
}

async function openRecords(server: BenchServer, name: string, contacts: number) {
  const database = await server.create(name, INBOX)
  const { actor } = database.inbox
  const places = await fillRecords(database.address, actor.workspaceId, contacts)
  const answer: Neighbour = ({ document }) => {
    const order = /places: (\w+)/.exec(document)?.[1]
    return { places: places[order as keyof typeof places] }
  }
  const mounted = await mountSubgraphs(database, neighbours({ identity: answer, team: answer, pipeline: answer }))
  const graph = await startFederatedGraph(mounted, actor, prepared)
  return {
    ask: graph.ask,
    stop: async () => {
      await graph.stop()
      await mounted.stop()
    },
  }
}

async function measureLists(few: Ask, many: Ask) {
  const page = async (ask: Ask, order: Order, variables: object = {}, first = PAGE): Promise<string> => {
    const sort = { field: order.by, direction: 'DESC' }
    const { list } = await ask<List>(listOf(order), { first, sort, ...variables })
    if (list.edges.length < first) throw new Error(`The page has ${list.edges.length} ${order.list}`)
    return list.pageInfo.endCursor
  }
  const contenders = []
  for (const order of ORDERS) {
    // Walks there as a client would: cursors are opaque.
    let after: string | undefined
    for (let row = 0; row < PAGE * (FAR_PAGE - 1); row += 100) {
      after = await page(many, order, { after }, Math.min(100, PAGE * (FAR_PAGE - 1) - row))
    }
    const far = { after }
    contenders.push({ name: nameOf(order, 'few'), run: () => page(few, order) })
    contenders.push({ name: nameOf(order, 'many'), run: () => page(many, order) })
    contenders.push({ name: nameOf(order, 'far'), run: () => page(many, order, far) })
  }
  contenders.push({ name: 'filter', run: () => page(many, BY_COMPANY, { where: MANY }) })
  await measureLatency(contenders, WARM_UP)
  return measureLatency(contenders, CALLS)
}

const nameOf = ({ list, by }: Order, which: string): string => `${list} ${by} ${which}`

function figuresOf(results: ReadonlyMap<string, readonly number[]>, scale: number): Figure[] {
  const of = (name: string): readonly number[] => results.get(name) ?? []
  const figure = (name: string, key: string): Figure => latencyFigure(name, of(key))
  const atMost = (ratio: number): Pick<Figure, 'ratio' | 'budget'> => ({
    ratio,
    budget: { of: 'ratio', kind: 'at most', limit: LIMIT },
  })
  const p95Against = (key: string, other: string): number => percentile(of(key), 95) / percentile(of(other), 95)
  return [
    ...ORDERS.flatMap((order) => {
      const [few, many, far] = ['few', 'many', 'far'].map((which) => nameOf(order, which)) as [string, string, string]
      return [
        figure(`25 of ${FEW.toLocaleString('en-US')} ${order.list} ${order.words}`, few),
        {
          ...figure(`25 of ${scale.toLocaleString('en-US')} ${order.list} ${order.words}; p95 against it`, many),
          ...atMost(p95Against(many, few)),
        },
        {
          ...figure(`page ${FAR_PAGE.toLocaleString('en-US')} of those; median against page 1`, far),
          ...atMost(median(of(far)) / median(of(many))),
        },
      ]
    }),
    {
      ...figure('contacts by company with a filter that all of them pass; p95 against it without', 'filter'),
      ratio: p95Against('filter', nameOf(BY_COMPANY, 'many')),
    },
  ]
}

report(`${readScale().toLocaleString('en-US')} contacts`, measureOrders)
