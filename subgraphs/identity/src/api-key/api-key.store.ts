import { searchTerms } from '@parley/toolkit/database/text-search'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { WorkspaceStore, type NewRow } from '@parley/toolkit/database/workspace-store'
import { fetchPage } from '@parley/toolkit/pagination/keyset'
import type { Page } from '@parley/toolkit/pagination/page'
import type { PageArgumentValues } from '@parley/toolkit/pagination/page-request'
import { IsNull, Not, type DataSource, type EntityManager } from 'typeorm'
import { ApiKeySecretEntity } from './api-key-secret.entity'
import { ApiKeyEntity } from './api-key.entity'

export type ApiKeyStatus = 'ACTIVE' | 'EXPIRED' | 'REVOKED'

export interface ApiKeyCriteria {
  readonly search?: string | null
  readonly status?: ApiKeyStatus | null
}

const NEWEST_FIRST = [
  { property: 'createdAt', direction: 'DESC' },
  { property: 'id', direction: 'DESC' },
] as const

const CONDITION: Readonly<Record<ApiKeyStatus, string>> = {
  ACTIVE: 'key.revokedAt IS NULL AND (key.expiresAt IS NULL OR key.expiresAt > now())',
  EXPIRED: 'key.revokedAt IS NULL AND key.expiresAt <= now()',
  REVOKED: 'key.revokedAt IS NOT NULL',
}

/** All queries on API keys and their secrets. */
export class ApiKeyStore extends WorkspaceStore<ApiKeyEntity> {
  constructor(database: DataSource) {
    super(database, ApiKeyEntity)
  }

  list(page: PageArgumentValues, { search, status }: ApiKeyCriteria): Promise<Page<ApiKeyEntity>> {
    const query = this.select('key')
    if (status) query.andWhere(CONDITION[status])
    if (search) {
      const patterns = searchTerms(search).map((term) => `%${term.toLowerCase()}%`)
      query.andWhere(`lower(key.name || ' ' || key.prefix) LIKE ALL (CAST(:patterns AS text[]))`, { patterns })
    }
    return fetchPage(query, { keys: NEWEST_FIRST, arguments: page })
  }

  async find(id: string): Promise<ApiKeyEntity | null> {
    const [key] = await this.selectByIds([id])
    return key ?? null
  }

  /** Locks it: rotating and revoking take their turns. */
  lock(transaction: EntityManager, id: string): Promise<ApiKeyEntity | null> {
    return this.select('key', transaction).andWhere('key.id = :id', { id }).setLock('pessimistic_write').getOne()
  }

  /** Those of a member that are not revoked, locked in their order. */
  lockUsableOf(transaction: EntityManager, userId: string): Promise<ApiKeyEntity[]> {
    return this.select('key', transaction)
      .andWhere('key.createdBy = :userId AND key.revokedAt IS NULL', { userId })
      .orderBy('key.id')
      .setLock('pessimistic_write')
      .getMany()
  }

  async create(transaction: EntityManager, key: NewRow<ApiKeyEntity>): Promise<void> {
    await this.insert([key], transaction)
  }

  async change(transaction: EntityManager, key: ApiKeyEntity, values: Partial<ApiKeyEntity>): Promise<ApiKeyEntity> {
    await this.update(key.id, values as NewRow<ApiKeyEntity>, transaction)
    return Object.assign(key, values)
  }

  async addSecret(transaction: EntityManager, hash: Buffer, keyId: string): Promise<void> {
    await transaction.insert(ApiKeySecretEntity, { hash, keyId, workspaceId: workspaceScope.require(), endsAt: null })
  }

  /** The present secret of a key works until then; one that was on its way out already ends now. */
  async endSecrets(transaction: EntityManager, keyId: string, endsAt: Date | null): Promise<void> {
    const ofKey = { keyId, workspaceId: workspaceScope.require() }
    await transaction.delete(ApiKeySecretEntity, endsAt ? { ...ofKey, endsAt: Not(IsNull()) } : ofKey)
    if (endsAt) await transaction.update(ApiKeySecretEntity, ofKey, { endsAt })
  }

  /** Whose secret this is. Of all workspaces: nobody is in one yet. */
  findSecret(hash: Buffer): Promise<ApiKeySecretEntity | null> {
    return this.dataSource.getRepository(ApiKeySecretEntity).findOneBy({ hash })
  }

  async recordUse(id: string, at: Date, address: string): Promise<void> {
    await this.update(id, { lastUsedAt: at, lastUsedAddress: address })
  }
}
