import { inTransaction } from '@parley/toolkit/database/transaction'
import { defineJob, type JobDefinition, type JobQueue } from '@parley/toolkit/jobs/job'
import type { DataSource, EntityManager } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import type { UserJournal } from '../user/user-journal'
import type { UserStore } from '../user/user.store'
import type { AccountMail } from './account-mail'

const NAME = 'identity.mail-link'
const payload = z.object({
  id: z.uuid(),
  email: z.string(),
  purpose: z.enum(['RESET_PASSWORD', 'UNLOCK_SIGN_IN']),
})
type Order = z.output<typeof payload>

const ACTIONS: Readonly<Record<Order['purpose'], string>> = {
  RESET_PASSWORD: 'user.passwordResetAsked',
  UNLOCK_SIGN_IN: 'user.signInLocked',
}

/**
 * Orders a link for whoever has an address. The caller does the same work whether anyone has it, so neither its answer
 * nor its time tells; the job finds out.
 */
export async function orderLink(
  transaction: EntityManager,
  jobs: JobQueue,
  order: Pick<Order, 'email' | 'purpose'>,
): Promise<void> {
  await jobs.enqueue(transaction, { name: NAME, payload }, { id: uuidv7(), ...order })
}

export function mailLinkJob(services: {
  readonly database: DataSource
  readonly users: UserStore
  readonly accountMail: AccountMail
  readonly journal: UserJournal
}): JobDefinition {
  const { database, users, accountMail, journal } = services
  return defineJob({
    name: NAME,
    payload,
    handle: async ({ id, email, purpose }) => {
      const user = await users.findByEmail(email)
      if (!user) return
      await inTransaction(database, async (transaction) => {
        await accountMail.sendLink(transaction, user, { id, purpose, email })
        await journal.record(transaction, user, ACTIONS[purpose])
      })
    },
  })
}
