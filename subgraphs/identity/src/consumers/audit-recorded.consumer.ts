import { AUDITED_DOMAINS, auditRecorded } from '@parley/schema/events/audit'
import { storableText } from '@parley/toolkit/database/storable-text'
import { consume, type EventConsumer } from '@parley/toolkit/events/consumer'
import type { AuditStore } from '../audit/audit.store'

/** Keeps what every domain says was done, in the log of the workspace that it was done in. */
export function auditRecordedConsumers(audit: AuditStore): EventConsumer[] {
  return AUDITED_DOMAINS.map((domain) =>
    consume(auditRecorded(domain), async ({ payload, occurredAt, requestId }, transaction) => {
      const { entryId, action, target, before, after, actor, clientAddress, userAgent } = payload
      await audit.append(transaction, {
        id: entryId,
        at: new Date(occurredAt),
        action,
        actorKind: actor.kind,
        actorId: actor.id,
        actorName: await audit.nameOf(transaction, actor),
        targetType: target.type,
        targetId: target.id,
        targetName: target.name,
        before,
        after,
        clientAddress,
        userAgent: storableText(userAgent),
        requestId,
      })
    }),
  )
}
