import { apiKeyRevoked } from '@parley/schema/events/identity'
import { createApiKeyInput, rotateApiKeyInput } from '@parley/schema/inputs/identity'
import type { AuditTrail } from '@parley/toolkit/audit/audit-trail'
import type { UserActor } from '@parley/toolkit/context/actor'
import { isAbove } from '@parley/toolkit/authorization/require-rank'
import { queryableId } from '@parley/toolkit/database/queryable-id'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { notFound } from '@parley/toolkit/errors/domain-error'
import { validateInput } from '@parley/toolkit/errors/validate-input'
import { newEvent, type Outbox } from '@parley/toolkit/events/outbox'
import type { DataSource, EntityManager } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import { createApiKeySecret } from './api-key-secret'
import type { ApiKeyEntity } from './api-key.entity'
import { apiKeyEnded, roleAboveOwn } from './api-key.errors'
import type { CreateApiKeyInput, RotateApiKeyInput } from './api-key.inputs'
import type { ApiKeyStore } from './api-key.store'

export interface IssuedApiKey {
  readonly apiKey: ApiKeyEntity
  /** Told this once. */
  readonly secret: string
}

/**
 * Makes, rotates and revokes the keys of a workspace. A key never may more than the member who made or last rotated it may
 * now (`FindApiKeyAccess`), and what ends is refused at once, in every process.
 */
export class ManageApiKeys {
  constructor(
    private readonly database: DataSource,
    private readonly keys: ApiKeyStore,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly now: () => Date,
  ) {}

  create(actor: UserActor, input: CreateApiKeyInput): Promise<IssuedApiKey> {
    const { name, role, expiresAt, allowedAddresses } = validateInput(createApiKeyInput, input)
    if (isAbove(role, actor.role)) throw roleAboveOwn('input.role')
    const secret = createApiKeySecret()
    const key: ApiKeyEntity = {
      id: uuidv7(),
      workspaceId: actor.workspaceId,
      name,
      prefix: secret.prefix,
      role,
      allowedAddresses,
      createdBy: actor.userId,
      createdAt: this.now(),
      expiresAt: expiresAt ?? null,
      lastUsedAt: null,
      lastUsedAddress: null,
      previousEndsAt: null,
      revokedAt: null,
    }
    return inTransaction(this.database, async (transaction) => {
      await this.keys.create(transaction, key)
      await this.keys.addSecret(transaction, secret.hash, key.id)
      await this.record(transaction, 'apiKey.created', key, {
        role,
        expiresAt: key.expiresAt?.toISOString() ?? null,
        allowedAddresses,
      })
      return { apiKey: key, secret: secret.value }
    })
  }

  /** The present secret works on for a while, so that nothing stands still while it is replaced. */
  rotate(actor: UserActor, input: RotateApiKeyInput): Promise<IssuedApiKey> {
    const { id, graceSeconds } = validateInput(rotateApiKeyInput, input)
    const secret = createApiKeySecret()
    return inTransaction(this.database, async (transaction) => {
      const key = await this.lockUsable(transaction, id)
      if (isAbove(key.role, actor.role)) throw roleAboveOwn()
      const previousEndsAt = graceSeconds > 0 ? new Date(this.now().getTime() + graceSeconds * 1000) : null
      await this.keys.endSecrets(transaction, key.id, previousEndsAt)
      await this.keys.addSecret(transaction, secret.hash, key.id)
      const apiKey = await this.keys.change(transaction, key, {
        prefix: secret.prefix,
        previousEndsAt,
        createdBy: actor.userId,
      })
      await this.record(transaction, 'apiKey.rotated', key, { graceSeconds })
      await this.outbox.append(transaction, [newEvent(apiKeyRevoked, { keyId: key.id })])
      return { apiKey, secret: secret.value }
    })
  }

  /** Revoking what was revoked before changes nothing. */
  revoke(id: string): Promise<ApiKeyEntity> {
    return inTransaction(this.database, async (transaction) => {
      const key = await this.keys.lock(transaction, queryableId(id))
      if (!key) throw notFound('The key')
      if (key.revokedAt) return key
      await this.keys.endSecrets(transaction, key.id, null)
      const revoked = await this.keys.change(transaction, key, { revokedAt: this.now(), previousEndsAt: null })
      await this.record(transaction, 'apiKey.revoked', key)
      await this.outbox.append(transaction, [newEvent(apiKeyRevoked, { keyId: key.id })])
      return revoked
    })
  }

  private async lockUsable(transaction: EntityManager, id: string): Promise<ApiKeyEntity> {
    const key = await this.keys.lock(transaction, id)
    if (!key) throw notFound('The key')
    if (key.revokedAt || (key.expiresAt && key.expiresAt <= this.now())) throw apiKeyEnded()
    return key
  }

  private record(
    transaction: EntityManager,
    action: string,
    { id, name }: ApiKeyEntity,
    after?: Parameters<AuditTrail['record']>[1]['after'],
  ): Promise<void> {
    return this.audit.record(transaction, { action, target: { type: 'ApiKey', id, name }, after })
  }
}
