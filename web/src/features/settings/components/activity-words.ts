import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { ActivityKind } from '../../../gql/graphql'

const words: Record<ActivityKind, MessageDescriptor> = {
  MESSAGE_SENT: msg`sent a message`,
  ACCOUNT_CONNECTED: msg`connected an account`,
  ACCOUNT_DELETED: msg`deleted an account`,
  ACCOUNT_LOST: msg`lost the connection of an account`,
  COMPANY_CREATED: msg`created a company`,
  COMPANY_CHANGED: msg`changed a company`,
  COMPANY_ASSIGNED: msg`said who looks after a company`,
  COMPANY_DELETED: msg`deleted a company`,
  CONTACT_CREATED: msg`created a contact`,
  CONTACT_CHANGED: msg`changed a contact`,
  CONTACT_ASSIGNED: msg`said who looks after a contact`,
  CONTACT_DELETED: msg`deleted a contact`,
  DEAL_CREATED: msg`created a deal`,
  DEAL_CHANGED: msg`changed a deal`,
  CONVERSATION_ASSIGNED: msg`said who looks after a conversation`,
  DEAL_ASSIGNED: msg`said who looks after a deal`,
  DEAL_DELETED: msg`deleted a deal`,
  INVITATION_CREATED: msg`invited someone`,
  INVITATION_DECLINED: msg`declined an invitation`,
  INVITATION_RESENT: msg`sent an invitation again`,
  INVITATION_REVOKED: msg`took an invitation back`,
  MEMBER_JOINED: msg`joined the workspace`,
  MEMBER_LEFT: msg`left the workspace`,
  MEMBER_REMOVED: msg`removed a member`,
  MEMBER_ROLE_CHANGED: msg`changed a role`,
  PERMISSIONS_CHANGED: msg`changed what a role may do`,
  TEAM_CREATED: msg`created a team`,
  TEAM_CHANGED: msg`changed a team`,
  TEAM_DELETED: msg`deleted a team`,
}

/** What someone did, after their name. */
export function useActivityWords(): (kind: ActivityKind) => string {
  const { i18n } = useLingui()
  return (kind) => i18n._(words[kind])
}
