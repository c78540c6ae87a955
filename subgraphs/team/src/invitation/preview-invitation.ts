import { workspaceOfInvitation } from '@parley/schema/inputs/team'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { Directory } from '../external/directory'
import { hashInvitationToken } from './invitation-token'
import { stateOf } from './invitation-state'
import type { InvitationPreview } from './invitation.type'
import { invitationNotFound } from './invitation.errors'
import type { InvitationStore } from './invitation.store'

/** Shows an invitation to whoever has its token, before they sign in. */
export class PreviewInvitation {
  constructor(
    private readonly invitations: InvitationStore,
    private readonly directory: Directory,
    private readonly now: () => Date,
  ) {}

  async run(token: string): Promise<InvitationPreview> {
    const workspaceId = workspaceOfInvitation(token)
    if (!workspaceId) throw invitationNotFound()
    return workspaceScope.run(workspaceId, async () => {
      const invitation = await this.invitations.findByToken(hashInvitationToken(token))
      if (!invitation) throw invitationNotFound()
      const { kind, email, role, expiresAt, inviterId } = invitation
      const { workspaceName, members } = await this.directory.look({ userIds: [inviterId] })
      const inviterName = members[0]?.user.name ?? null
      return { workspaceName, inviterName, kind, email, role, expiresAt, state: stateOf(invitation, this.now()) }
    })
  }
}
