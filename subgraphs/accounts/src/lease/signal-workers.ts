import type { SqlRunner } from '../database/query-rows'

/** The Postgres channel on which workers hear of work; the payload is an account or login, or empty for all. */
export const WORK_CHANNEL = 'parley_accounts'

/** Tells the worker of an account, once the transaction commits, that there is something to do. Polling finds it otherwise. */
export async function signalWorkers(transaction: SqlRunner, subjectId: string): Promise<void> {
  await transaction.query(`SELECT pg_notify('${WORK_CHANNEL}', $1)`, [subjectId])
}
