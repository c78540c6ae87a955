import { registerEnumType } from 'type-graphql'
import { ROLES, type Role } from '../context/actor'

export const RoleEnum = Object.fromEntries(ROLES.map((role) => [role, role])) as { [Name in Role]: Name }
registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'What a member may do in a workspace.',
  valuesConfig: {
    OWNER: { description: 'Everything; a workspace always has one.' },
    ADMIN: { description: 'Everything but the ownership.' },
    MANAGER: { description: 'Connects accounts and works with every record.' },
    AGENT: { description: 'Reads, writes messages and edits contacts.' },
    VIEWER: { description: 'Reads.' },
  },
})
