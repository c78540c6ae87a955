import type { AuditTrail } from '@parley/toolkit/audit/audit-trail'
import { backgroundContext, type RequestContext } from '@parley/toolkit/context/request-context'
import { requestScope } from '@parley/toolkit/context/request-scope'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { defineJob, type JobDefinition, type JobQueue } from '@parley/toolkit/jobs/job'
import type { DataSource, EntityManager } from 'typeorm'
import { z } from 'zod'
import type { UserStore } from '../user/user.store'
import type { WorkspaceStore } from '../workspace/workspace.store'

const NAME = 'identity.record-refusal'
const payload = z.object({ email: z.string(), clientAddress: z.string(), userAgent: z.string() })

/**
 * Has it recorded that someone failed to sign in. The caller does the same work whether anyone has the address, so its time
 * does not tell; the job finds out.
 */
export async function orderRefusal(
  transaction: EntityManager,
  jobs: JobQueue,
  { clientAddress, userAgent }: RequestContext,
  email: string,
): Promise<void> {
  await jobs.enqueue(transaction, { name: NAME, payload }, { email, clientAddress, userAgent })
}

/** Writes it into the logs of the workspaces of whoever has the address. */
export function recordRefusalJob(services: {
  readonly database: DataSource
  readonly users: UserStore
  readonly workspaces: WorkspaceStore
  readonly audit: AuditTrail
}): JobDefinition {
  const { database, users, workspaces, audit } = services
  return defineJob({
    name: NAME,
    payload,
    handle: async ({ email, ...from }) => {
      const user = await users.findByEmail(email)
      if (!user) return
      const ids = (await workspaces.listOf(user.id)).map(({ id }) => id)
      const request = { ...backgroundContext(null, requestScope.current() ?? ''), ...from }
      const entry = { action: 'session.refused', target: { type: 'User', id: user.id, name: user.name } }
      await requestScope.runFor(request, () =>
        inTransaction(database, (transaction) => audit.recordIn(transaction, ids, entry)),
      )
    },
  })
}
