import { workspaceOfInvitation } from '@parley/schema/inputs/team'
import type { Role } from '@parley/toolkit/context/actor'
import { notFound } from '@parley/toolkit/errors/domain-error'
import type { Graph } from '@parley/toolkit/subgraph/graph'

const TAKE = `mutation ($token: String!, $userId: ID!, $email: String!) {
  takeInvitation(token: $token, userId: $userId, email: $email) { invitationId role provesAddress }
}`

export interface TakenInvitation {
  readonly invitationId: string
  readonly role: Role
  /** It was mailed to the address of the user. */
  readonly provesAddress: boolean
}

/** The workspace that a token invites to; NOT_FOUND for what is no token. */
export function requireInvitedWorkspace(token: string): string {
  const workspaceId = workspaceOfInvitation(token)
  if (!workspaceId) throw notFound('The invitation')
  return workspaceId
}

/**
 * Takes one use of an invitation for a user; the same user may repeat it until they have joined. Errors: NOT_FOUND,
 * INVITATION_EXPIRED, INVITATION_REVOKED, INVITATION_DECLINED, INVITATION_USED, INVITATION_FOR_ANOTHER.
 */
export async function takeInvitation(
  graph: Graph,
  variables: { readonly token: string; readonly userId: string; readonly email: string },
): Promise<TakenInvitation> {
  const workspaceId = requireInvitedWorkspace(variables.token)
  const answer = await graph.ask<{ takeInvitation: TakenInvitation }>(
    'team',
    { document: TAKE, variables },
    workspaceId,
  )
  return answer.takeInvitation
}
