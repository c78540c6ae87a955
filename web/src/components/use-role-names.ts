import { useLingui } from '@lingui/react/macro'
import type { Role } from '../gql/graphql'

/** What each role is called. */
export function useRoleNames(): Record<Role, string> {
  const { t } = useLingui()
  return { OWNER: t`Owner`, ADMIN: t`Admin`, MANAGER: t`Manager`, AGENT: t`Agent`, VIEWER: t`Viewer` }
}
