import type { AuditTrail } from '@parley/toolkit/audit/audit-trail'
import type { UserActor } from '@parley/toolkit/context/actor'
import { inTransaction } from '@parley/toolkit/database/transaction'
import type { SigningKeys } from '@parley/toolkit/signing/signing-keys'
import type { DataSource } from 'typeorm'
import type { AuditCriteria } from './audit.store'

export interface AuditExportLink {
  readonly url: string
  readonly expiresAt: Date
}

/** A page begins the download at once. */
const LIFETIME_SECONDS = 2 * 60

/**
 * Makes links to the audit log as a file. A link is for the session that asked: the gateway reads the log in its name, so
 * it holds what that member may see, and nothing once the session has ended.
 */
export class ExportAuditLog {
  constructor(
    private readonly database: DataSource,
    private readonly audit: AuditTrail,
    private readonly signing: SigningKeys,
    private readonly now: () => Date,
  ) {}

  async run({ userId, sessionId, workspaceId }: UserActor, criteria: AuditCriteria): Promise<AuditExportLink> {
    const filter = withoutEmpty(criteria)
    const claims = { userId, sessionId, workspaceId, filter }
    const token = await this.signing.sign(claims, { type: 'audit-export', expiresInSeconds: LIFETIME_SECONDS })
    await inTransaction(this.database, (transaction) =>
      this.audit.record(transaction, {
        action: 'audit.exported',
        target: { type: 'Workspace', id: workspaceId },
        after: Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, String(value)])),
      }),
    )
    const expiresAt = new Date(this.now().getTime() + LIFETIME_SECONDS * 1000)
    return { url: `/exports/audit?token=${token}`, expiresAt }
  }
}

function withoutEmpty(criteria: AuditCriteria): Record<string, unknown> {
  const given = Object.entries(criteria).filter(([, value]) => value !== null && value !== undefined)
  return Object.fromEntries(given.map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]))
}
