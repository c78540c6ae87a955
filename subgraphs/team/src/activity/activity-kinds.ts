import type { Permission } from '@parley/toolkit/authorization/permissions'

interface ActivityKindRule {
  readonly description: string
  /** Whoever may read this sees it, for the rows that they may read it for. */
  readonly permission: Permission
}

const members = (description: string): ActivityKindRule => ({ description, permission: 'members:read' })
const teams = (description: string): ActivityKindRule => ({ description, permission: 'teams:read' })
const accounts = (description: string): ActivityKindRule => ({ description, permission: 'accounts:read' })

/** Everything that the log of the team shows. */
export const ACTIVITY_KINDS = {
  MEMBER_JOINED: members('Someone accepted an invitation; `after` is the role.'),
  MEMBER_LEFT: members('A member left the workspace.'),
  MEMBER_REMOVED: members('A member was removed from the workspace.'),
  MEMBER_ROLE_CHANGED: members('A member has another role: `before` and `after`.'),
  INVITATION_CREATED: members('Someone was invited, or a link was made.'),
  INVITATION_RESENT: members('An invitation was sent again.'),
  INVITATION_REVOKED: members('An invitation was withdrawn.'),
  INVITATION_DECLINED: members('An invited person said no.'),
  PERMISSIONS_CHANGED: members('An owner changed what a role may do.'),
  TEAM_CREATED: teams('A team was created.'),
  TEAM_CHANGED: teams('A team was renamed, or someone came or went.'),
  TEAM_DELETED: teams('A team was deleted.'),
  CONVERSATION_ASSIGNED: {
    description: 'Someone said who looks after a conversation: `member`.',
    permission: 'conversations:read',
  },
  MESSAGE_SENT: { description: 'A member wrote a message.', permission: 'conversations:read' },
  ACCOUNT_CONNECTED: accounts('A BD account was connected.'),
  ACCOUNT_LOST: accounts('A BD account was signed out or banned; `after` says which.'),
  ACCOUNT_DELETED: accounts('A BD account was deleted.'),
  CONTACT_CREATED: { description: 'A contact was created.', permission: 'contacts:read' },
  CONTACT_CHANGED: { description: 'A contact was changed.', permission: 'contacts:read' },
  CONTACT_ASSIGNED: { description: 'Someone said who looks after a contact: `member`.', permission: 'contacts:read' },
  CONTACT_DELETED: { description: 'A contact was deleted.', permission: 'contacts:read' },
  COMPANY_CREATED: { description: 'A company was created.', permission: 'companies:read' },
  COMPANY_CHANGED: { description: 'A company was changed.', permission: 'companies:read' },
  COMPANY_ASSIGNED: { description: 'Someone said who looks after a company: `member`.', permission: 'companies:read' },
  COMPANY_DELETED: { description: 'A company was deleted.', permission: 'companies:read' },
  DEAL_CREATED: { description: 'A deal was created.', permission: 'deals:read' },
  DEAL_CHANGED: { description: 'A deal was changed.', permission: 'deals:read' },
  DEAL_ASSIGNED: { description: 'Someone said who looks after a deal: `member`.', permission: 'deals:read' },
  DEAL_DELETED: { description: 'A deal was deleted.', permission: 'deals:read' },
} as const satisfies Readonly<Record<string, ActivityKindRule>>

export type ActivityKind = keyof typeof ACTIVITY_KINDS
