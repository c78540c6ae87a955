import type { Role } from '../../gql/graphql'
import { useViewer } from './session'

type Deed = 'send' | 'edit-contacts' | 'manage-accounts'

const allowed: Record<Deed, readonly Role[]> = {
  send: ['OWNER', 'ADMIN', 'MANAGER', 'AGENT'],
  'edit-contacts': ['OWNER', 'ADMIN', 'MANAGER', 'AGENT'],
  'manage-accounts': ['OWNER', 'ADMIN', 'MANAGER'],
}

/** What to offer; the server decides. */
export const mayDo = (role: Role, deed: Deed): boolean => allowed[deed].includes(role)
export const useMay = (deed: Deed): boolean => mayDo(useViewer().role, deed)
