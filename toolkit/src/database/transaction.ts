import type { DataSource, EntityManager } from 'typeorm'
import { poolOf } from './connection'
import { openTransaction } from './open-transaction'

/**
 * Runs `work` in one transaction, in the workspace of the scope it is called in. Commits when it resolves, rolls back when
 * it throws, retries nothing. When Postgres turns the COMMIT into a rollback, because a statement inside failed and was
 * caught, this throws CommitRolledBack instead of answering as if all had been stored.
 */
export function inTransaction<Result>(
  dataSource: DataSource,
  work: (transaction: EntityManager) => Promise<Result>,
): Promise<Result> {
  return dataSource.transaction((transaction) => openTransaction.run(poolOf(dataSource), () => work(transaction)))
}
