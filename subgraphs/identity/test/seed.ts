import type { AuditRecord } from '@parley/schema/events/audit'
import { auditRecorded } from '@parley/schema/events/audit'
import type { Role, UserActor } from '@parley/toolkit/context/actor'
import type { RequestContext } from '@parley/toolkit/context/request-context'
import { TestActor } from '@parley/toolkit/testing/test-actor'
import type { TestSubgraph } from '@parley/toolkit/testing/test-subgraph'
import { decodeJwt } from 'jose'
import type { IdentityLoaders, IdentityServices } from '../src/context'

export type Identity = TestSubgraph<IdentityServices, IdentityLoaders>

export const PASSWORD = 'a long enough password'

const SIGN_UP = `mutation ($input: SignUpInput!) { signUp(input: $input) { accessToken refreshToken } }`

export interface Person {
  readonly email: string
  readonly actor: TestActor
  readonly refreshToken: string
}

/** Who a token says its bearer is, as the gateway reads it. */
export function actorOf(accessToken: string): TestActor {
  const { sub, sid, wid, role } = decodeJwt<{ sid: string; wid: string; role: UserActor['role'] }>(accessToken)
  return new TestActor(role, wid, sub, sid)
}

/** Signs a new person up, with a first workspace. */
export async function signUp(subgraph: Identity, request: Partial<RequestContext> = {}): Promise<Person> {
  const email = `vera-${crypto.randomUUID()}@example.test`
  const input = { email, password: PASSWORD, name: 'Vera Sample', workspaceName: 'Made-up Ltd', tokenDelivery: 'BODY' }
  const { data, errors } = await subgraph.execute<{ signUp: { accessToken: string; refreshToken: string } }>({
    query: SIGN_UP,
    variables: { input },
    request,
  })
  expect(errors).toEqual([])
  const { accessToken, refreshToken } = data!.signUp
  return { email, actor: actorOf(accessToken), refreshToken }
}

/** Another member of the workspace, who signed up elsewhere. */
export async function addMember(subgraph: Identity, workspaceId: string, role: Role): Promise<TestActor> {
  const { actor } = await signUp(subgraph)
  await subgraph.testDatabase.query(
    'INSERT INTO identity.membership (workspace_id, user_id, role) VALUES ($1, $2, $3)',
    [workspaceId, actor.userId, role],
  )
  return new TestActor(role, workspaceId, actor.userId, actor.sessionId)
}

/** What was written to the audit log of a workspace, in order. */
export async function auditOf(subgraph: Identity, workspaceId: string): Promise<AuditRecord[]> {
  const published = await subgraph.publishedEvents(auditRecorded('identity'))
  return published.filter((event) => event.workspaceId === workspaceId).map(({ payload }) => payload as never)
}
