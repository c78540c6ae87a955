import { randomUUID } from 'node:crypto'
import { EventBackbone } from '@parley/toolkit/events/event-backbone'
import { purgeEvents } from '@parley/toolkit/events/event-retention'
import { waitFor } from '@parley/toolkit/testing/wait-for'
import { ledgerConsumer } from './events/shop'
import { listenAs, logger, ShopDatabase } from './events/shop-database'

const DAY_MS = 86_400_000

describe('the retention of events', () => {
  it('keeps the log seven days and the marks of handled events one day longer, each domain its own', async () => {
    const shop = await ShopDatabase.create()
    const backbone = await EventBackbone.open({ connection: listenAs(shop.address), logger })
    await backbone.startDomain({ domain: 'sales', database: shop.sales, consumers: [], logger })
    await backbone.startDomain({ domain: 'ledger', database: shop.ledger, consumers: [ledgerConsumer()], logger })
    const workspaceId = randomUUID()
    for (let n = 0; n < 3; n++) await shop.changeOrder(workspaceId, 'a')
    await waitFor(async () => (await shop.entries(workspaceId)).length === 3)
    await backbone.stop()

    const now = Date.now()
    expect(await purgeEvents(shop.sales, 'sales', now + 6.9 * DAY_MS)).toEqual({ logged: 0, markers: 0 })
    expect(await purgeEvents(shop.ledger, 'ledger', now + 7.1 * DAY_MS)).toEqual({ logged: 0, markers: 0 })
    expect(await purgeEvents(shop.sales, 'sales', now + 7.1 * DAY_MS)).toEqual({ logged: 3, markers: 0 })
    expect(await purgeEvents(shop.ledger, 'ledger', now + 8.1 * DAY_MS)).toEqual({ logged: 0, markers: 3 })
  })
})
