import type { AuditTrail } from '@parley/toolkit/audit/audit-trail'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { unauthenticated } from '@parley/toolkit/errors/domain-error'
import type { Graph } from '@parley/toolkit/subgraph/graph'
import type { DataSource, EntityManager } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import { emailTaken } from '../authentication/authentication.errors'
import type { UserStore } from '../user/user.store'
import type { WorkspaceStore } from '../workspace/workspace.store'
import { requireInvitedWorkspace, takeInvitation } from './invitations'
import type { JoinWorkspace } from './join-workspace'

interface Newcomer {
  readonly id: string
  readonly email: string
}

export interface FirstWorkspace {
  readonly id: string
  /** Whether the way in shows that the address is theirs: the invitation was mailed to it. */
  readonly provesAddress: boolean
  /** Part of the transaction that creates the user. */
  readonly enter: (transaction: EntityManager) => Promise<void>
}

/** Where someone who signs up comes in: a workspace of their own, or the one that they are invited to. */
export class FirstWorkspaces {
  constructor(
    private readonly database: DataSource,
    private readonly stores: { readonly users: UserStore; readonly workspaces: WorkspaceStore },
    private readonly joinWorkspace: JoinWorkspace,
    private readonly graph: Graph,
    private readonly audit: AuditTrail,
  ) {}

  found(user: Pick<Newcomer, 'id'>, name: string): FirstWorkspace {
    const id = uuidv7()
    return {
      id,
      provesAddress: false,
      enter: async (transaction) => {
        await this.stores.workspaces.insertWithOwner(transaction, { id, name }, user.id)
        await this.audit.recordIn(transaction, [id], {
          action: 'workspace.created',
          target: { type: 'Workspace', id, name },
          byUser: user.id,
        })
      },
    }
  }

  /** For a user who has left every workspace, and has to be somewhere to accept an invitation; answers its id. */
  async foundAgain(userId: string): Promise<string> {
    const user = await this.stores.users.findById(userId)
    if (!user) throw unauthenticated()
    const workspace = this.found(user, user.name)
    await inTransaction(this.database, workspace.enter)
    return workspace.id
  }

  /** Takes a use of the invitation; EMAIL_TAKEN before that, for who should sign in and accept it. */
  async accept(user: Newcomer, token: string): Promise<FirstWorkspace> {
    const id = requireInvitedWorkspace(token)
    if (await this.stores.users.findByEmail(user.email)) throw emailTaken()
    const { provesAddress, ...taken } = await takeInvitation(this.graph, { token, userId: user.id, email: user.email })
    return {
      id,
      provesAddress,
      enter: (transaction) =>
        workspaceScope.run(id, () => this.joinWorkspace.run(transaction, { ...taken, userId: user.id })),
    }
  }
}
