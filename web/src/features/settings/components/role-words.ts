import { useLingui } from '@lingui/react/macro'
import { useRoleNames } from '../../../components/use-role-names'
import type { Role } from '../../../gql/graphql'

export const ROLES: readonly Role[] = ['OWNER', 'ADMIN', 'MANAGER', 'AGENT', 'VIEWER']

/** What each role is called, and what it is for. */
export function useRoleWords(): { name: Record<Role, string>; purpose: Record<Role, string> } {
  const { t } = useLingui()
  const name = useRoleNames()
  return {
    name,
    purpose: {
      OWNER: t`Everything, also what admins may not: owners, rights, the end of the workspace.`,
      ADMIN: t`The workspace, its members and its keys.`,
      MANAGER: t`Accounts and pipelines; assigns, exports and deletes records.`,
      AGENT: t`Writes to people and keeps records.`,
      VIEWER: t`Reads, and changes nothing.`,
    },
  }
}

/** Roles that someone with this role may give. */
export const rolesBelow = (own: Role): readonly Role[] => ROLES.slice(ROLES.indexOf(own))
