import { ownerCredentials } from '@parley/toolkit/database/connection'
import { Client } from 'pg'
import { startBenchServer, type BenchDatabase, type BenchServer } from '../database/bench-server'
import { readScale } from '../environment'
import type { Figure } from '../figure'
import { prepared, startFederatedGraph, type Ask } from '../graph/federated-graph'
import { measureBulk } from '../graph/bulk-change'
import { mountSubgraphs } from '../graph/mount-subgraphs'
import { countStatements } from '../graph/statements'
import { latencyFigure, measureLatency, median, percentile } from '../timing'
import { report } from '../report'

const FEW = 1_000
const PAGE = 25
const FAR_PAGE = 1_000
const WARM_UP = 30
const CALLS = 200
const FEW_CALLS = 20
const BULK = 100_000

const LIST = `query ($first: Int!, $after: String, $search: String, $where: RecordFilter, $sort: RecordSortInput) {
  contacts(first: $first, after: $after, filter: { search: $search, where: $where }, sort: $sort) {
    edges { node { id name username phone email position company { id name } owner { id name } updatedAt } }
    pageInfo { hasNextPage endCursor }
  }
}`
const ANYWHERE = `query ($query: String!) {
  search(query: $query, first: 6) { contacts { id name } companies { id name } deals { id title } conversations { id title } }
}`
const POSSIBLE = `query ($input: PossibleDuplicatesInput!) {
  possibleDuplicates(input: $input) { score reasons contact { id name } }
}`
const LATEST = { field: 'updatedAt', direction: 'DESC' }
/** Everyone has one. */
const MANY = { field: 'username', operator: 'NOT_EMPTY' }
/** Nobody has it: every contact is looked at. */
const NONE = { field: 'tags', operator: 'ANY_OF', values: ['Nowhere'] }
const HOPS = { crm: ['contacts', 'companies'], identity: ['owners'] }

interface List {
  readonly contacts: {
    readonly edges: readonly { readonly node: { readonly name: string } }[]
    readonly pageInfo: { readonly endCursor: string }
  }
}

/** Lists of records: a large workspace beside a small one, far into a list beside its beginning, searches, bulk changes. */
async function measureRecords(): Promise<readonly Figure[]> {
  const scale = readScale()
  const server = await startBenchServer()
  try {
    const few = await openContacts(server, 'few', FEW)
    const many = await openContacts(server, 'many', scale)
    const after = await findCursor(many.ask)
    const results = await measureLists(few.ask, many.ask, after, scale)
    await giveCompanies(few.database)
    const statements = await countStatements(HOPS, () => few.ask(LIST, { first: PAGE }))
    for (const { stop } of [few, many]) await stop()
    const bulk = await server.create('bulk', { conversations: BULK, messagesPerConversation: 1 })
    return [...listFigures(results, scale), ...statements, ...(await measureBulk(bulk))]
  } finally {
    await server.stop()
  }
}

async function openContacts(server: BenchServer, name: string, contacts: number) {
  const database = await server.create(name, { conversations: contacts, messagesPerConversation: 1 })
  const mounted = await mountSubgraphs(database)
  const graph = await startFederatedGraph(mounted, database.inbox.actor, prepared)
  return {
    database,
    ask: graph.ask,
    stop: async () => {
      await graph.stop()
      await mounted.stop()
    },
  }
}

/** A company for each contact, and an owner: so that there is something to read besides the contacts. */
async function giveCompanies({ address, inbox }: BenchDatabase): Promise<void> {
  const client = new Client(ownerCredentials(address))
  await client.connect()
  try {
    await client.query(
      `INSERT INTO crm.company (workspace_id, id, name) SELECT workspace_id, id, 'Company of ' || name FROM crm.contact`,
    )
    await client.query('UPDATE crm.contact SET company_id = id, owner_id = $1', [inbox.actor.userId])
  } finally {
    await client.end()
  }
}

