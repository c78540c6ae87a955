import type { EntityManager } from 'typeorm'

/** The ids behind each of the values of a field, `<type>.<key>`; of all records of the workspace, whoever may see them. */
export async function matchRecords(
  transaction: EntityManager,
  field: string,
  values: readonly string[],
): Promise<Map<string, string[]>> {
  const matches = new Map<string, string[]>()
  if (values.length === 0) return matches
  const rows: { value: string; id: string }[] = await transaction.query(
    'SELECT value, id FROM crm.match_records($1, $2)',
    [field, [...new Set(values)]],
  )
  for (const { value, id } of rows) matches.set(value, [...(matches.get(value) ?? []), id])
  return matches
}
