import { requireUser } from '@parley/toolkit/authorization/authorize'
import type { IdentityContext } from '../context'
import type { MemberWorkspace } from './workspace.store'

/** A workspace by id, for its members only. */
export async function resolveWorkspaceReference(
  { id }: { id: string },
  { request, services }: IdentityContext,
): Promise<MemberWorkspace | null> {
  const workspaces = await services.workspaces.listOf(requireUser(request).userId)
  return workspaces.find((workspace) => workspace.id === id) ?? null
}
