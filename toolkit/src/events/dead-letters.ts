import type { EventEnvelope } from '@parley/schema/events/event'
import type { DataSource } from 'typeorm'
import { inTransaction } from '../database/transaction'
import { PARKED_CHANNEL, schemaOf } from './event-tables'

/** An event that one consuming domain failed to handle for good. Kept until it is replayed or removed. */
export interface DeadLetter {
  readonly eventId: string
  readonly event: EventEnvelope
  readonly attempts: number
  readonly error: string
  readonly parkedAt: Date
}

export async function listDeadLetters(database: DataSource, domain: string, limit = 100): Promise<DeadLetter[]> {
  return database.query(
    `SELECT event_id AS "eventId", event, attempts, error, parked_at AS "parkedAt"
     FROM ${schemaOf(domain)}.parked WHERE dead ORDER BY sequence LIMIT $1`,
    [limit],
  )
}

/**
 * Gives dead letters (all, or those named) a fresh set of attempts, in their old order within a key. Events of the key
 * that came later were handled meanwhile: a handler must bear that. Answers how many.
 */
export async function replayDeadLetters(
  database: DataSource,
  domain: string,
  eventIds?: readonly string[],
): Promise<number> {
  const parked = `${schemaOf(domain)}.parked`
  return inTransaction(database, async (transaction) => {
    const revived = await transaction.query<[{ topic: string; key: string }[], number]>(
      `UPDATE ${parked} SET dead = false, attempts = 0, due_at = 'infinity'
       WHERE dead AND ($1::uuid[] IS NULL OR event_id = ANY($1)) RETURNING topic, key`,
      [eventIds ?? null],
    )
    await transaction.query(
      `UPDATE ${parked} SET due_at = now() WHERE sequence IN (
         SELECT min(p.sequence) FROM ${parked} p JOIN unnest($1::text[], $2::text[]) k(topic, key) USING (topic, key)
         WHERE NOT p.dead GROUP BY p.topic, p.key)`,
      [revived[0].map(({ topic }) => topic), revived[0].map(({ key }) => key)],
    )
    await transaction.query(`SELECT pg_notify('${PARKED_CHANNEL}', $1)`, [domain])
    return revived[1]
  })
}

export async function countParked(database: DataSource, domain: string): Promise<{ waiting: number; dead: number }> {
  const [row] = await database.query<{ waiting: number; dead: number }[]>(
    `SELECT count(*) FILTER (WHERE NOT dead)::int AS waiting, count(*) FILTER (WHERE dead)::int AS dead
     FROM ${schemaOf(domain)}.parked`,
  )
  return row ?? { waiting: 0, dead: 0 }
}
