import type { AuditRecord } from '@parley/schema/events/audit'
import { searchTerms } from '@parley/toolkit/database/text-search'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { WorkspaceStore, type NewRow } from '@parley/toolkit/database/workspace-store'
import { fetchPage } from '@parley/toolkit/pagination/keyset'
import type { Page } from '@parley/toolkit/pagination/page'
import type { PageArgumentValues } from '@parley/toolkit/pagination/page-request'
import type { DataSource, EntityManager, SelectQueryBuilder } from 'typeorm'
import { ApiKeyEntity } from '../api-key/api-key.entity'
import { UserEntity } from '../user/user.entity'
import { AuditEntryEntity } from './audit-entry.entity'

export interface AuditCriteria {
  readonly actorId?: string | null
  readonly actions?: readonly string[] | null
  readonly targetType?: string | null
  readonly targetId?: string | null
  readonly since?: Date | null
  readonly until?: Date | null
  readonly search?: string | null
}

const NEWEST_FIRST = [
  { property: 'at', direction: 'DESC' },
  { property: 'id', direction: 'DESC' },
] as const

/** All queries on the audit log of a workspace: entries are added and read, never changed. */
export class AuditStore extends WorkspaceStore<AuditEntryEntity> {
  constructor(database: DataSource) {
    super(database, AuditEntryEntity)
  }

  async append(transaction: EntityManager, entry: NewRow<AuditEntryEntity>): Promise<void> {
    await this.insert([entry], transaction)
  }

  /** A page of the entries that fit, the newest leading. */
  list(page: PageArgumentValues, criteria: AuditCriteria, maxSize?: number): Promise<Page<AuditEntryEntity>> {
    const query = this.select('entry')
    restrict(query, criteria)
    return fetchPage(query, { keys: NEWEST_FIRST, arguments: page, maxSize })
  }

  /** Each once: one step in the index for an action, however many entries have it. */
  async listActions(): Promise<string[]> {
    const rows = await this.dataSource.query<{ action: string }[]>(
      `WITH RECURSIVE actions AS (
         (SELECT action FROM identity.audit_entry WHERE workspace_id = $1 ORDER BY action LIMIT 1)
         UNION ALL
         SELECT (SELECT action FROM identity.audit_entry
                 WHERE workspace_id = $1 AND action > actions.action ORDER BY action LIMIT 1)
         FROM actions WHERE actions.action IS NOT NULL)
       SELECT action FROM actions WHERE action IS NOT NULL`,
      [workspaceScope.require()],
    )
    return rows.map(({ action }) => action)
  }

  /** How an actor is called now; null for one without a name. */
  async nameOf(transaction: EntityManager, { kind, id }: AuditRecord['actor']): Promise<string | null> {
    if (kind === 'SERVICE') return id
    if (kind === 'NOBODY' || !id) return null
    if (kind === 'API_KEY') {
      const key = await transaction.findOneBy(ApiKeyEntity, { workspaceId: workspaceScope.require(), id })
      return key?.name ?? null
    }
    const user = await transaction.findOneBy(UserEntity, { id })
    return user?.name ?? null
  }
}

function restrict(query: SelectQueryBuilder<AuditEntryEntity>, criteria: AuditCriteria): void {
  const { actorId, actions, targetType, targetId, since, until, search } = criteria
  if (actorId) query.andWhere('entry.actorId = :actorId', { actorId })
  if (actions?.length) query.andWhere('entry.action = ANY(:actions)', { actions })
  if (targetType) query.andWhere('entry.targetType = :targetType', { targetType })
  if (targetId) query.andWhere('entry.targetId = :targetId', { targetId })
  if (since) query.andWhere('entry.at >= :since', { since })
  if (until) query.andWhere('entry.at < :until', { until })
  if (search) {
    const patterns = searchTerms(search).map((term) => `%${term.toLowerCase()}%`)
    query.andWhere('entry.words LIKE ALL (CAST(:patterns AS text[]))', { patterns })
  }
}
