import type { DataSource } from 'typeorm'
import { z } from 'zod'
import { defineJob, type JobDefinition } from '../jobs/job'
import { schemaOf } from './event-tables'

/** How long a consuming domain may be away without missing anything; the topics of Kafka keep as long. */
const LOG_DAYS = 7
/** A marker must outlive every copy of its event that could still be delivered. */
const INBOX_DAYS = LOG_DAYS + 1
/** Bounds what one statement locks and writes. */
const BATCH = 5_000
const DAY_MS = 86_400_000

/**
 * Recurring: removes what a domain no longer needs of its events, its part of the log in Postgres and its inbox markers.
 * Dead letters stay until someone replays or removes them.
 */
export function purgeEventsJob(domain: string, database: DataSource): JobDefinition {
  return defineJob({
    name: `${domain}.purge-events`,
    payload: z.object({}),
    schedule: '23 * * * *',
    handle: async () => {
      await purgeEvents(database, domain, Date.now())
    },
  })
}

/** Answers how many rows went. `now` in milliseconds since 1970. */
export async function purgeEvents(
  database: DataSource,
  domain: string,
  now: number,
): Promise<{ logged: number; markers: number }> {
  const logged = await repeat(() =>
    deleted(
      database,
      `DELETE FROM bus.log WHERE topic = $1 AND occurred_at < $2 AND position IN
         (SELECT position FROM bus.log WHERE topic = $1 ORDER BY position LIMIT ${BATCH})`,
      [domain, new Date(now - LOG_DAYS * DAY_MS).toISOString()],
    ),
  )
  const inbox = `${schemaOf(domain)}.inbox`
  const markers = await repeat(() =>
    deleted(
      database,
      `DELETE FROM ${inbox} WHERE event_id IN (SELECT event_id FROM ${inbox} WHERE event_id < $1 LIMIT ${BATCH})`,
      [firstIdAt(now - INBOX_DAYS * DAY_MS)],
    ),
  )
  return { logged, markers }
}

async function repeat(step: () => Promise<number>): Promise<number> {
  let total = 0
  for (;;) {
    const rows = await step()
    total += rows
    if (rows < BATCH) return total
  }
}

async function deleted(database: DataSource, sql: string, parameters: unknown[]): Promise<number> {
  const [, rows] = await database.query<[unknown[], number]>(sql, parameters)
  return rows
}

/** Ids of events are UUIDv7, which begin with their time: markers need no column, and no index, of their own for it. */
function firstIdAt(milliseconds: number): string {
  const hex = Math.max(0, Math.floor(milliseconds)).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`
}
