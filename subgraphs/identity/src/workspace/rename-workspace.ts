import { renameWorkspaceInput } from '@parley/schema/inputs/identity'
import type { AuditTrail } from '@parley/toolkit/audit/audit-trail'
import type { UserActor } from '@parley/toolkit/context/actor'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { notFound } from '@parley/toolkit/errors/domain-error'
import { validateInput } from '@parley/toolkit/errors/validate-input'
import type { DataSource } from 'typeorm'
import type { MemberWorkspace, WorkspaceStore } from './workspace.store'

/** Gives the workspace in which someone works another name. */
export class RenameWorkspace {
  constructor(
    private readonly database: DataSource,
    private readonly workspaces: WorkspaceStore,
    private readonly audit: AuditTrail,
  ) {}

  async run(actor: UserActor, given: string): Promise<MemberWorkspace> {
    const { name } = validateInput(renameWorkspaceInput, { name: given })
    const workspace = (await this.workspaces.listOf(actor.userId)).find(({ id }) => id === actor.workspaceId)
    if (!workspace) throw notFound('The workspace')
    if (workspace.name === name) return workspace
    await inTransaction(this.database, async (transaction) => {
      await this.workspaces.rename(transaction, workspace.id, name)
      await this.audit.record(transaction, {
        action: 'workspace.renamed',
        target: { type: 'Workspace', id: workspace.id, name },
        before: { name: workspace.name },
        after: { name },
      })
    })
    return { ...workspace, name }
  }
}
