import { randomBytes } from 'node:crypto'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { onDispose } from '@parley/toolkit/testing/disposal'
import { waitFor } from '@parley/toolkit/testing/wait-for'
import { register } from 'prom-client'
import { LeasedAccount } from '@parley/accounts/account/leased-account'
import { LeaseLost } from '@parley/accounts/lease/lease-lost'
import { LeaseStore, type HeldLease } from '@parley/accounts/lease/lease.store'
import { signalWorkers } from '@parley/accounts/lease/signal-workers'
import { AccountsHarness } from './accounts-harness'
import type { SandboxAccount } from './telegram/start-sandbox'
import { startWorkerProcess } from './worker-process'

interface LeaseRow {
  readonly subject_id: string
  readonly worker_id: string
  readonly token: string
}

let harness: AccountsHarness
let leases: LeaseStore

beforeAll(async () => {
  harness = await AccountsHarness.open()
  leases = new LeaseStore(harness.graph.database)
}, 90_000)

const rows = (): Promise<LeaseRow[]> =>
  harness.graph.testDatabase.query<LeaseRow>('SELECT * FROM accounts.lease ORDER BY subject_id')

async function connections(index: number): Promise<number> {
  return ((await harness.person(index)) as SandboxAccount & { connected: number }).connected
}

it('moves an account to another worker at once when its worker is killed', async () => {
  const first = await startWorkerProcess(harness.settings)
  const accountId = await harness.connect(await harness.person(0))
  const [before] = await rows()
  const second = await startWorkerProcess(harness.settings)
  first.kill()
  // As if its lease lived on: the lock of a dead worker is free, and that is enough.
  await harness.graph.testDatabase.query(`UPDATE accounts.worker SET expires_at = now() + interval '1 hour'`)
  const after = await waitFor(async () => {
    const [row] = await rows()
    return row && row.worker_id !== before!.worker_id && row.worker_id !== null ? row : null
  })
  expect(Number(after.token)).toBeGreaterThan(Number(before!.token))
  await waitFor(async () => (await connections(0)) === 1)
  await harness.untilStatus(accountId, 'CONNECTED')
  second.kill()
  await waitFor(async () => (await connections(0)) === 0)
}, 60_000)

it('gives its accounts back when it is stopped', async () => {
  const worker = await startWorkerProcess(harness.settings)
  await waitFor(async () => (await connections(0)) === 1)
  expect(await worker.stop()).toBe(0)
  expect(await rows()).toEqual([expect.objectContaining({ worker_id: null })])
  expect(await connections(0)).toBe(0)
  const { bdAccounts } = await harness.ask<{ bdAccounts: unknown }>(
    '{ bdAccounts { edges { node { status isConnected } } } }',
  )
  expect(bdAccounts).toEqual({ edges: [{ node: { status: 'CONNECTING', isConnected: false } }] })
}, 60_000)

it('counts accounts that wait for a worker', async () => {
  const gauge = await register.getSingleMetricAsString('parley_accounts')
  expect(gauge).toContain('parley_accounts{state="waiting"} 1')
  expect(gauge).toContain('parley_accounts{state="held"} 0')
})

it('lets a worker that lost its lease commit nothing', async () => {
  const worker = await harness.startWorker()
  await waitFor(async () => (await connections(0)) === 1)
  const [row] = await rows()
  const lease: HeldLease = {
    subjectId: row!.subject_id,
    kind: 'ACCOUNT',
    workspaceId: harness.member.workspaceId,
    token: row!.token,
  }
  const stale = new LeasedAccount(lease, row!.worker_id, harness.graph.database, leases)
  const write = (): Promise<unknown> =>
    stale.commit((transaction) => transaction.query(`UPDATE accounts.bd_account SET display_name = 'stale'`))
  await worker.stop()
  await expect(write()).rejects.toThrow(LeaseLost)
  const [account] = await harness.graph.testDatabase.query<{ display_name: string }>(
    'SELECT display_name FROM accounts.bd_account',
  )
  expect(account?.display_name).not.toBe('stale')
})

it('hands a lease over only after what its owner is committing', async () => {
  const lease = await workspaceScope.run(harness.member.workspaceId, () =>
    inTransaction(harness.graph.database, async (transaction) => {
      const [row] = await rows()
      const subject = { subjectId: row!.subject_id, kind: 'ACCOUNT', workspaceId: harness.member.workspaceId } as const
      return leases.open(transaction, subject, randomWorker)
    }),
  )
  const owner = new LeasedAccount(lease, randomWorker, harness.graph.database, leases)
  let finish: () => void = () => undefined
  const entered = new Promise<void>((inside) => {
    void owner.commit(() => {
      inside()
      return new Promise<void>((resolve) => (finish = resolve))
    })
  })
  await entered
  // Renewals do not wait for it, takers leave the row alone.
  expect(await leases.renew(randomWorker)).toHaveLength(1)
  await harness.graph.testDatabase.query(`UPDATE accounts.lease SET expires_at = now() - interval '1 hour'`)
  expect(await leases.take(otherWorker)).toEqual([])
  finish()
  const [taken] = await waitFor(async () => {
    const all = await leases.take(otherWorker)
    return all.length > 0 ? all : null
  })
  expect(Number(taken!.token)).toBe(Number(lease.token) + 1)
  await expect(owner.commit(async () => undefined)).rejects.toThrow(LeaseLost)
  await leases.release(otherWorker, [lease.subjectId])
})

