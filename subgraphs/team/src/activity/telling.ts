import type { AuditTrail } from '@parley/toolkit/audit/audit-trail'
import type { Outbox } from '@parley/toolkit/events/outbox'
import type { ActivityJournal } from './activity-journal'

/** Whom a change of the team is told, in this order: the audit log, the other parts, and last the log of the team. */
export interface Telling {
  readonly audit: AuditTrail
  readonly outbox: Outbox
  readonly journal: ActivityJournal
}
