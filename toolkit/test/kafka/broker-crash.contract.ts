import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import path from 'node:path'
import { EventBackbone } from '@parley/toolkit/events/event-backbone'
import { onDispose } from '@parley/toolkit/testing/disposal'
import { waitFor } from '@parley/toolkit/testing/wait-for'
import { ledgerConsumer, orderChanged } from '../events/shop'
import { listenAs, logger, ShopDatabase } from '../events/shop-database'
import { findInShop, startLoad } from '../events/shop-load'

const START = path.resolve(__dirname, '../../../ops/kafka/start.mjs')

/** A broker of its own, which may be killed without harm to other tests. */
class OwnBroker {
  private readonly child: ChildProcess = spawn(process.execPath, [START], { stdio: ['ignore', 'pipe', 'inherit'] })

  async address(): Promise<string> {
    const [line] = (await once(this.child.stdout ?? this.child, 'data')) as [Buffer]
    return line.toString().trim().replace('KAFKA_BROKERS=', '')
  }

  async crash(): Promise<void> {
    const back = this.address()
    this.child.kill('SIGHUP')
    await back
  }

  async stop(): Promise<void> {
    this.child.kill('SIGTERM')
    await once(this.child, 'exit')
  }
}

describe('events over Kafka when the broker crashes', () => {
  it('go on where they were: relay, consumers and tails, without loss and in order', async () => {
    const broker = new OwnBroker()
    onDispose(() => broker.stop())
    const kafka = { brokers: [await broker.address()] }
    const shop = await ShopDatabase.create()
    const backbone = await EventBackbone.open({ connection: listenAs(shop.address), logger, kafka })
    onDispose(() => backbone.stop())
    await backbone.startDomain({ domain: 'sales', database: shop.sales, consumers: [], logger })
    await backbone.startDomain({ domain: 'ledger', database: shop.ledger, consumers: [ledgerConsumer()], logger })
    const tail = await backbone.openTail(['sales'])
    const seen = new Map<string, number>()
    let missed = 0
    tail.listen(orderChanged, ({ key, payload }) => {
      const last = seen.get(key) ?? 0
      // What the broker took but could not confirm before it died is told again; nothing is left out or overtaken.
      if (payload.count > last + 1) missed += 1
      seen.set(key, Math.max(last, payload.count))
    })
    const workspaceId = randomUUID()
    const load = startLoad(shop, workspaceId, 4, 20)
    await waitFor(() => seen.size > 10)

    await broker.crash()

    await load.stop()
    const changes = await shop.countChanges(workspaceId)
    const heard = (): number => [...seen.values()].reduce((sum, count) => sum + count, 0)
    const patience = { deadline: 90_000, what: `${changes} changes` }
    await waitFor(async () => (await shop.entries(workspaceId)).length >= changes && heard() >= changes, patience)
    expect(await findInShop(shop, workspaceId)).toEqual({ changes, entries: changes, twice: 0, outOfOrder: 0, dead: 0 })
    expect(missed).toBe(0)
  }, 180_000)
})
