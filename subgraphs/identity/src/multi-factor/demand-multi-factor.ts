import { mfaChanged } from '@parley/schema/events/identity'
import type { AuditTrail } from '@parley/toolkit/audit/audit-trail'
import type { UserActor } from '@parley/toolkit/context/actor'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { notFound } from '@parley/toolkit/errors/domain-error'
import { newEvent, type Outbox } from '@parley/toolkit/events/outbox'
import type { DataSource } from 'typeorm'
import type { MemberWorkspace, WorkspaceStore } from '../workspace/workspace.store'
import { notEnabled } from './multi-factor.errors'
import type { Reauthentication } from './reauthentication'
import type { SecondFactor } from './second-factor'

interface DemandParts {
  readonly workspaces: WorkspaceStore
  readonly outbox: Outbox
  readonly audit: AuditTrail
}

/**
 * Lets a workspace demand a second step of its members. From then on a member without one may do nothing there but set it
 * up; whoever demands it has one, so a workspace is never left without anybody who may work in it.
 */
export class DemandMultiFactor {
  constructor(
    private readonly database: DataSource,
    private readonly parts: DemandParts,
    private readonly secondFactor: SecondFactor,
    private readonly reauthentication: Reauthentication,
  ) {}

  async run(actor: UserActor, required: boolean): Promise<MemberWorkspace> {
    await this.reauthentication.require(actor)
    if (required && !(await this.secondFactor.isOn(actor.userId))) throw notEnabled()
    const { workspaces, outbox, audit } = this.parts
    const workspace = (await workspaces.listOf(actor.userId)).find(({ id }) => id === actor.workspaceId)
    if (!workspace) throw notFound('The workspace')
    await inTransaction(this.database, async (transaction) => {
      await workspaces.setMfaRequired(transaction, workspace.id, required)
      await audit.record(transaction, {
        action: 'workspace.mfaRequirementChanged',
        target: { type: 'Workspace', id: workspace.id, name: workspace.name },
        before: { mfaRequired: workspace.mfaRequired },
        after: { mfaRequired: required },
      })
      await outbox.append(transaction, [newEvent(mfaChanged, { workspaceId: workspace.id, userId: null })])
    })
    return { ...workspace, mfaRequired: required }
  }
}
