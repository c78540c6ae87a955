import type { EventEnvelope } from '@parley/schema/events/event'
import type { QueryResult, QueryResultRow } from 'pg'

export interface LoggedEvent {
  readonly position: string
  readonly event: EventEnvelope
}

export interface Partition {
  readonly topic: string
  readonly partition: number
}

/** A pool, or a connection. */
export interface Queryable {
  query<Row extends QueryResultRow>(text: string, values: unknown[]): Promise<QueryResult<Row>>
}

interface LogRow {
  position: string
  topic: string
  id: string
  name: string
  key: string
  workspace_id: string
  request_id: string
  occurred_at: Date
  payload: unknown
}

const COLUMNS = 'l.position, l.topic, l.id, l.name, l.key, l.workspace_id, l.request_id, l.occurred_at, l.payload'

/** Counting stops here: whoever reads the figure needs to know "many", and a full count would read the whole backlog. */
const LAG_CAP_PER_PARTITION = 1_000

/** All statements of consumers on `bus.log` and `bus.cursor`. Positions are decimal text: they are 64 bits wide. */
export class EventLog {
  constructor(private readonly database: Queryable) {}

  /** A consumer that is new to a topic begins at the oldest event that is kept. */
  async createCursors(consumer: string, topics: readonly string[], partitions: number): Promise<void> {
    await this.database.query(
      `INSERT INTO bus.cursor (consumer, topic, partition, position)
       SELECT $1, t, n, 0 FROM unnest($2::text[]) t, generate_series(0, $3::int - 1) n ON CONFLICT DO NOTHING`,
      [consumer, topics, partitions],
    )
  }

  /** Partitions with unread events, the one that waits longest first: none is starved by a busy one. */
  async findPending(consumer: string, topics: readonly string[]): Promise<Partition[]> {
    const { rows } = await this.database.query<Partition & QueryResultRow>(
      `SELECT c.topic, c.partition FROM bus.cursor c CROSS JOIN LATERAL (
         SELECT l.position FROM bus.log l WHERE l.topic = c.topic AND l.partition = c.partition
           AND l.position > c.position ORDER BY l.position LIMIT 1) n
       WHERE c.consumer = $1 AND c.topic = ANY($2) ORDER BY n.position`,
      [consumer, topics],
    )
    return rows
  }

  async readPartition(consumer: string, { topic, partition }: Partition, limit: number): Promise<LoggedEvent[]> {
    const { rows } = await this.database.query<LogRow>(
      `SELECT ${COLUMNS} FROM bus.cursor c JOIN bus.log l ON l.topic = c.topic AND l.partition = c.partition
         AND l.position > c.position
       WHERE c.consumer = $1 AND c.topic = $2 AND c.partition = $3 ORDER BY l.position LIMIT $4`,
      [consumer, topic, partition, limit],
    )
    return rows.map(toLoggedEvent)
  }

  /** Never backwards, should another process have read on meanwhile. */
  async moveCursor(consumer: string, { topic, partition }: Partition, position: string): Promise<void> {
    await this.database.query(
      `UPDATE bus.cursor SET position = $4
       WHERE consumer = $1 AND topic = $2 AND partition = $3 AND position < $4::bigint`,
      [consumer, topic, partition, position],
    )
  }

  async countUnread(consumer: string): Promise<Map<string, number>> {
    const { rows } = await this.database.query<{ topic: string; unread: string }>(
      `SELECT c.topic, sum(n.unread) AS unread FROM bus.cursor c CROSS JOIN LATERAL (
         SELECT count(*) AS unread FROM (SELECT FROM bus.log l WHERE l.topic = c.topic AND l.partition = c.partition
           AND l.position > c.position LIMIT ${LAG_CAP_PER_PARTITION}) capped) n
       WHERE c.consumer = $1 GROUP BY c.topic`,
      [consumer],
    )
    return new Map(rows.map(({ topic, unread }) => [topic, Number(unread)]))
  }

  /** The position of the newest event of each topic, `0` for a topic without events. */
  async findEnds(topics: readonly string[]): Promise<Map<string, string>> {
    const { rows } = await this.database.query<{ topic: string; position: string }>(
      `SELECT t AS topic, coalesce((SELECT max(position) FROM bus.log WHERE topic = t), 0) AS position
       FROM unnest($1::text[]) t`,
      [topics],
    )
    return new Map(rows.map(({ topic, position }) => [topic, position]))
  }

  async readTopics(from: ReadonlyMap<string, string>, limit: number): Promise<(LoggedEvent & { topic: string })[]> {
    const { rows } = await this.database.query<LogRow>(
      `SELECT ${COLUMNS} FROM unnest($1::text[], $2::bigint[]) t(topic, position) CROSS JOIN LATERAL (
         SELECT * FROM bus.log l WHERE l.topic = t.topic AND l.position > t.position ORDER BY l.position LIMIT $3) l
       ORDER BY l.position`,
      [[...from.keys()], [...from.values()], limit],
    )
    return rows.map((row) => ({ ...toLoggedEvent(row), topic: row.topic }))
  }
}

function toLoggedEvent(row: LogRow): LoggedEvent {
  const { position, id, name, key, workspace_id, request_id, occurred_at, payload } = row
  return {
    position,
    event: {
      id,
      name,
      key,
      workspaceId: workspace_id,
      requestId: request_id,
      occurredAt: occurred_at.toISOString(),
      payload,
    },
  }
}