const randomWorker = '00000000-0000-4000-8000-000000000001'
const otherWorker = '00000000-0000-4000-8000-000000000002'

it('goes on after all its database connections were cut', async () => {
  const worker = await harness.startWorker()
  const person = await harness.person(0)
  const accountId = await harness.connect(person)
  const [dialog] = (await harness.dialogs(accountId)).filter(({ kind }) => kind === 'USER')
  await harness.select(accountId, [dialog!])
  await harness.untilSync(accountId, 'DONE')
  for (let round = 0; round < 3; round++) {
    await harness.graph.testDatabase.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND usename = 'parley_accounts'`,
    )
    const text = `After the cut ${round}`
    await harness.sandbox.say({ to: person.phone, from: dialog!.title, text })
    await waitFor(async () => {
      const all = await harness.published<{ messages: { text: string }[] }>('accounts.messages.received.v1')
      return all.filter(({ messages }) => messages.some((message) => message.text === text)).length === 1
    })
  }
  expect(await connections(0)).toBe(1)
  await worker.stop()
}, 60_000)

it('shares accounts among workers, one connection for each', async () => {
  await harness.startWorker()
  await harness.startWorker()
  const ids = [await harness.connect(await harness.person(1)), await harness.connect(await harness.person(3))]
  for (const id of ids) await harness.untilStatus(id, 'CONNECTED')
  await waitFor(async () => new Set((await rows()).map(({ worker_id }) => worker_id)).size === 2)
  for (const index of [1, 3]) expect(await connections(index)).toBe(1)
})

it('encrypts sessions anew when the key is rotated, and needs the old one no longer', async () => {
  const harness2 = await AccountsHarness.open()
  const old = await harness2.startWorker()
  const accountId = await harness2.connect(await harness2.person(0))
  await old.stop()
  const newKey = randomBytes(32).toString('base64url')
  const stored = async (): Promise<string | undefined> =>
    (
      await harness2.graph.testDatabase.query<{ s: string }>(
        `SELECT encode(session, 'hex') AS s FROM accounts.bd_account`,
      )
    )[0]?.s
  const before = await stored()
  const during = await harness2.startWorker({ encryptionKeys: [newKey, ...harness2.settings.encryptionKeys] })
  await harness2.untilStatus(accountId, 'CONNECTED')
  await waitFor(async () => (await stored()) !== before)
  await during.stop()
  await harness2.untilStatus(accountId, 'CONNECTING')
  await harness2.startWorker({ encryptionKeys: [newKey] })
  await harness2.untilStatus(accountId, 'CONNECTED')
}, 60_000)

/** Every renewal from now on is answered to its worker only when it is let go. */
function holdBackRenewals(store: LeaseStore) {
  const renew = LeaseStore.prototype.renew.bind(store)
  let answered = 0
  let letGo: () => void = () => undefined
  const gate = new Promise<void>((resolve) => (letGo = resolve))
  const spy = jest.spyOn(LeaseStore.prototype, 'renew').mockImplementation(async (workerId) => {
    const held = await renew(workerId)
    answered += 1
    await gate
    return held
  })
  onDispose(() => spy.mockRestore())
  return { untilAnswered: (count: number) => waitFor(() => answered >= count), letGo }
}

it('keeps what begins while a worker renews its leases', async () => {
  const fresh = await AccountsHarness.open()
  const connected = await fresh.person(0)
  const begun = await fresh.person(3)
  await fresh.startWorker()
  const renewals = holdBackRenewals(new LeaseStore(fresh.graph.database))
  await renewals.untilAnswered(1)
  const loginId = await fresh.startLogin(begun)
  const accountId = await fresh.connect(connected)
  renewals.letGo()
  await signalWorkers(fresh.graph.testDatabase, '')
  await renewals.untilAnswered(2)

  const statuses = await fresh.published<{ accountId: string; status: string }>('accounts.account.status.v1')
  expect(statuses.filter((told) => told.accountId === accountId).map(({ status }) => status)).toEqual([
    'CONNECTING',
    'CONNECTED',
  ])
  expect(await fresh.submitCode(loginId, begun.code)).toMatchObject({ step: 'DONE' })
}, 60_000)
