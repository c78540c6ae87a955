import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { WorkspaceStore } from '@parley/toolkit/database/workspace-store'
import type { DataSource, EntityManager } from 'typeorm'
import { ColleagueEntity } from './colleague.entity'

/** All queries on who is away and who is gone. */
export class ColleagueStore extends WorkspaceStore<ColleagueEntity> {
  constructor(database: DataSource) {
    super(database, ColleagueEntity)
  }

  findByIds(ids: readonly string[]): Promise<ColleagueEntity[]> {
    return this.selectByIds(ids)
  }

  async isDeparted(transaction: EntityManager, id: string): Promise<boolean> {
    return this.select('colleague', transaction)
      .andWhere('colleague.id = :id AND colleague.departed', { id })
      .getExists()
  }

  /** Those of `ids` who are gone; nobody of them goes or comes back until the transaction ends. */
  async findDeparted(transaction: EntityManager, ids: readonly string[]): Promise<string[]> {
    await this.lock(transaction, ids)
    const gone = await this.select('colleague', transaction)
      .andWhere('colleague.id = ANY(:ids) AND colleague.departed', { ids })
      .getMany()
    return gone.map(({ id }) => id)
  }

  async setDeparted(transaction: EntityManager, id: string, departed: boolean): Promise<void> {
    await this.lock(transaction, [id])
    await transaction.upsert(ColleagueEntity, { workspaceId: workspaceScope.require(), id, departed }, [
      'workspaceId',
      'id',
    ])
  }

  async setAway(
    transaction: EntityManager,
    id: string,
    availability: Pick<ColleagueEntity, 'away' | 'awayUntil'>,
  ): Promise<void> {
    const row = { workspaceId: workspaceScope.require(), id, ...availability }
    await transaction.upsert(ColleagueEntity, row, ['workspaceId', 'id'])
  }

  /** There may be no row to lock. */
  private async lock(transaction: EntityManager, ids: readonly string[]): Promise<void> {
    const keys = [...ids].sort().map((id) => `team.colleague/${workspaceScope.require()}/${id}`)
    await transaction.query(
      `SELECT pg_advisory_xact_lock(hashtextextended(k, 0)) FROM unnest($1::text[]) WITH ORDINALITY t(k, n) ORDER BY n`,
      [keys],
    )
  }
}
