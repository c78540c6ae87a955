import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { DataSource, EntityManager } from 'typeorm'
import type { DuplicateReason, MergeableType } from './mergeable-type'

/** What duplicates are recognised by. */
export interface Likeness {
  readonly name: string
  readonly phone?: string | null
  readonly username?: string | null
  readonly email?: string | null
  readonly domain?: string | null
}

export interface SimilarRecord {
  readonly id: string
  /** 0 to 100. */
  readonly score: number
  readonly reasons: readonly DuplicateReason[]
}

/** A member reads no more than these, and the best come first. */
const AT_MOST = 10
/** A transaction that began before the last scan may have committed after it. */
const OVERLAP = `interval '5 minutes'`

const KINDS = {
  CONTACT: {
    table: 'crm.contact',
    similar: 'crm.similar_contacts(record.name, record.phone, record.username, record.email, $2)',
  },
  COMPANY: { table: 'crm.company', similar: 'crm.similar_companies(record.name, record.domain, $2)' },
} as const

/**
 * Finds records that are alike: by phone, username, e-mail address, domain, and names that begin or end alike. Each is a key
 * with an index, and what too many records share counts for nothing, so that a look takes as long among a million.
 */
export class SimilarRecordStore {
  constructor(private readonly database: DataSource) {}

  /** The most alike, best first; of all records of the workspace, whoever asks: only those they see may be shown. */
  find(type: MergeableType, likeness: Likeness): Promise<SimilarRecord[]> {
    const { name, phone = null, username = null, email = null, domain = null } = likeness
    return this.database.query(
      `SELECT found.* FROM (SELECT $1::text AS name, $3::text AS phone, $4::text AS username, $5::text AS email, $6::text AS domain) record
       CROSS JOIN LATERAL ${KINDS[type].similar} found`,
      [name, AT_MOST, phone, username, email, domain],
    )
  }

  /** The workspaces in which something has changed since their last scan. */
  async findUnscanned(): Promise<string[]> {
    const rows: { id: string }[] = await this.database.query('SELECT * FROM crm.unscanned_workspaces() AS id')
    return rows.map(({ id }) => id)
  }

  /**
   * Compares the next records that changed since the last scan with all others, and keeps the pairs: new ones, and no
   * longer those that are not alike any more. Pairs are looked up record by record: a first scan fills their table faster
   * than Postgres learns how large it is, and joins would read it whole for each of them. Answers how many were compared.
   */
  async scan(
    transaction: EntityManager,
    type: MergeableType,
    place: ScanPlace,
    size: number,
  ): Promise<ScanPlace | null> {
    const { table, similar } = KINDS[type]
    const [row]: [{ updatedAt: string | null; id: string | null; count: number }] = await transaction.query(
      `WITH record AS MATERIALIZED (
         SELECT * FROM ${table} WHERE workspace_id = $1 AND deleted_at IS NULL
           AND (updated_at, id) > ($4::timestamptz, $5::uuid) ORDER BY updated_at, id LIMIT $6
       ), found AS (
         SELECT least(record.id, found.id) AS one_id, greatest(record.id, found.id) AS other_id,
           max(found.score) AS score, min(array_to_string(found.reasons, ',')) AS reasons
         FROM record CROSS JOIN LATERAL ${similar} found WHERE found.id <> record.id GROUP BY 1, 2
       ), gone AS (
         DELETE FROM crm.duplicate_pair pair
         WHERE pair.workspace_id = $1 AND pair.dismissed_at IS NULL AND pair.id = ANY (ARRAY(
           SELECT known.id FROM record CROSS JOIN LATERAL (
             SELECT id, one_id, other_id FROM crm.duplicate_pair WHERE workspace_id = $1 AND one_id = record.id
             UNION ALL
             SELECT id, one_id, other_id FROM crm.duplicate_pair WHERE workspace_id = $1 AND other_id = record.id) known
           WHERE (known.one_id, known.other_id) NOT IN (SELECT found.one_id, found.other_id FROM found)))
       ), kept AS (
         INSERT INTO crm.duplicate_pair AS pair (workspace_id, id, record_type, one_id, other_id, score, reasons)
         SELECT $1, gen_random_uuid(), $3, one_id, other_id, score, string_to_array(reasons, ',') FROM found
         ON CONFLICT (workspace_id, one_id, other_id) DO UPDATE SET score = excluded.score, reasons = excluded.reasons
         WHERE pair.score <> excluded.score OR pair.reasons <> excluded.reasons
       )
       SELECT count(*)::integer AS count, max(updated_at)::text AS "updatedAt",
         (array_agg(id ORDER BY updated_at DESC, id DESC))[1] AS id FROM record`,
      [workspaceScope.require(), AT_MOST + 1, type, place.updatedAt, place.id, size],
    )
    return row.updatedAt && row.id ? { updatedAt: row.updatedAt, id: row.id } : null
  }

  /** Where the next scan begins. */
  async findPlace(type: MergeableType): Promise<ScanPlace> {
    const [row]: { at: string }[] = await this.database.query(
      `SELECT (scanned_up_to - ${OVERLAP})::text AS at FROM crm.duplicate_scan WHERE workspace_id = $1 AND record_type = $2`,
      [workspaceScope.require(), type],
    )
    return { updatedAt: row?.at ?? '-infinity', id: '00000000-0000-0000-0000-000000000000' }
  }

  async savePlace(transaction: EntityManager, type: MergeableType, { updatedAt }: ScanPlace): Promise<void> {
    await transaction.query(
      `INSERT INTO crm.duplicate_scan AS scan VALUES ($1, $2, $3)
       ON CONFLICT (workspace_id, record_type) DO UPDATE
       SET scanned_up_to = greatest(scan.scanned_up_to, excluded.scanned_up_to)`,
      [workspaceScope.require(), type, updatedAt],
    )
  }
}

/** The record that was compared last, in the order of changes. */
export interface ScanPlace {
  readonly updatedAt: string
  readonly id: string
}
