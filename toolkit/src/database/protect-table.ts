import type { QueryRunner } from 'typeorm'
import { roleOf } from './role'

export type TablePrivilege = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE'

const ALL: readonly TablePrivilege[] = ['SELECT', 'INSERT', 'UPDATE', 'DELETE']
const QUALIFIED = /^([a-z][a-z_]*)\.([a-z][a-z0-9_]*)$/

/**
 * Row-level security for a table whose rows belong to a workspace: its domain sees and writes the rows of the workspace
 * in scope, and none without a scope. For migrations; `table` is `<schema>.<table>` and has a `workspace_id`.
 */
export async function protectTable(
  queryRunner: QueryRunner,
  table: string,
  privileges: readonly TablePrivilege[] = ALL,
): Promise<void> {
  const inScope = `workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid`
  await queryRunner.query(`ALTER TABLE ${qualified(table)} ENABLE ROW LEVEL SECURITY`)
  await queryRunner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`)
  await queryRunner.query(`CREATE POLICY workspace ON ${table} USING (${inScope}) WITH CHECK (${inScope})`)
  await grantTable(queryRunner, table, privileges)
}

/** Lets its domain use a global table: one whose rows belong to no workspace (docs/architecture.md lists them). */
export async function grantTable(
  queryRunner: QueryRunner,
  table: string,
  privileges: readonly TablePrivilege[] = ALL,
): Promise<void> {
  await queryRunner.query(`GRANT ${privileges.join(', ')} ON ${qualified(table)} TO ${roleOf(schemaOf(table))}`)
}

const schemaOf = (table: string): string => qualified(table).split('.')[0] ?? ''

function qualified(table: string): string {
  if (!QUALIFIED.test(table)) throw new Error(`"${table}" must name a table as <schema>.<table>`)
  return table
}
