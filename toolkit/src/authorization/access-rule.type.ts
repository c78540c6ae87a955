import { registerEnumType } from 'type-graphql'
import type { ReachRule } from './assignment'

/** What decides whether someone sees a record, as the graph says it; other parts of Parley do not ask. */
export type AccessRule = Exclude<ReachRule, 'SYSTEM'> | 'NOT_FOUND'

export const AccessRuleEnum = {
  REACH_ALL: 'REACH_ALL',
  OWNER: 'OWNER',
  SHARED: 'SHARED',
  OWN_TEAM: 'OWN_TEAM',
  OWNER_IS_TEAMMATE: 'OWNER_IS_TEAMMATE',
  NO_PERMISSION: 'NO_PERMISSION',
  NOT_YOURS: 'NOT_YOURS',
  NOT_IN_TEAM: 'NOT_IN_TEAM',
  NOT_FOUND: 'NOT_FOUND',
} as const satisfies { [Name in AccessRule]: Name }
registerEnumType(AccessRuleEnum, {
  name: 'AccessRule',
  description: 'Why a record can be seen, or cannot.',
  valuesConfig: {
    REACH_ALL: { description: 'The role sees every record of this type.' },
    OWNER: { description: 'The member looks after it.' },
    SHARED: { description: 'It is shared with the member.' },
    OWN_TEAM: { description: 'A team of the member looks after it.' },
    OWNER_IS_TEAMMATE: { description: 'A teammate of the member looks after it.' },
    NO_PERMISSION: { description: 'The role sees no record of this type.' },
    NOT_YOURS: { description: 'The role sees own and shared records only, and this one is neither.' },
    NOT_IN_TEAM: { description: 'The role sees records of its teams, and this one is of none of them.' },
    NOT_FOUND: { description: 'The workspace has no such record.' },
  },
})
