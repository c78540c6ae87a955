import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { Reach } from '../../../gql/graphql'

const words: Record<string, MessageDescriptor> = {
  'accounts:read': msg`See accounts`,
  'accounts:assign': msg`Assign accounts`,
  'accounts:manage': msg`Connect and sync accounts`,
  'conversations:read': msg`Read conversations`,
  'conversations:write': msg`Write to people`,
  'conversations:assign': msg`Assign conversations`,
  'conversations:export': msg`Export conversations`,
  'contacts:read': msg`See contacts`,
  'contacts:write': msg`Edit contacts`,
  'contacts:delete': msg`Delete contacts`,
  'contacts:assign': msg`Assign contacts`,
  'contacts:export': msg`Export contacts`,
  'companies:read': msg`See companies`,
  'companies:write': msg`Edit companies`,
  'companies:delete': msg`Delete companies`,
  'companies:assign': msg`Assign companies`,
  'companies:export': msg`Export companies`,
  'deals:read': msg`See deals`,
  'deals:write': msg`Edit deals`,
  'deals:delete': msg`Delete deals`,
  'deals:assign': msg`Assign deals`,
  'deals:export': msg`Export deals`,
  'pipelines:read': msg`See pipelines`,
  'pipelines:manage': msg`Set up pipelines`,
  'members:read': msg`See members`,
  'members:manage': msg`Invite and remove members`,
  'teams:read': msg`See teams`,
  'teams:manage': msg`Set up teams`,
  'workspace:read': msg`See the workspace’s settings`,
  'workspace:manage': msg`Change the workspace’s settings`,
  'audit:read': msg`Read the audit log`,
  'audit:export': msg`Export the audit log`,
  'apiKeys:manage': msg`Manage API keys`,
  'activity:read': msg`See the team’s activity`,
}

/** What permissions and their reach are called; a permission that is not here is shown by its name. */
export function usePermissionWords() {
  const { t, i18n } = useLingui()
  const reaches: Record<Reach, string> = { OWN: t`Own`, TEAM: t`Team’s`, ALL: t`All` }
  return {
    permission: ({ name }: { name: string }): string => {
      const known = words[name]
      return known ? i18n._(known) : name
    },
    /** Where rows do not belong to anyone, it is yes or no. */
    reach: (reach: Reach | null, hasRows: boolean): string => {
      if (!reach) return t`No`
      return hasRows ? reaches[reach] : t`Yes`
    },
  }
}
