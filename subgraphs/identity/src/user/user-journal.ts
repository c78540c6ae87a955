import type { AuditValues } from '@parley/schema/events/audit'
import type { AuditTrail } from '@parley/toolkit/audit/audit-trail'
import type { EntityManager } from 'typeorm'
import type { UserEntity } from './user.entity'
import type { WorkspaceStore } from '../workspace/workspace.store'

/** Writes what a user does to the own account into the audit logs of all workspaces of that user. */
export class UserJournal {
  constructor(
    private readonly audit: AuditTrail,
    private readonly workspaces: WorkspaceStore,
  ) {}

  async record(
    transaction: EntityManager,
    { id, name }: Pick<UserEntity, 'id' | 'name'>,
    action: string,
    changes: { readonly before?: AuditValues; readonly after?: AuditValues } = {},
  ): Promise<void> {
    const workspaces = await this.workspaces.listOf(id, transaction)
    const entry = { action, target: { type: 'User', id, name }, byUser: id, ...changes }
    await this.audit.recordIn(
      transaction,
      workspaces.map((workspace) => workspace.id),
      entry,
    )
  }
}
