import { useLingui } from '@lingui/react/macro'
import type { AccessRule, Role } from '../../gql/graphql'
import { isolated } from '../isolated'
import { useRoleNames } from '../use-role-names'

export interface Access {
  readonly rule: AccessRule
  readonly role: Role
  readonly member: { readonly id: string; readonly name: string } | null
  readonly team: { readonly id: string; readonly name: string } | null
}

/** Why someone sees a record, in the reader's words. */
export function useAccessWords() {
  const { t } = useLingui()
  const roles = useRoleNames()
  /** Null for a record that is not seen any more. */
  const whyMe = (access: Access | null): string => {
    if (!access) return t`There is no such record.`
    const role = roles[access.role]
    const team = access.team && isolated(access.team.name)
    const member = access.member && isolated(access.member.name)
    const words: Record<AccessRule, string> = {
      REACH_ALL: t`Your role sees every record of this kind: ${role}.`,
      OWNER: t`You look after it.`,
      SHARED: t`It is shared with you.`,
      OWN_TEAM: team ? t`Your team ${team} looks after it.` : t`A team of yours looks after it.`,
      OWNER_IS_TEAMMATE: member
        ? t`${member} looks after it and is in a team with you.`
        : t`Someone of your team looks after it.`,
      NOT_YOURS: t`Your role sees only what you look after or what is shared with you.`,
      NOT_IN_TEAM: t`Your role sees only what your teams look after.`,
      NO_PERMISSION: t`Your role sees no records of this kind.`,
      NOT_FOUND: t`There is no such record.`,
    }
    return words[access.rule]
  }
  /** Of someone who sees it. */
  const whyThey = (rule: AccessRule, role: string): string => {
    const words: Partial<Record<AccessRule, string>> = {
      OWNER: t`Looks after it`,
      SHARED: t`It is shared with them`,
      OWN_TEAM: t`In the team that looks after it`,
      OWNER_IS_TEAMMATE: t`In a team with whoever looks after it`,
    }
    return words[rule] ?? t`Sees all, as the role allows: ${role}`
  }
  return { whyMe, whyThey }
}
