import { randomUUID } from 'node:crypto'
import { workspaceFilter } from '@parley/toolkit/database/workspace-filter'
import { actor } from '@parley/toolkit/testing/test-actor'
import { countStatements } from '@parley/toolkit/testing/count-statements'
import type { RunningWorker } from '@parley/accounts/worker/run-worker'
import { AccountsHarness, type GraphDialog } from './accounts-harness'
import type { SandboxAccount } from './telegram/start-sandbox'

const PAGE = `query ($id: ID!, $first: Int, $after: String, $search: String) { bdAccount(id: $id) {
  dialogs(first: $first, after: $after, search: $search) {
    totalCount edges { node { id title lastMessageAt } } pageInfo { hasNextPage endCursor } } } }`
const MEDIA = `query ($id: ID!, $thumbnail: Boolean!) {
  mediaSource(attachmentId: $id, thumbnail: $thumbnail) { url name mimeType } }`

interface Page {
  readonly bdAccount: {
    readonly dialogs: {
      readonly totalCount: number
      readonly edges: { readonly node: GraphDialog & { readonly lastMessageAt: string } }[]
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string }
    }
  }
}
interface Attachment {
  readonly id: string
  readonly kind: string
  readonly sizeBytes: number | null
  readonly hasThumbnail: boolean
}

let harness: AccountsHarness
let person: SandboxAccount
let accountId: string
let worker: RunningWorker

beforeAll(async () => {
  harness = await AccountsHarness.open()
  worker = await harness.startWorker()
  person = await harness.person(0)
  accountId = await harness.connect(person)
  await harness.select(accountId, await harness.dialogs(accountId))
  await harness.untilSync(accountId, 'DONE')
}, 90_000)

async function attachments(): Promise<Attachment[]> {
  const received = await harness.published<{ messages: { attachments: Attachment[] }[] }>(
    'accounts.messages.received.v1',
  )
  return received.flatMap(({ messages }) => messages.flatMap((message) => message.attachments))
}

async function source(id: string, thumbnail = false, as = harness.member): Promise<{ url: string } | null> {
  return (await harness.ask<{ mediaSource: { url: string } | null }>(MEDIA, { id, thumbnail }, as)).mediaSource
}

it('pages through all dialogs, the latest first, each once', async () => {
  const seen: string[] = []
  const dates: string[] = []
  let after: string | null = null
  let total = 0
  do {
    const variables: Record<string, unknown> = { id: accountId, first: 7, after }
    const { dialogs } = (await harness.ask<Page>(PAGE, variables)).bdAccount
    seen.push(...dialogs.edges.map(({ node }) => node.id))
    dates.push(...dialogs.edges.map(({ node }) => node.lastMessageAt))
    total = dialogs.totalCount
    after = dialogs.pageInfo.hasNextPage ? dialogs.pageInfo.endCursor : null
  } while (after)
  expect(seen).toHaveLength(total)
  expect(new Set(seen).size).toBe(total)
  expect(dates).toEqual(dates.toSorted().toReversed())
})

it('finds dialogs by a part of the title in any case, and takes signs as they are', async () => {
  const find = async (search: string): Promise<string[]> => {
    const { bdAccount } = await harness.ask<Page>(PAGE, { id: accountId, first: 100, search })
    return bdAccount.dialogs.edges.map(({ node }) => node.title)
  }
  expect(await find('БОРИС')).toEqual(['Борис Климов'])
  expect(await find('theo l')).toEqual(['Theo Lang'])
  expect(await find('%')).toEqual([])
})

it.each([
  ['the queries and the database', false],
  ['the database alone', true],
])('keeps another workspace out of everything, by %s', async (_walls, withoutFilter) => {
  if (withoutFilter) jest.spyOn(workspaceFilter, 'apply').mockImplementation((query) => query)
  const stranger = actor()
  const [dialog] = await harness.dialogs(accountId)
  expect(await harness.status(accountId, stranger)).toBeUndefined()
  const mutations = ['refreshDialogs(accountId: $id) { id }', 'disconnectBdAccount(id: $id) { id }']
  mutations.push('reconnectBdAccount(id: $id) { id }', 'deleteBdAccount(id: $id)')
  for (const verb of ['startSync', 'pauseSync', 'resumeSync']) mutations.push(`${verb}(accountId: $id) { state }`)
  for (const mutation of mutations) {
    for (const id of [accountId, randomUUID(), 'no id']) {
      expect(await harness.refusal(`mutation ($id: ID!) { ${mutation} }`, { id }, stranger)).toBe('NOT_FOUND')
    }
    const asAgent = harness.member.as('AGENT')
    expect(await harness.refusal(`mutation ($id: ID!) { ${mutation} }`, { id: accountId }, asAgent)).toBe('FORBIDDEN')
  }
  const select = 'mutation ($input: SelectDialogsInput!) { selectDialogs(input: $input) { id } }'
  const input = { accountId, dialogIds: [dialog!.id] }
  expect(await harness.refusal(select, { input }, stranger)).toBe('NOT_FOUND')
  expect(await harness.refusal(select, { input: { accountId, dialogIds: [randomUUID()] } })).toBe('NOT_FOUND')
  const entities = `query ($r: [_Any!]!) { _entities(representations: $r) {
    ... on BdAccount { id } ... on Dialog { id } ... on SyncStatus { accountId } } }`
  const r = [
    { __typename: 'BdAccount', id: accountId },
    { __typename: 'Dialog', id: dialog!.id },
    { __typename: 'SyncStatus', accountId },
  ]
  expect(await harness.ask(entities, { r }, stranger)).toEqual({ _entities: [null, null, null] })
  expect(await harness.ask(entities, { r })).toEqual({
    _entities: [{ id: accountId }, { id: dialog!.id }, { accountId }],
  })
  jest.restoreAllMocks()
})

