import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ActivityKind } from '../../../gql/graphql'

type Group = 'conversations' | 'contacts' | 'companies' | 'deals' | 'accounts' | 'people'

const titles: Record<Group, MessageDescriptor> = {
  conversations: msg`Conversations`,
  contacts: msg`Contacts`,
  companies: msg`Companies`,
  deals: msg`Deals`,
  accounts: msg`Accounts`,
  people: msg`Members and teams`,
}

/** A record over every kind, so that none that is added can be left out. */
const groupOf: Record<ActivityKind, Group> = {
  MESSAGE_SENT: 'conversations',
  CONVERSATION_ASSIGNED: 'conversations',
  CONTACT_CREATED: 'contacts',
  CONTACT_CHANGED: 'contacts',
  CONTACT_ASSIGNED: 'contacts',
  CONTACT_DELETED: 'contacts',
  COMPANY_CREATED: 'companies',
  COMPANY_CHANGED: 'companies',
  COMPANY_ASSIGNED: 'companies',
  COMPANY_DELETED: 'companies',
  DEAL_CREATED: 'deals',
  DEAL_CHANGED: 'deals',
  DEAL_ASSIGNED: 'deals',
  DEAL_DELETED: 'deals',
  ACCOUNT_CONNECTED: 'accounts',
  ACCOUNT_DELETED: 'accounts',
  ACCOUNT_LOST: 'accounts',
  INVITATION_CREATED: 'people',
  INVITATION_DECLINED: 'people',
  INVITATION_RESENT: 'people',
  INVITATION_REVOKED: 'people',
  MEMBER_JOINED: 'people',
  MEMBER_LEFT: 'people',
  MEMBER_REMOVED: 'people',
  MEMBER_ROLE_CHANGED: 'people',
  PERMISSIONS_CHANGED: 'people',
  TEAM_CREATED: 'people',
  TEAM_CHANGED: 'people',
  TEAM_DELETED: 'people',
}

/** What activity can be about. */
export const GROUPS = (Object.keys(titles) as Group[]).map((id) => ({
  id,
  title: titles[id],
  kinds: (Object.keys(groupOf) as ActivityKind[]).filter((kind) => groupOf[kind] === id),
}))
