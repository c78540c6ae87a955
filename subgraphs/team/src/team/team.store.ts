import { searchTerms } from '@parley/toolkit/database/text-search'
import { WorkspaceStore } from '@parley/toolkit/database/workspace-store'
import { workspaceFilter } from '@parley/toolkit/database/workspace-filter'
import { fetchPage } from '@parley/toolkit/pagination/keyset'
import type { Page } from '@parley/toolkit/pagination/page'
import type { PageArgumentValues } from '@parley/toolkit/pagination/page-request'
import type { DataSource, EntityManager } from 'typeorm'
import { TeamEntity } from './team.entity'

const BY_NAME = [
  { property: 'name', direction: 'ASC' },
  { property: 'id', direction: 'ASC' },
] as const

/** All queries on teams. */
export class TeamStore extends WorkspaceStore<TeamEntity> {
  constructor(database: DataSource) {
    super(database, TeamEntity)
  }

  findByIds(ids: readonly string[]): Promise<TeamEntity[]> {
    return this.selectByIds(ids)
  }

  list(page: PageArgumentValues, search: string | null): Promise<Page<TeamEntity>> {
    const query = this.select('team')
    searchTerms(search ?? '').forEach((term, index) =>
      query.andWhere(`team.name ILIKE :term${index}`, { [`term${index}`]: `%${term}%` }),
    )
    return fetchPage(query, { keys: BY_NAME, arguments: page })
  }

  /** The ids of all teams, by name. */
  async listIds(): Promise<string[]> {
    const found = await this.select('team')
      .select('team.id', 'id')
      .orderBy('team.name')
      .addOrderBy('team.id')
      .getRawMany<{ id: string }>()
    return found.map(({ id }) => id)
  }

  /** Locks it, so that nobody else changes it or who is in it. */
  lock(transaction: EntityManager, id: string): Promise<TeamEntity | null> {
    return this.select('team', transaction).andWhere('team.id = :id', { id }).setLock('pessimistic_write').getOne()
  }

  async create(transaction: EntityManager, team: Pick<TeamEntity, 'id' | 'name'>): Promise<TeamEntity> {
    await this.insert([team], transaction)
    const created = await this.lock(transaction, team.id)
    if (!created) throw new Error(`Team ${team.id} is not there after it was created`)
    return created
  }

  async rename(transaction: EntityManager, id: string, name: string): Promise<void> {
    await this.update(id, { name }, transaction)
  }

  async delete(transaction: EntityManager, id: string): Promise<void> {
    const query = transaction.createQueryBuilder().delete().from(TeamEntity).where('id = :id', { id })
    await workspaceFilter.apply(query, 'workspace_id').execute()
  }
}
