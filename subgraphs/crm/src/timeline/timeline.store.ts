import { visibilityFilter } from '@parley/toolkit/database/visibility-filter'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { decodeCursor, encodeCursor, type CursorValues } from '@parley/toolkit/pagination/cursor'
import type { Page } from '@parley/toolkit/pagination/page'
import {
  invalidPageArgument,
  readPageArguments,
  type PageArgumentValues,
} from '@parley/toolkit/pagination/page-request'
import type { DataSource, EntityManager } from 'typeorm'
import type { RecordType } from '../record/record-type'
import type { NewTimelineEntry, TimelineRow } from './timeline-entry'
import { MESSAGE_KINDS, type TimelineKind } from './timeline-kind'

interface PlacedRow extends TimelineRow {
  readonly ownerId: string
  readonly place: string
}

/** Marks the cursors of timelines. */
const ORDER = 'timeline'
const FORMS: readonly RegExp[] = [
  /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(?:\.\d{1,3})?\+00$/,
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
]

/**
 * All queries on timelines. A timeline is put together when it is read: of what happened with the record, and with what
 * belongs to it now. So the history of a contact goes with it to another company, and of what whoever asks may not see
 * there is nothing. Each subject is read from its index in order, so that a page costs the same however long the history.
 */
export class TimelineStore {
  constructor(private readonly database: DataSource) {}

  /** What is there already, by id, stays as it is; answers how many were not. */
  async add(transaction: EntityManager, entries: readonly NewTimelineEntry[]): Promise<number> {
    if (entries.length === 0) return 0
    const added: unknown[] = await transaction.query(
      `INSERT INTO crm.timeline_entry (workspace_id, id, subject_id, kind, at, actor_id, fields, reference_id)
       SELECT $1, entry.id, entry."subjectId", entry.kind, entry.at, entry."actorId",
         coalesce(ARRAY(SELECT jsonb_array_elements_text(entry.fields)), '{}'), entry."referenceId"
       FROM jsonb_to_recordset($2::jsonb) AS entry (id uuid, "subjectId" uuid, kind text, at timestamptz(3),
         "actorId" uuid, fields jsonb, "referenceId" uuid)
       ON CONFLICT DO NOTHING RETURNING id`,
      [workspaceScope.require(), JSON.stringify(entries.map((entry) => ({ fields: [], ...entry })))],
    )
    return added.length
  }

  /** Whether it is known who is behind a conversation. */
  async isLinked(transaction: EntityManager, conversationId: string): Promise<boolean> {
    const linked: unknown[] = await transaction.query(
      'SELECT FROM crm.conversation_link WHERE workspace_id = $1 AND id = $2',
      [workspaceScope.require(), conversationId],
    )
    return linked.length > 0
  }

  /** Every record whose timeline shows one of these: records of their own, or conversations. The inverse of `subjectsOf`. */
  async findShowing(transaction: EntityManager, subjectIds: readonly string[]): Promise<string[]> {
    const rows: { id: string }[] = await transaction.query(
      `WITH person AS (
         SELECT contact.id, contact.company_id FROM crm.contact contact
         WHERE contact.workspace_id = $1 AND contact.id IN (SELECT unnest($2::uuid[]) UNION ALL
           SELECT link.contact_id FROM crm.conversation_link link WHERE link.workspace_id = $1 AND link.id = ANY ($2)))
       SELECT unnest($2::uuid[]) AS id
       UNION SELECT id FROM person
       UNION SELECT company_id FROM person WHERE company_id IS NOT NULL
       UNION SELECT involved.deal_id FROM person
         JOIN crm.deal_contact involved ON involved.workspace_id = $1 AND involved.contact_id = person.id
       UNION SELECT company_id FROM crm.deal WHERE workspace_id = $1 AND id = ANY ($2) AND company_id IS NOT NULL
       UNION SELECT contact_id FROM crm.deal_contact WHERE workspace_id = $1 AND deal_id = ANY ($2)`,
      [workspaceScope.require(), subjectIds],
    )
    return rows.map(({ id }) => id)
  }

  /** Takes back what refers to something that was deleted. */
  async removeReferring(transaction: EntityManager, subjectId: string, referenceId: string): Promise<void> {
    await transaction.query(
      'DELETE FROM crm.timeline_entry WHERE workspace_id = $1 AND subject_id = $2 AND reference_id = $3',
      [workspaceScope.require(), subjectId, referenceId],
    )
  }

  /** Everything that is kept about a record that is gone for good. */
  async forget(transaction: EntityManager, recordId: string): Promise<void> {
    for (const [table, column] of [
      ['timeline_entry', 'subject_id'],
      ['note', 'record_id'],
      ['task', 'record_id'],
    ])
      await transaction.query(`DELETE FROM crm.${table} WHERE workspace_id = $1 AND ${column} = $2`, [
        workspaceScope.require(),
        recordId,
      ])
  }

