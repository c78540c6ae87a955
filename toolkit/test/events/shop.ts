import { defineEvent } from '@parley/schema/events/event'
import { consume, type EventConsumer } from '@parley/toolkit/events/consumer'
import { z } from 'zod'

/** Two made-up domains: `sales` counts up orders and says so, `ledger` writes down what it heard. */
export const orderChanged = defineEvent(
  'sales.order.changed.v1',
  z.object({ orderId: z.string(), count: z.number().int(), mood: z.enum(['fine', 'poison', 'careless']) }),
  (event) => event.orderId,
)
export const orderSeen = defineEvent('sales.order.seen.v1', z.object({ orderId: z.string() }), (event) => event.orderId)

export const SHOP_TABLES = `
  CREATE TABLE sales.orders (workspace_id uuid NOT NULL, id text NOT NULL, count integer NOT NULL, PRIMARY KEY (workspace_id, id));
  CREATE TABLE ledger.entry (
    sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, workspace_id uuid NOT NULL, event_id uuid NOT NULL,
    order_id text NOT NULL, count integer NOT NULL, request_id text NOT NULL);
  CREATE TABLE ledger.cure (workspace_id uuid PRIMARY KEY);
`

/** Writes an entry, then fails as the event's mood (until the workspace is cured) or chance will have it. */
export function ledgerConsumer(failureRate = 0): EventConsumer {
  return consume(orderChanged, async (event, transaction) => {
    await transaction.query(
      `INSERT INTO ledger.entry (workspace_id, event_id, order_id, count, request_id) VALUES ($1, $2, $3, $4, $5)`,
      [event.workspaceId, event.id, event.key, event.payload.count, event.requestId],
    )
    const cured: unknown[] = await transaction.query('SELECT FROM ledger.cure')
    if (cured.length > 0) return
    if (event.payload.mood === 'poison' || Math.random() < failureRate) throw new Error('A handler that fails')
    if (event.payload.mood === 'careless') await transaction.query('SELECT no_such_column').catch(() => undefined)
  })
}