async function measureLists(few: Ask, many: Ask, after: string, scale: number) {
  let turn = 0
  /** Someone else each time, in no order: a prime walks through all of them. */
  const someone = (): string => `person ${(++turn * 7_919) % scale}`
  const page = async (ask: Ask, variables: object, least: number): Promise<void> => {
    const { contacts } = await ask<List>(LIST, { first: PAGE, ...variables })
    if (contacts.edges.length < least) throw new Error(`The page has ${contacts.edges.length} contacts`)
  }
  const contenders = [
    { name: 'few', run: () => page(few, {}, PAGE) },
    { name: 'many', run: () => page(many, {}, PAGE) },
    { name: 'far', run: () => page(many, { after }, PAGE) },
    { name: 'latest', run: () => page(many, { sort: LATEST }, PAGE) },
    { name: 'filter', run: () => page(many, { where: MANY }, PAGE) },
    { name: 'search', run: () => page(many, { search: someone() }, 1) },
    { name: 'common', run: () => page(many, { search: 'person' }, PAGE) },
    { name: 'common, latest', run: () => page(many, { search: 'per son', sort: LATEST, where: MANY }, PAGE) },
    { name: 'anywhere', run: () => many(ANYWHERE, { query: someone() }) },
    { name: 'anywhere, common', run: () => many(ANYWHERE, { query: 'person' }) },
    { name: 'anywhere, misspelt', run: () => many(ANYWHERE, { query: 'persom' }) },
    { name: 'twice few', run: () => few(POSSIBLE, { input: { recordType: 'CONTACT', name: 'Person 512' } }) },
    { name: 'twice many', run: () => many(POSSIBLE, { input: { recordType: 'CONTACT', name: 'Person 512' } }) },
  ]
  await measureLatency(contenders, WARM_UP)
  const results = await measureLatency(contenders, CALLS)
  // Reads all of the table: seldom, or it would be most of what is measured.
  const noMatch = { name: 'no match', run: () => page(many, { where: NONE }, 0) }
  return new Map([...results, ...(await measureLatency([noMatch], FEW_CALLS))])
}

/** Walks there as a client would: cursors are opaque. */
async function findCursor(ask: Ask): Promise<string> {
  const step = 100
  let after: string | null = null
  for (let row = 0; row < PAGE * (FAR_PAGE - 1); row += step) {
    const first = Math.min(step, PAGE * (FAR_PAGE - 1) - row)
    const { contacts }: List = await ask<List>(LIST, { first, after })
    after = contacts.pageInfo.endCursor
  }
  if (!after) throw new Error('The large list is too short')
  return after
}

function listFigures(results: ReadonlyMap<string, readonly number[]>, scale: number): Figure[] {
  const of = (name: string): readonly number[] => results.get(name) ?? []
  const figure = (name: string, key: string): Figure => latencyFigure(name, of(key))
  const p95Against = (key: string, other: string): number => percentile(of(key), 95) / percentile(of(other), 95)
  const all = `${scale.toLocaleString('en-US')} contacts`
  const against = (key: string, other: string, name: string, limit?: number): Figure => ({
    ...figure(name, key),
    ratio: p95Against(key, other),
    ...(limit && { budget: { of: 'ratio', kind: 'at most', limit } as const }),
  })
  return [
    figure(`25 of ${FEW.toLocaleString('en-US')} contacts, page 1`, 'few'),
    against('many', 'few', `25 of ${all}, page 1; p95 against it`, 1.5),
    {
      ...figure(`page ${FAR_PAGE.toLocaleString('en-US')} of those; median against page 1`, 'far'),
      ratio: median(of('far')) / median(of('many')),
      budget: { of: 'ratio', kind: 'at most', limit: 1.5 },
    },
    against('latest', 'many', `25 of ${all}, the last changed first; p95 against page 1`, 1.5),
    against('filter', 'many', 'with a filter that all of them pass; p95 against page 1'),
    figure('with a filter that none of them passes', 'no match'),
    against('search', 'many', `a search for one of ${all}; p95 against page 1`, 5),
    against('common', 'many', 'a search for a word that all of them have; p95 against page 1', 5),
    against('common, latest', 'many', 'for two, with a filter, the last changed first; p95 against page 1', 5),
    against('anywhere', 'many', 'a search in contacts, companies, deals and conversations for one; p95 against page 1'),
    against('anywhere, common', 'many', 'for a word that all of them have; p95 against page 1'),
    against('anywhere, misspelt', 'many', 'for a misspelt word that all of them have; p95 against page 1'),
    figure(`who someone new could be, out of ${FEW.toLocaleString('en-US')} contacts`, 'twice few'),
    {
      ...figure(`who someone new could be, out of ${all}; median against it`, 'twice many'),
      ratio: median(of('twice many')) / median(of('twice few')),
    },
  ]
}

report(`${readScale().toLocaleString('en-US')} contacts`, measureRecords)
