import { apiKeyRevoked } from '@parley/schema/events/identity'
import type { AuditTrail } from '@parley/toolkit/audit/audit-trail'
import { newEvent, type Outbox } from '@parley/toolkit/events/outbox'
import type { EntityManager } from 'typeorm'
import type { ApiKeyStore } from './api-key.store'

/**
 * Keeps the keys of a member within what the member may: with another role, what is known about them is asked again, and
 * who goes leaves none behind that still works, as they know the secrets.
 */
export class KeysOfMember {
  constructor(
    private readonly keys: ApiKeyStore,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly now: () => Date,
  ) {}

  async forget(transaction: EntityManager, userId: string): Promise<void> {
    const keys = await this.keys.lockUsableOf(transaction, userId)
    const events = keys.map(({ id: keyId }) => newEvent(apiKeyRevoked, { keyId }))
    await this.outbox.append(transaction, events)
  }

  async end(transaction: EntityManager, userId: string): Promise<void> {
    for (const key of await this.keys.lockUsableOf(transaction, userId)) {
      await this.keys.endSecrets(transaction, key.id, null)
      await this.keys.change(transaction, key, { revokedAt: this.now(), previousEndsAt: null })
      await this.audit.record(transaction, {
        action: 'apiKey.revoked',
        target: { type: 'ApiKey', id: key.id, name: key.name },
      })
      await this.outbox.append(transaction, [newEvent(apiKeyRevoked, { keyId: key.id })])
    }
  }
}
