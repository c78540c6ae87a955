import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { waitFor } from '@parley/toolkit/testing/wait-for'
import { ShopDatabase } from '../events/shop-database'
import { ShopFleet } from '../events/shop-fleet'
import { findInShop, startLoad } from '../events/shop-load'
import { kafkaBrokers } from './environment'

const KILLS = 5

describe('events over Kafka under kills', () => {
  let shop: ShopDatabase
  let fleet: ShopFleet

  beforeAll(async () => {
    shop = await ShopDatabase.create()
    const kafka = { brokers: kafkaBrokers(), prefix: `kills-${randomUUID()}` }
    fleet = new ShopFleet({ address: shop.address, kafka, failureRate: 0.02 })
    await fleet.start(3)
  })
  afterAll(async () => {
    await fleet.stop()
  })

  it('loses nothing, does nothing twice and keeps the order of each key', async () => {
    const workspaceId = randomUUID()
    const load = startLoad(shop, workspaceId, 6, 40)
    for (let kill = 0; kill < KILLS; kill++) {
      await delay(500 + Math.random() * 1_500)
      await fleet.killOne()
    }
    const confirmed = await load.stop()
    const changes = await shop.countChanges(workspaceId)
    expect(changes).toBe(confirmed)
    await waitFor(async () => (await shop.entries(workspaceId)).length >= changes, {
      deadline: 90_000,
      what: `${changes} entries`,
    })
    expect(await findInShop(shop, workspaceId)).toEqual({ changes, entries: changes, twice: 0, outOfOrder: 0, dead: 0 })
  }, 180_000)
})
