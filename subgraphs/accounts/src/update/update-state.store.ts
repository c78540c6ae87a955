import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { DataSource, EntityManager } from 'typeorm'
import type { UpdateState } from '../telegram/telegram-client.port'
import { UpdateStateEntity } from './update-state.entity'

/** How far each account has followed Telegram. */
export class UpdateStateStore {
  constructor(private readonly database: DataSource) {}

  async find(accountId: string): Promise<UpdateState | null> {
    return this.database
      .getRepository(UpdateStateEntity)
      .findOneBy({ workspaceId: workspaceScope.require(), accountId })
  }

  async save(transaction: EntityManager, accountId: string, { pts, qts, date, seq }: UpdateState): Promise<void> {
    await transaction.upsert(
      UpdateStateEntity,
      { workspaceId: workspaceScope.require(), accountId, pts, qts, date, seq },
      ['workspaceId', 'accountId'],
    )
  }
}
