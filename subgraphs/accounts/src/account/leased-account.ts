import { inTransaction } from '@parley/toolkit/database/transaction'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { DataSource, EntityManager } from 'typeorm'
import type { HeldLease, LeaseStore } from '../lease/lease.store'

/** An account in the hands of one worker. Whatever the worker writes for it goes through `commit`. */
export class LeasedAccount {
  constructor(
    readonly lease: HeldLease,
    private readonly workerId: string,
    private readonly database: DataSource,
    private readonly leases: LeaseStore,
  ) {}

  get id(): string {
    return this.lease.subjectId
  }

  /** One transaction that commits only while the lease is held; throws LeaseLost otherwise. */
  commit<Result>(work: (transaction: EntityManager) => Promise<Result>): Promise<Result> {
    return workspaceScope.run(this.lease.workspaceId, () =>
      inTransaction(this.database, async (transaction) => {
        await this.leases.assertHeld(transaction, this.lease, this.workerId)
        return work(transaction)
      }),
    )
  }
}
