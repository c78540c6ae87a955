import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { EntityManager } from 'typeorm'
import type { MergeableType } from './mergeable-type'

/** Rows that belong to a record and go with it into another one. */
interface FollowingTable {
  readonly table: string
  /** Holds the record's id. */
  readonly column: string
  /** Tells the rows of a record apart; `id` unless the row is a link between two. */
  readonly row?: string
  /** Records themselves, which count their changes. */
  readonly counted?: boolean
  /** What moves with them in a preview. */
  readonly counts?: FollowingCount
}
export type FollowingCount = 'conversations' | 'deals' | 'contacts' | 'notes' | 'tasks'

const ACTIVITY: readonly FollowingTable[] = [
  { table: 'note', column: 'record_id', counts: 'notes' },
  { table: 'task', column: 'record_id', counts: 'tasks' },
  { table: 'timeline_entry', column: 'subject_id' },
]

/** Another table that hangs on records is one line here. */
export const FOLLOWING: Readonly<Record<MergeableType, readonly FollowingTable[]>> = {
  CONTACT: [
    { table: 'conversation_link', column: 'contact_id', counts: 'conversations' },
    { table: 'contact_alias', column: 'contact_id' },
    { table: 'deal_contact', column: 'contact_id', row: 'deal_id', counts: 'deals' },
    ...ACTIVITY,
  ],
  COMPANY: [
    { table: 'contact', column: 'company_id', counted: true, counts: 'contacts' },
    { table: 'deal', column: 'company_id', counted: true, counts: 'deals' },
    ...ACTIVITY,
  ],
}

interface Move {
  readonly mergeId: string
  readonly fromId: string
  readonly toId: string
}

const COUNT = ', version = version + 1, updated_at = now()'

/** Gives the rows of one record to another, and remembers which; answers their ids by table. */
export async function moveRows(
  transaction: EntityManager,
  type: MergeableType,
  { mergeId, fromId, toId }: Move,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const moved = new Map<string, readonly string[]>()
  for (const following of FOLLOWING[type]) {
    const rows: { id: string }[] = await transaction.query(
      `WITH ${following.row ? relink(following, following.row) : move(following)}, remembered AS (
         INSERT INTO crm.record_merge_row SELECT $1, $4, $5, id, was_there FROM moved
       ) SELECT id FROM moved`,
      [workspaceScope.require(), fromId, toId, mergeId, following.table],
    )
    moved.set(
      following.table,
      rows.map(({ id }) => id),
    )
  }
  return moved
}

/** Gives back what a merge moved and still lies where it put it; answers the ids by table. */
export async function moveRowsBack(
  transaction: EntityManager,
  type: MergeableType,
  { mergeId, fromId, toId }: Move,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const moved = new Map<string, readonly string[]>()
  for (const following of FOLLOWING[type]) {
    const rows: { id: string }[] = await transaction.query(
      `WITH ${following.row ? relinkBack(following, following.row) : moveBack(following)} SELECT id FROM moved`,
      [workspaceScope.require(), fromId, toId, mergeId, following.table],
    )
    moved.set(
      following.table,
      rows.map(({ id }) => id),
    )
  }
  return moved
}

/** How many rows of each kind would move. */
export async function countRows(
  transaction: EntityManager,
  type: MergeableType,
  recordId: string,
): Promise<Record<FollowingCount, number>> {
  const counted = FOLLOWING[type].filter(({ counts }) => counts)
  const [row]: [Partial<Record<FollowingCount, number>>] = await transaction.query(
    `SELECT ${counted
      .map(
        ({ table, column, counts }) =>
          `(SELECT count(*)::integer FROM crm.${table} WHERE workspace_id = $1 AND ${column} = $2) AS ${counts}`,
      )
      .join(', ')}`,
    [workspaceScope.require(), recordId],
  )
  return { conversations: 0, deals: 0, contacts: 0, notes: 0, tasks: 0, ...row }
}

const move = ({ table, column, counted }: FollowingTable): string => `
  moved AS (UPDATE crm.${table} SET ${column} = $3 ${counted ? COUNT : ''}
    WHERE workspace_id = $1 AND ${column} = $2 RETURNING id, false AS was_there)`

const moveBack = ({ table, column, counted }: FollowingTable): string => `
  moved AS (UPDATE crm.${table} AS row SET ${column} = $2 ${counted ? COUNT : ''} FROM crm.record_merge_row remembered
    WHERE row.workspace_id = $1 AND row.${column} = $3 AND remembered.workspace_id = $1 AND remembered.merge_id = $4
      AND remembered.table_name = $5 AND remembered.row_id = row.id RETURNING row.id)`

/** A link that is there already stays one; `was_there` keeps the undo from taking it away. */
const relink = ({ table, column }: FollowingTable, row: string): string => `
  taken AS (DELETE FROM crm.${table} WHERE workspace_id = $1 AND ${column} = $2 RETURNING ${row}),
  given AS (INSERT INTO crm.${table} (workspace_id, ${row}, ${column}) SELECT $1, ${row}, $3 FROM taken
    ON CONFLICT DO NOTHING RETURNING ${row}),
  moved AS (SELECT taken.${row} AS id, given.${row} IS NULL AS was_there FROM taken LEFT JOIN given USING (${row}))`

const relinkBack = ({ table, column }: FollowingTable, row: string): string => `
  back AS (SELECT link.${row}, remembered.was_there FROM crm.record_merge_row remembered
    JOIN crm.${table} link ON link.workspace_id = $1 AND link.${row} = remembered.row_id AND link.${column} = $3
    WHERE remembered.workspace_id = $1 AND remembered.merge_id = $4 AND remembered.table_name = $5),
  taken AS (DELETE FROM crm.${table} link USING back
    WHERE link.workspace_id = $1 AND link.${column} = $3 AND link.${row} = back.${row} AND NOT back.was_there),
  given AS (INSERT INTO crm.${table} (workspace_id, ${row}, ${column}) SELECT $1, ${row}, $2 FROM back
    ON CONFLICT DO NOTHING),
  moved AS (SELECT ${row} AS id FROM back)`
