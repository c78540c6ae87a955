/** SQLSTATE classes that tell of the server or the way to it, not of the statement: connection, resources, operator, system. */
const SERVER_TROUBLE = new Set(['08', '53', '57', '58'])
const IN_FAILED_TRANSACTION = '25P02'

/** Whether Postgres refused the work itself; false when it could not be asked, or was going down: then the same work may succeed. */
export function isRefusedByPostgres(error: unknown): boolean {
  const code = sqlStateOf(error)
  return code !== null && !SERVER_TROUBLE.has(code.slice(0, 2))
}

/** The transaction had failed before this statement: somebody caught the first error. */
export const isFailedTransaction = (error: unknown): boolean => sqlStateOf(error) === IN_FAILED_TRANSACTION

/** Errors of the server have a severity; those of a socket have a code only. */
const sqlStateOf = (error: unknown): string | null =>
  error instanceof Error && 'severity' in error && 'code' in error && typeof error.code === 'string' ? error.code : null
