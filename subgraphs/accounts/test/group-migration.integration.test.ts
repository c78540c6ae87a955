import { randomUUID } from 'node:crypto'
import { GROUP_MESSAGE_OFFSET } from '@parley/schema/events/accounts'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { waitFor } from '@parley/toolkit/testing/wait-for'
import { AttachmentStore } from '@parley/accounts/media/attachment.store'
import type { RunningWorker } from '@parley/accounts/worker/run-worker'
import { AccountsHarness, type GraphDialog } from './accounts-harness'
import type { SandboxAccount } from './telegram/start-sandbox'

interface Received {
  readonly dialogId: string
  readonly origin: string
  readonly messages: readonly {
    readonly telegramId: number
    readonly text: string
    readonly attachments: readonly { readonly id: string }[]
  }[]
}
interface Told {
  readonly telegramId: number
  readonly text: string
}

let harness: AccountsHarness
let person: SandboxAccount
let accountId: string
let worker: RunningWorker
let groups: GraphDialog[]

/** The basic groups of the account. */
async function basicGroups(): Promise<GraphDialog[]> {
  const rows = await harness.graph.testDatabase.query<{ id: string }>(
    `SELECT id FROM accounts.dialog WHERE peer_type = 'chat' ORDER BY listed_at DESC`,
  )
  const all = await harness.dialogs(accountId)
  return rows.flatMap(({ id }) => all.find((dialog) => dialog.id === id) ?? [])
}

beforeAll(async () => {
  harness = await AccountsHarness.open()
  worker = await harness.startWorker()
  person = await harness.person(0)
  accountId = await harness.connect(person)
  await harness.untilListed(accountId)
  groups = (await basicGroups()).slice(0, 3)
  expect(groups).toHaveLength(3)
  await harness.select(accountId, groups)
  await harness.untilSync(accountId, 'DONE')
}, 90_000)

const migrate = (group: GraphDialog) => harness.sandbox.post('/migrate', { to: person.phone, chat: group.title })
const say = (group: GraphDialog, text: string) => harness.sandbox.say({ to: person.phone, chat: group.title, text })

/** What was published of a dialog, in order, one for each number. */
async function told({ id }: GraphDialog): Promise<Told[]> {
  const events = await harness.published<Received>('accounts.messages.received.v1')
  const own = events.filter(({ dialogId }) => dialogId === id).flatMap(({ messages }) => messages)
  return [...new Map(own.map((message) => [message.telegramId, message])).values()]
}

async function untilTold(group: GraphDialog, text: string): Promise<Told> {
  return waitFor(async () => (await told(group)).find((message) => message.text === text), {
    deadline: 30_000,
    what: `"${text}" to be published`,
  })
}

const migrations = async () =>
  (await harness.published<{ dialogId: string }>('accounts.dialog.migrated.v1')).map(({ dialogId }) => dialogId)

async function rowOf({ id }: GraphDialog): Promise<{ peer_type: string; gaps: unknown[]; selected: boolean }> {
  const [row] = await harness.graph.testDatabase.query<{ peer_type: string; gaps: unknown[]; selected: boolean }>(
    `SELECT peer_type, gaps, selected FROM accounts.dialog WHERE id = '${id}'`,
  )
  return row!
}

it('follows a group into the supergroup that it becomes: one dialog, its history once', async () => {
  const group = groups[0]!
  const before = await told(group)
  await migrate(group)
  await say(group, 'Welcome to the new place')
  expect((await untilTold(group, 'Welcome to the new place')).telegramId).toBe(2)
  await harness.untilSync(accountId, 'DONE')
  expect(await migrations()).toEqual([group.id])
  expect(await rowOf(group)).toEqual({ peer_type: 'channel', gaps: [], selected: true })
  const after = await told(group)
  expect(after.slice(0, before.length)).toEqual(before)
  expect(after.slice(before.length).map(({ text }) => text)).toEqual(['Welcome to the new place'])
  const titles = (await harness.dialogs(accountId)).map(({ title }) => title)
  expect(titles.filter((title) => title === group.title)).toHaveLength(1)
})

it('still finds the files of the time before in the group', async () => {
  const group = groups[1]!
  const id = randomUUID()
  const { query } = harness.graph.testDatabase
  await query(
    `INSERT INTO accounts.attachment (workspace_id, id, dialog_id, telegram_id, position, has_thumbnail)
     SELECT workspace_id, '${id}', id, 17, 0, false FROM accounts.dialog WHERE id = '${group.id}'`,
  )
  const source = () =>
    workspaceScope.run(harness.member.workspaceId, () => new AttachmentStore(harness.graph.database).findSource(id))
  const { peerType, peerId } = (await source())!
  expect(peerType).toBe('chat')
  await migrate(group)
  await waitFor(async () => (await rowOf(group)).peer_type === 'channel', { deadline: 20_000, what: 'the migration' })
  expect(await source()).toMatchObject({ peerType: 'chat', peerId, telegramId: 17 })
})

it('finds out afterwards what happened while nobody worked for the account, with what was not read yet', async () => {
  const group = (await Promise.all(groups.map(async (each) => ({ each, row: await rowOf(each) })))).find(
    ({ row }) => row.peer_type === 'chat',
  )!.each
  const before = await told(group)
  await worker.stop()
  await harness.graph.testDatabase.query(
    `UPDATE accounts.dialog SET gaps = '[{"before":0,"floor":0}]', messages_total = NULL WHERE id = '${group.id}'`,
  )
  await harness.graph.testDatabase.query(`UPDATE accounts.bd_account SET sync_state = 'RUNNING'`)
  await say(group, 'The last one here')
  await migrate(group)
  await say(group, 'The first one there')
  worker = await harness.startWorker()
  await untilTold(group, 'The first one there')
  await harness.untilSync(accountId, 'DONE')
  const after = await told(group)
  const again = after.filter(({ telegramId }) => telegramId < 0)
  expect(
    again
      .map(({ telegramId }) => telegramId + GROUP_MESSAGE_OFFSET)
      .sort((a, b) => a - b)
      .slice(0, before.length),
  ).toEqual(before.map(({ telegramId }) => telegramId).sort((a, b) => a - b))
  expect(after.filter(({ text }) => text === 'The first one there')).toHaveLength(1)
  expect(await rowOf(group)).toMatchObject({ peer_type: 'channel', gaps: [] })
}, 60_000)
