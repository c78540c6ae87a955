/** What a data source and a transaction have in common. */
export interface SqlRunner {
  query(sql: string, parameters?: unknown[]): Promise<unknown>
}

/** The rows of a statement. TypeORM answers `[rows, count]` for UPDATE and DELETE, and rows for the rest. */
export async function queryRows<Row>(runner: SqlRunner, sql: string, parameters: unknown[] = []): Promise<Row[]> {
  const result = (await runner.query(sql, parameters)) as Row[] | [Row[], number]
  const [first] = result
  return Array.isArray(first) && typeof result[1] === 'number' ? (first as Row[]) : (result as Row[])
}
