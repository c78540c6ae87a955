import { startEmbeddedPostgres, type EmbeddedPostgres } from '@parley/toolkit/database/embedded-postgres'
import { waitFor } from '@parley/toolkit/testing/wait-for'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { ShopDatabase } from './events/shop-database'
import { ShopFleet } from './events/shop-fleet'
import { findInShop, startLoad } from './events/shop-load'

const PROCESS_KILLS = 20
const DATABASE_KILLS = 3
/** Each kill waits for a process that takes the place; on a machine with much else to do those are the most of the time. */
const KILLING_MS = 60_000

describe('events under kills', () => {
  let directory: string
  let postgres: EmbeddedPostgres
  let shop: ShopDatabase
  let fleet: ShopFleet

  beforeAll(async () => {
    directory = fs.mkdtempSync(path.join(os.tmpdir(), 'parley-kills-'))
    // Durable: what was committed must survive the kill.
    postgres = await startEmbeddedPostgres({ directory })
    shop = await ShopDatabase.createOn(postgres.address)
    fleet = new ShopFleet({ address: postgres.address, failureRate: 0.02 })
    await fleet.start(3)
  }, 60_000)
  afterAll(async () => {
    await fleet.stop()
    await shop.close()
    await postgres.stop()
    for (const each of new Set([directory, postgres.directory])) fs.rmSync(each, { recursive: true, force: true })
  }, 30_000)

  const killDatabase = async (): Promise<void> => {
    const { pid } = postgres
    process.kill(pid, 'SIGKILL')
    await waitFor(() => postgres.pid !== pid, { deadline: 30_000, what: 'another server' })
  }

  it('loses nothing, does nothing twice and keeps the order of each key', async () => {
    const workspaceId = randomUUID()
    const load = startLoad(shop, workspaceId, 6, 40)
    const enough = Date.now() + KILLING_MS
    const killProcesses = async (): Promise<void> => {
      for (let kill = 0; kill < PROCESS_KILLS && Date.now() < enough; kill++) {
        await delay(200 + Math.random() * 400)
        await fleet.killOne()
      }
    }
    const killDatabases = async (): Promise<void> => {
      for (let kill = 0; kill < DATABASE_KILLS; kill++) {
        await delay(2_000 + Math.random() * 3_000)
        await killDatabase()
      }
    }
    await Promise.all([killProcesses(), killDatabases()])
    const confirmed = await load.stop()

    const changes = await shop.countChanges(workspaceId)
    expect(confirmed).toBeGreaterThan(500)
    expect(changes).toBeGreaterThanOrEqual(confirmed)
    await waitFor(async () => (await shop.entries(workspaceId)).length >= changes, {
      deadline: 60_000,
      what: `${changes} entries`,
    })
    expect(await findInShop(shop, workspaceId)).toEqual({ changes, entries: changes, twice: 0, outOfOrder: 0, dead: 0 })
  }, 180_000)
})
