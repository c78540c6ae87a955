import type { MemberAccess, MemberActor } from '../context/actor'
import { memberIdOf } from './authorize'

/** An access is shared by all requests of a session until it changes, so it is written down once. */
const written = new WeakMap<MemberAccess, { readonly grants: string; readonly isPersonal: boolean }>()

/** Text that two actors share if, and only if, they may do the same with the same rows. */
export function sightOf(actor: MemberActor): string {
  const { workspaceId, role, access } = actor
  const { grants, isPersonal } = written.get(access) ?? write(access)
  if (!isPersonal) return JSON.stringify([workspaceId, role, grants])
  return JSON.stringify([workspaceId, role, grants, memberIdOf(actor), access.teamIds, access.teammateIds])
}

function write(access: MemberAccess): { readonly grants: string; readonly isPersonal: boolean } {
  const grants = Object.entries(access.grants).toSorted(([one], [other]) => (one < other ? -1 : 1))
  const result = {
    grants: grants.map(([permission, reach]) => `${permission}=${reach}`).join(),
    isPersonal: grants.some(([, reach]) => reach !== 'ALL'),
  }
  written.set(access, result)
  return result
}
