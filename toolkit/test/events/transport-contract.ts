import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { requestScope } from '@parley/toolkit/context/request-scope'
import { listDeadLetters, replayDeadLetters } from '@parley/toolkit/events/dead-letters'
import { EventBackbone } from '@parley/toolkit/events/event-backbone'
import type { KafkaOptions } from '@parley/toolkit/events/kafka/kafka-client'
import { newEvent } from '@parley/toolkit/events/outbox'
import type { RetryPolicy } from '@parley/toolkit/events/retry-policy'
import { waitFor } from '@parley/toolkit/testing/wait-for'
import { randomUUID } from 'node:crypto'
import { register } from 'prom-client'
import { ledgerConsumer, orderChanged, orderSeen } from './shop'
import { listenAs, logger, ShopDatabase } from './shop-database'

/** Quick enough for tests; three tries. */
const retry: RetryPolicy = { attempts: 3, delayMs: (attempt) => 20 * attempt }

/** What every transport promises, tested through the same doors that the domains use. */
export function describeTransport(name: string, kafka?: KafkaOptions): void {
  describe(`events over ${name}`, () => {
    let shop: ShopDatabase
    let backbone: EventBackbone
    const open = (): Promise<EventBackbone> => EventBackbone.open({ connection: listenAs(shop.address), logger, kafka })

    beforeAll(async () => {
      shop = await ShopDatabase.create()
      backbone = await open()
      await backbone.startDomain({ domain: 'sales', database: shop.sales, consumers: [], logger })
      await backbone.startDomain({
        domain: 'ledger',
        database: shop.ledger,
        consumers: [ledgerConsumer()],
        logger,
        retry,
      })
    })
    afterAll(async () => {
      await backbone.stop()
    })

    const entriesReach = (workspaceId: string, count: number): Promise<boolean> =>
      waitFor(async () => (await shop.entries(workspaceId)).length >= count, { what: `${count} entries` })

    it('handles every event once, in order per key, in the scope of its workspace and request', async () => {
      const workspaceId = randomUUID()
      const orders = ['a', 'b', 'c', 'd', 'e']
      await Promise.all(
        orders.map(async (order) => {
          for (let n = 0; n < 20; n++) {
            await requestScope.run(`request-${order}`, () => shop.changeOrder(workspaceId, order))
          }
        }),
      )
      await entriesReach(workspaceId, 100)
      const entries = await shop.entries(workspaceId)
      expect(new Set(entries.map((entry) => entry.event_id)).size).toBe(100)
      for (const order of orders) {
        const ofOrder = entries.filter((entry) => entry.order_id === order)
        expect(ofOrder.map(({ count }) => count)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1))
        expect(new Set(ofOrder.map((entry) => entry.request_id))).toEqual(new Set([`request-${order}`]))
      }
    })

    it('publishes nothing of a transaction that rolls back', async () => {
      const workspaceId = randomUUID()
      const rolledBack = shop.changeOrder(workspaceId, 'a', { before: () => Promise.reject(new Error('No')) })
      await expect(rolledBack).rejects.toThrow('No')
      await shop.changeOrder(workspaceId, 'a')
      await entriesReach(workspaceId, 1)
      expect((await shop.entries(workspaceId)).map(({ count }) => count)).toEqual([1])
    })

    it('skips events that the domain does not consume', async () => {
      const workspaceId = randomUUID()
      await workspaceScope.run(workspaceId, () =>
        shop.sales.transaction((transaction) =>
          shop.outbox.append(transaction, [
            newEvent(orderSeen, { orderId: 'a' }),
            newEvent(orderChanged, { orderId: 'a', count: 1, mood: 'fine' }),
          ]),
        ),
      )
      await entriesReach(workspaceId, 1)
    })

    it.each(['poison', 'careless'] as const)(
      'parks a %s event with its followers, lets other keys go on, and replays the dead letter',
      async (mood) => {
        const workspaceId = randomUUID()
        await shop.changeOrder(workspaceId, mood, { mood })
        await shop.changeOrder(workspaceId, mood)
        await shop.changeOrder(workspaceId, `not ${mood}`)
        const letters = async () =>
          (await listDeadLetters(shop.ledger, 'ledger')).filter(({ event }) => event.workspaceId === workspaceId)
        await waitFor(async () => (await letters()).length === 1, { what: 'a dead letter' })
        await entriesReach(workspaceId, 2)
        const [letter] = await letters()
        expect(letter).toMatchObject({ attempts: 3, event: { name: orderChanged.name, key: mood } })
        expect(letter?.error).toMatch(mood === 'poison' ? 'A handler that fails' : 'caught an SQL error')

        await shop.cure(workspaceId)
        expect(await replayDeadLetters(shop.ledger, 'ledger', [letter?.eventId ?? ''])).toBe(1)
        await entriesReach(workspaceId, 3)
        expect(await letters()).toEqual([])
        const ofKey = (await shop.entries(workspaceId)).filter((entry) => entry.order_id === mood)
        expect(ofKey.map(({ count }) => count).toSorted((a, b) => a - b)).toEqual([1, 2])
      },
    )

    it('measures what waits, what is unread and what failed', async () => {
      // The position is stored a moment after the effect.
      const read = 'parley_consumer_lag_events{domain="ledger",topic="sales"} 0'
      await waitFor(async () => (await register.metrics()).includes(read), { what: 'a ledger that has read all' })
      const metrics = await register.metrics()
      expect(metrics).toContain('parley_outbox_waiting{domain="sales"} 0')
      expect(metrics).toContain('parley_dead_letters{domain="ledger"} 0')
      expect(metrics).toMatch(/parley_events_consumed_total\{domain="ledger",topic="sales",outcome="handled"\} \d{3}/)
      expect(metrics).toMatch(/parley_events_consumed_total\{domain="ledger",topic="sales",outcome="skipped"\} 1/)
    })

    it('shows a tail everything after its start, in order per key, and nothing before', async () => {
      const workspaceId = randomUUID()
      await shop.changeOrder(workspaceId, 'a')
      await entriesReach(workspaceId, 1)
      const other = await open()
      try {
        const tail = await other.openTail(['sales'])
        const seen: number[] = []
        tail.listen(orderChanged, (event) => {
          if (event.workspaceId === workspaceId) seen.push(event.payload.count)
        })
        for (let n = 0; n < 20; n++) await shop.changeOrder(workspaceId, 'a')
        await waitFor(() => seen.length >= 20, { what: 'twenty events in the tail' })
        expect(seen).toEqual(Array.from({ length: 20 }, (_, n) => n + 2))
      } finally {
        await other.stop()
      }
    })

    it('shares the work of a domain between processes without doing any of it twice', async () => {
      const workspaceId = randomUUID()
      const other = await open()
      try {
        await other.startDomain({
          domain: 'ledger',
          database: shop.ledger,
          consumers: [ledgerConsumer()],
          logger,
          retry,
        })
        await Promise.all(
          Array.from({ length: 10 }, async (_, key) => {
            for (let n = 0; n < 10; n++) await shop.changeOrder(workspaceId, `key-${key}`)
          }),
        )
        await entriesReach(workspaceId, 100)
      } finally {
        await other.stop()
      }
      expect(new Set((await shop.entries(workspaceId)).map((entry) => entry.event_id)).size).toBe(100)
    })
  })
}
