import type { SubgraphRuntime } from '@parley/toolkit/subgraph/subgraph'
import type { ActivityJournal } from '../activity/activity-journal'
import type { ColleagueStore } from '../availability/colleague.store'
import type { Directory } from '../external/directory'
import { AcceptanceStore } from './acceptance.store'
import { InvitationMail, invitationUrl } from './invitation-mail'
import { InvitationStore } from './invitation.store'
import { Invite } from './invite'
import { ManageInvitations } from './manage-invitations'
import { PreviewInvitation } from './preview-invitation'
import { TakeInvitation } from './take-invitation'

interface Shared {
  readonly colleagues: ColleagueStore
  readonly directory: Directory
  readonly journal: ActivityJournal
}

/** Everything about invitations. */
export function createInvitationServices(
  { database, mails, audit, publicUrl, now }: SubgraphRuntime,
  { colleagues, directory, journal }: Shared,
) {
  const invitations = new InvitationStore(database)
  const acceptances = new AcceptanceStore(database)
  const shared = { invitations, mail: new InvitationMail(mails, publicUrl), directory, journal, audit, now }
  return {
    invitations,
    acceptances,
    now,
    invitationUrl: (token: string): string => invitationUrl(publicUrl, token),
    invite: new Invite(database, shared),
    manageInvitations: new ManageInvitations(database, shared),
    previewInvitation: new PreviewInvitation(invitations, directory, now),
    takeInvitation: new TakeInvitation(database, invitations, acceptances, colleagues, now),
  }
}