  /** A page of the timeline of each record, the latest leading, in one statement. */
  async pagesOf(
    type: RecordType,
    recordIds: readonly string[],
    kinds: readonly TimelineKind[] | null,
    page: PageArgumentValues,
  ): Promise<readonly Page<TimelineRow>[]> {
    const { limit, cursor } = readPageArguments(page)
    const [at, id] = cursor === null ? [null, null] : readCursor(cursor)
    const parameters: unknown[] = [workspaceScope.require(), recordIds, kinds, at, id, limit + 1]
    const rows: PlacedRow[] = await this.database.query(
      `SELECT parent.id AS "ownerId", entry.* FROM unnest($2::uuid[]) AS parent (id)
       CROSS JOIN LATERAL (
         SELECT event.id, event.kind, event.at, event.actor_id AS "actorId", event.fields,
           event.reference_id AS "referenceId", subject.record_type AS "recordType", subject.record_id AS "recordId",
           (event.at AT TIME ZONE 'UTC')::text || '+00' AS place
         FROM (${subjectsOf(type, parameters)}) AS subject
         CROSS JOIN LATERAL (
           SELECT * FROM crm.timeline_entry event
           WHERE event.workspace_id = $1 AND event.subject_id = subject.id
             AND ($3::text[] IS NULL OR event.kind = ANY ($3))
             AND (NOT subject.messages_only OR event.kind = ANY ('{${MESSAGE_KINDS.join()}}'))
             AND ($4::timestamptz IS NULL OR (event.at, event.id) < ($4::timestamptz, $5::uuid))
           ORDER BY event.at DESC, event.id DESC LIMIT $6
         ) AS event
         ORDER BY event.at DESC, event.id DESC LIMIT $6
       ) AS entry
       ORDER BY entry.at DESC, entry.id DESC`,
      parameters,
    )
    return recordIds.map((recordId) =>
      toPage(
        rows.filter(({ ownerId }) => ownerId === recordId),
        limit,
        cursor !== null,
        () => this.count(type, recordId, kinds),
      ),
    )
  }

  private async count(type: RecordType, recordId: string, kinds: readonly TimelineKind[] | null): Promise<number> {
    const parameters: unknown[] = [workspaceScope.require(), recordId, kinds]
    const [{ count }]: [{ count: number }] = await this.database.query(
      `SELECT count(*)::integer AS count FROM (SELECT $2::uuid AS id) AS parent
       CROSS JOIN LATERAL (${subjectsOf(type, parameters)}) AS subject
       JOIN crm.timeline_entry event ON event.workspace_id = $1 AND event.subject_id = subject.id
       WHERE ($3::text[] IS NULL OR event.kind = ANY ($3))
         AND (NOT subject.messages_only OR event.kind = ANY ('{${MESSAGE_KINDS.join()}}'))`,
      parameters,
    )
    return count
  }
}

/** What a timeline consists of: records and conversations that belong to `parent`, as far as whoever asks sees them. */
function subjectsOf(type: RecordType, parameters: unknown[]): string {
  const itself = `SELECT parent.id, '${type}' AS record_type, parent.id AS record_id, false AS messages_only`
  const seen = (alias: string, resource: 'contacts' | 'deals'): string => {
    const bind = (value: unknown): string => `$${parameters.push(value)}`
    return visibilityFilter.condition(alias, `${resource}:read`, bind) ?? 'true'
  }
  const conversations = (contacts: string): string => `
    SELECT link.id, 'CONTACT', link.contact_id, true FROM (${contacts}) AS person
    JOIN crm.conversation_link link ON link.workspace_id = $1 AND link.contact_id = person.id`
  if (type === 'CONTACT')
    return `${itself} UNION ALL ${conversations('SELECT parent.id')}
      UNION ALL SELECT deal.id, 'DEAL', deal.id, false FROM crm.deal_contact involved
        JOIN crm.deal deal ON deal.workspace_id = $1 AND deal.id = involved.deal_id AND deal.deleted_at IS NULL
        WHERE involved.workspace_id = $1 AND involved.contact_id = parent.id AND ${seen('deal', 'deals')}`
  if (type === 'DEAL')
    return `${itself} UNION ALL ${conversations(`SELECT contact.id FROM crm.deal_contact involved
      JOIN crm.contact contact ON contact.workspace_id = $1 AND contact.id = involved.contact_id
      WHERE involved.workspace_id = $1 AND involved.deal_id = parent.id AND ${seen('contact', 'contacts')}`)}`
  const people = `SELECT contact.id FROM crm.contact contact
    WHERE contact.workspace_id = $1 AND contact.company_id = parent.id AND contact.deleted_at IS NULL
      AND ${seen('contact', 'contacts')}`
  return `${itself} UNION ALL SELECT person.id, 'CONTACT', person.id, false FROM (${people}) AS person
    UNION ALL ${conversations(people)}
    UNION ALL SELECT deal.id, 'DEAL', deal.id, false FROM crm.deal deal
      WHERE deal.workspace_id = $1 AND deal.company_id = parent.id AND deal.deleted_at IS NULL
        AND ${seen('deal', 'deals')}`
}

function readCursor(cursor: string): CursorValues {
  const values = decodeCursor(cursor, ORDER, FORMS.length)
  if (values && FORMS.every((form, index) => form.test(values[index] ?? ''))) return values
  throw invalidPageArgument('after', 'Use a cursor that this list returned.')
}

function toPage(
  rows: readonly PlacedRow[],
  limit: number,
  hasPreviousPage: boolean,
  totalCount: () => Promise<number>,
): Page<TimelineRow> {
  const edges = rows.slice(0, limit).map((node) => ({ node, cursor: encodeCursor(ORDER, [node.place, node.id]) }))
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > limit,
      hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  }
}
