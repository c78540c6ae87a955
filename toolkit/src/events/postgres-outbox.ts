import type { EntityManager } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import { requestScope } from '../context/request-scope'
import { workspaceScope } from '../database/workspace-scope'
import { OUTBOX_CHANNEL, schemaOf } from './event-tables'
import type { NewEvent, Outbox } from './outbox'

/**
 * Writes events of one domain to its outbox table, inside the caller's transaction. Guarantees that an event is
 * published if and only if that transaction commits, and that events of a key are published in the order of commits.
 */
export class PostgresOutbox implements Outbox {
  constructor(private readonly domain: string) {
    schemaOf(domain)
  }

  async append(transaction: EntityManager, events: readonly NewEvent[]): Promise<void> {
    if (events.length === 0) return
    const rows = this.toRows(events)
    const keys = [...new Set(rows.map((row) => `${this.domain}/${row.key}`))].sort()
    // Sorted, so that two transactions that share several keys cannot wait for one another.
    await transaction.query(
      `SELECT pg_advisory_xact_lock(hashtextextended(k, 1)) FROM unnest($1::text[]) WITH ORDINALITY t(k, n) ORDER BY n`,
      [keys],
    )
    // The notification is delivered with the commit, and never after a rollback.
    await transaction.query(
      `WITH notified AS (SELECT pg_notify('${OUTBOX_CHANNEL}', $2))
       INSERT INTO ${this.domain}.outbox (id, name, key, workspace_id, request_id, occurred_at, payload)
       SELECT r.id, r.name, r.key, r.workspace_id, r.request_id, r.occurred_at, r.payload
       FROM notified, ROWS FROM (jsonb_to_recordset($1) AS (id uuid, name text, key text, workspace_id uuid,
         request_id text, occurred_at timestamptz, payload jsonb)) WITH ORDINALITY
         r(id, name, key, workspace_id, request_id, occurred_at, payload, n)
       ORDER BY r.n`,
      [JSON.stringify(rows), this.domain],
    )
  }

  private toRows(events: readonly NewEvent[]) {
    const workspaceId = workspaceScope.require()
    const requestId = requestScope.current() ?? uuidv7()
    const occurredAt = new Date().toISOString()
    return events.map(({ id = uuidv7(), definition, payload }) => {
      if (definition.domain !== this.domain) throw new Error(`${this.domain} may not publish ${definition.name}`)
      const checked = definition.payload.parse(payload)
      return {
        id,
        name: definition.name,
        key: definition.key(checked),
        workspace_id: workspaceId,
        request_id: requestId,
        occurred_at: occurredAt,
        payload: checked,
      }
    })
  }
}
