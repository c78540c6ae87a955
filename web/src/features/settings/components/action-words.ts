import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'

/** What each action of the audit log is called; one that is not here is shown by its code. */
const words: Record<string, MessageDescriptor> = {
  'workspace.created': msg`Created the workspace`,
  'workspace.renamed': msg`Renamed the workspace`,
  'workspace.mfaRequirementChanged': msg`Changed whether a second step is needed`,
  'workspace.ownershipTransferred': msg`Transferred the ownership`,
  'session.refused': msg`Sign-in refused`,
  'session.started': msg`Signed in`,
  'session.movedHere': msg`Switched to this workspace`,
  'session.signedOut': msg`Signed out`,
  'session.tokenReused': msg`A stolen or copied session was stopped`,
  'user.passwordResetAsked': msg`Asked to reset the password`,
  'user.signInLocked': msg`Sign-in locked after failures`,
  'session.revoked': msg`Signed a device out`,
  'session.confirmed': msg`Confirmed who they are`,
  'member.joined': msg`Joined the workspace`,
  'member.left': msg`Left the workspace`,
  'member.removed': msg`Removed a member`,
  'member.roleChanged': msg`Changed a role`,
  'member.availabilityChanged': msg`Changed who takes new work`,
  'invitation.created': msg`Invited someone`,
  'invitation.declined': msg`Declined an invitation`,
  'invitation.resent': msg`Sent an invitation again`,
  'invitation.revoked': msg`Revoked an invitation`,
  'team.created': msg`Created a team`,
  'team.renamed': msg`Renamed a team`,
  'team.deleted': msg`Deleted a team`,
  'team.membersAdded': msg`Added members to a team`,
  'team.membersRemoved': msg`Took members out of a team`,
  'role.permissionsChanged': msg`Changed what a role may do`,
  'role.permissionsReset': msg`Reset what a role may do`,
  'apiKey.created': msg`Created an API key`,
  'apiKey.rotated': msg`Rotated an API key`,
  'apiKey.revoked': msg`Revoked an API key`,
  'records.edited': msg`Edited many records`,
  'records.assigned': msg`Assigned many records`,
  'records.tagged': msg`Tagged many records`,
  'records.moved': msg`Moved many deals`,
  'records.deleted': msg`Deleted many records`,
  'records.restored': msg`Restored many records`,
  'records.imported': msg`Imported a file`,
  'records.changeUndone': msg`Undid work on many records`,
  'records.exported': msg`Exported records`,
  'audit.exported': msg`Exported the audit log`,
  'mfa.enrolmentStarted': msg`Began to set up a second step`,
  'mfa.enabled': msg`Turned the second step on`,
  'mfa.disabled': msg`Turned the second step off`,
  'mfa.recoveryCodeUsed': msg`Used a recovery code`,
  'mfa.recoveryCodesRenewed': msg`Made new recovery codes`,
  'user.accountLinked': msg`Linked a sign-in account`,
  'user.accountUnlinked': msg`Unlinked a sign-in account`,
  'user.emailChangeAsked': msg`Asked to change the e-mail`,
  'user.emailChanged': msg`Changed the e-mail`,
  'user.emailVerified': msg`Verified the e-mail`,
  'user.passwordChanged': msg`Changed the password`,
  'user.passwordReset': msg`Reset the password`,
  'user.profileChanged': msg`Changed the profile`,
  'user.signInUnlocked': msg`Unlocked the sign-in`,
  'user.verificationSentAgain': msg`Sent the verification again`,
}

export function useActionWords(): (action: string) => string {
  const { i18n } = useLingui()
  return (action) => {
    const known = words[action]
    return known ? i18n._(known) : action
  }
}
