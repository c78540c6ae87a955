import { accountStatusChanged } from '@parley/schema/events/accounts'
import type { Assignees, AssignmentRequest } from '@parley/toolkit/authorization/assignees'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { notFound } from '@parley/toolkit/errors/domain-error'
import { newEvent, type Outbox } from '@parley/toolkit/events/outbox'
import type { DataSource, EntityManager } from 'typeorm'
import type { AccountStore } from './account.store'
import type { BdAccountEntity } from './bd-account.entity'

/** Says who looks after accounts, and tells those who follow them. */
export class AssignAccounts {
  constructor(
    private readonly database: DataSource,
    private readonly accounts: AccountStore,
    private readonly assignees: Assignees,
    private readonly outbox: Outbox,
  ) {}

  /** All of them or none: NOT_FOUND when one cannot be seen, or is not within the reach of who assigns. */
  async run(input: AssignmentRequest): Promise<BdAccountEntity[]> {
    const { ids, change } = await this.assignees.check(input)
    return inTransaction(this.database, async (transaction) => {
      const accounts = await this.accounts.lockToAssign(transaction, ids)
      if (accounts.length < ids.length) throw notFound('This account')
      const assigned = await this.accounts.assign(transaction, accounts, change)
      await this.tell(transaction, assigned)
      return assigned
    })
  }

  /** A member has left: the successor, or nobody, looks after what was theirs. */
  async handOver(transaction: EntityManager, memberId: string, successorId: string | null): Promise<void> {
    const changed = await this.accounts.handOver(transaction, memberId, successorId)
    const ids = changed.map(({ id }) => id)
    await this.tell(transaction, await this.accounts.findAssigned(transaction, ids))
  }

  private tell(transaction: EntityManager, accounts: readonly BdAccountEntity[]): Promise<void> {
    const events = accounts.map(({ id, status }) => newEvent(accountStatusChanged, { accountId: id, status }))
    return this.outbox.append(transaction, events)
  }
}