it('drops a chat that Telegram lists no more when the list is refreshed', async () => {
  const { query } = harness.graph.testDatabase
  await query(
    `INSERT INTO accounts.dialog (workspace_id, account_id, id, peer_type, peer_id, kind, title, deselected_at)
     SELECT workspace_id, id, gen_random_uuid(), 'chat', v.title, 'GROUP', v.title, v.chosen_at
     FROM accounts.bd_account, (VALUES ('Left', NULL), ('Left, once chosen', now())) AS v (title, chosen_at)
     WHERE id = '${accountId}'`,
  )
  const before = await harness.dialogs(accountId)
  await harness.ask('mutation ($id: ID!) { refreshDialogs(accountId: $id) { id } }', { id: accountId })
  const after = (await harness.dialogs(accountId)).map(({ title }) => title)
  expect(after).toEqual(before.map(({ title }) => title).filter((title) => title !== 'Left'))
  expect(after).toContain('Left, once chosen')
})

it('streams an attachment and its thumbnail from Telegram', async () => {
  const all = await attachments()
  const document = all.find(({ kind, sizeBytes }) => kind === 'DOCUMENT' && (sizeBytes ?? 0) > 0)!
  const answer = await fetch((await source(document.id))!.url)
  expect(answer.status).toBe(200)
  expect((await answer.arrayBuffer()).byteLength).toBe(document.sizeBytes)
  const photo = all.find(({ hasThumbnail }) => hasThumbnail)!
  const whole = await (await fetch((await source(photo.id))!.url)).arrayBuffer()
  const small = await fetch((await source(photo.id, true))!.url)
  expect(small.headers.get('content-type')).toBe('image/jpeg')
  expect((await small.arrayBuffer()).byteLength).toBeLessThan(whole.byteLength)
})

it('streams the part of an attachment that is asked for', async () => {
  const document = (await attachments()).find(({ kind, sizeBytes }) => kind === 'DOCUMENT' && (sizeBytes ?? 0) > 100)!
  const { url } = (await source(document.id))!
  const size = document.sizeBytes!
  const whole = Buffer.from(await (await fetch(url)).arrayBuffer())
  const part = await fetch(url, { headers: { range: 'bytes=10-19' } })
  expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 10-19/${size}`])
  expect(Buffer.from(await part.arrayBuffer()).equals(whole.subarray(10, 20))).toBe(true)
  const rest = await fetch(url, { headers: { range: 'bytes=-7' } })
  expect(Buffer.from(await rest.arrayBuffer()).equals(whole.subarray(-7))).toBe(true)
  const beyond = await fetch(url, { headers: { range: `bytes=${size}-` } })
  expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${size}`])
})

it('gives attachments to nobody else, and only for the signed address', async () => {
  const [attachment] = await attachments()
  expect(await source(attachment!.id, false, actor())).toBeNull()
  expect(await source('no id')).toBeNull()
  const { url } = (await source(attachment!.id))!
  expect((await fetch(`${url}x`)).status).toBe(401)
  expect((await fetch(url.replace(/\?.*/, ''))).status).toBe(401)
})

it('takes commands that were signed for it, and no others', async () => {
  const [worker] = await harness.graph.testDatabase.query<{ address: string }>('SELECT address FROM accounts.worker')
  const call = (token: string): Promise<Response> =>
    fetch(`${worker!.address}/commands/logOut`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify({ accountId }),
    })
  expect((await call('')).status).toBe(401)
  const { url } = (await source((await attachments())[0]!.id))!
  expect((await call(new URL(url).searchParams.get('token')!)).status).toBe(401)
  expect(await harness.status(accountId)).toBe('CONNECTED')
})

it('tells of a changed account as it is now, and of one that is gone or of others nothing but its id', async () => {
  const ids = [accountId, randomUUID()]
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) {
    ... on BdAccountChange { accountId account { id status } } } }`
  const ask = (as = harness.member) =>
    harness.ask(query, { r: ids.map((id) => ({ __typename: 'BdAccountChange', accountId: id })) }, as)
  const gone = ids.map((id) => ({ accountId: id, account: null }))
  expect(await ask()).toEqual({
    _entities: [{ accountId, account: { id: accountId, status: 'CONNECTED' } }, gone[1]],
  })
  expect(await ask(actor('OWNER'))).toEqual({ _entities: gone })
})

it('answers a list of accounts with dialogs and sync in one statement each', async () => {
  await harness.connect(await harness.person(1))
  const query = `{ bdAccounts(first: 10) { edges { node { id status
    dialogs(first: 3) { edges { node { id } } } sync { state dialogs { state dialog { id } } } } } } }`
  // Its own statements would be counted too.
  await worker.stop()
  const statements = await countStatements(harness.graph.database, () => harness.ask(query))
  // Accounts, a page of dialogs for each, the sync of each, the selected dialogs of each.
  expect(statements).toHaveLength(4)
})
