import { createHash, createHmac, randomUUID } from 'node:crypto'
import { auditRecorded } from '@parley/schema/events/audit'
import type { Actor } from '@parley/toolkit/context/actor'
import { neighbours } from '@parley/toolkit/testing/neighbours'
import { createTestSubgraph } from '@parley/toolkit/testing/test-subgraph'
import { createServices } from '../src/context'
import { identity } from '../src/subgraph'
import { Security, TestClock } from './security-seed'
import { addMember, PASSWORD, signUp, type Identity, type Person } from './seed'

/** Mutations that change nothing that a reader of the log could ask about, each with the reason. */
const EXEMPT: Readonly<Record<string, string>> = {
  refreshSession: 'goes on with a session that is in the log; a token that is used twice ends it, and that is recorded',
}

const BOT_TOKEN = '1234567890:made-up-token-of-a-made-up-bot-0000'
const GATEWAY: Actor = { kind: 'service', service: 'gateway', workspaceId: null }

const clock = new TestClock()
let subgraph: Identity
let security: Security

beforeAll(async () => {
  const graph = neighbours({
    team: ({ document }) =>
      document.includes('memberAccess')
        ? { memberAccess: { grants: [] } }
        : { takeInvitation: { invitationId: randomUUID(), role: 'AGENT', provesAddress: false } },
  })
  const environment = {
    google: null,
    github: null,
    oidc: null,
    telegram: { botToken: BOT_TOKEN, url: 'https://t.test' },
  }
  const definition = {
    ...identity,
    createServices: (runtime: Parameters<typeof createServices>[0]) => createServices(runtime, environment),
  }
  subgraph = (await createTestSubgraph(definition, { graph, now: clock.now })) as Identity
  security = new Security(subgraph, clock)
})

/** Asks something that succeeds. */
async function ask<Data>(query: string, variables: object, actor?: Actor): Promise<Data> {
  const { data, errors } = await subgraph.execute<Data>({ query, variables: variables as never, actor })
  expect(errors).toEqual([])
  return data!
}

const input = (name: string, type: string, selection = ''): string =>
  `mutation ($input: ${type}!) { ${name}(input: $input) ${selection} }`
const createKey = async (person: Person): Promise<string> => {
  const query = input('createApiKey', 'CreateApiKeyInput', '{ apiKey { id } }')
  const { createApiKey } = await ask<{ createApiKey: { apiKey: { id: string } } }>(
    query,
    { input: { name: 'Nightly export', role: 'VIEWER' } },
    person.actor,
  )
  return createApiKey.apiKey.id
}

async function linkTelegram({ actor }: Person): Promise<void> {
  const fields = {
    id: Math.floor(Math.random() * 1e9),
    first_name: 'Boris',
    auth_date: Math.floor(clock.now().getTime() / 1000),
  }
  const text = Object.entries(fields)
    .map(([name, value]) => `${name}=${value}`)
    .sort((one, other) => one.localeCompare(other))
    .join('\n')
  const hash = createHmac('sha256', createHash('sha256').update(BOT_TOKEN).digest()).update(text).digest('hex')
  const result = Buffer.from(JSON.stringify({ ...fields, hash })).toString('base64url')
  const callbackUrl = `https://parley.test/auth/telegram/callback?tgAuthResult=${result}`
  const answer = {
    provider: 'telegram',
    callbackUrl,
    state: '',
    nonce: '',
    verifier: '',
    linkSessionId: actor.sessionId,
  }
  await ask('mutation ($answer: OAuthAnswerInput!) { finishOAuth(answer: $answer) }', { answer }, GATEWAY)
}

async function linkedAccountOf({ actor }: Person): Promise<string> {
  await linkTelegram({ actor } as Person)
  const { linkedAccounts } = await ask<{ linkedAccounts: { id: string }[] }>('{ linkedAccounts { id } }', {}, actor)
  return linkedAccounts[0]!.id
}

type Scenario = (person: Person) => Promise<() => Promise<unknown>>

/** For each mutation what it needs (before), and the mutation itself (the function that it answers). */
const SCENARIOS: Readonly<Record<string, Scenario>> = {
  createApiKey: async (person) => () => createKey(person),
  rotateApiKey: async (person) => {
    const id = await createKey(person)
    return () => ask(input('rotateApiKey', 'RotateApiKeyInput', '{ secret }'), { input: { id } }, person.actor)
  },
  revokeApiKey: async (person) => {
    const id = await createKey(person)
    return () => ask('mutation ($id: ID!) { revokeApiKey(id: $id) { id } }', { id }, person.actor)
  },
  createAuditExport: async (person) => () => ask('mutation { createAuditExport { url } }', {}, person.actor),
  signUp: async () => () => signUp(subgraph),
  signIn: async (person) => () => security.signIn(person.email),
  signOut: async (person) => () => ask('mutation { signOut }', {}, person.actor),
  switchWorkspace: async (person) => {
    const other = await signUp(subgraph)
    await addMemberOf(other.actor.workspaceId, person)
    const query = 'mutation ($id: ID!) { switchWorkspace(workspaceId: $id) { accessToken } }'
    return () => ask(query, { id: other.actor.workspaceId }, person.actor)
  },
  verifyEmail: async (person) => {
    const token = await security.tokenFor('verify-email', person.email)
    return () => ask('mutation ($token: String!) { verifyEmail(token: $token) }', { token })
  },
  resendVerification: async (person) => () => ask('mutation { resendVerification }', {}, person.actor),
  changeEmail: async (person) => {
    const email = `new-${randomUUID()}@example.test`
    return () => ask(input('changeEmail', 'ChangeEmailInput'), { input: { email } }, person.actor)
  },
  unlockSignIn: async (person) => {
    for (let tries = 0; tries < 12; tries++) await security.signIn(person.email, 'not the password')
    const token = await security.tokenFor('unlock', person.email)
    return () => ask('mutation ($token: String!) { unlockSignIn(token: $token) }', { token })
  },
  completeSignIn: async (person) => {
    const { secret } = await security.enableMfa(person)
    const challengeId = await security.challenge(person.email)
    return () => security.complete(challengeId, { code: security.codeOf(secret) })
  },
  reauthenticate: async (person) => () =>
    ask(input('reauthenticate', 'ReauthenticateInput'), { input: { password: PASSWORD } }, person.actor),
  startMfaEnrolment: async (person) => () => security.startMfa(person.actor),
  confirmMfaEnrolment: async (person) => {
    const secret = await security.startMfa(person.actor)
    return () => security.confirmMfa(person.actor, security.codeOf(secret))
  },
  regenerateRecoveryCodes: async (person) => {
    await security.enableMfa(person)
    return () => ask('mutation { regenerateRecoveryCodes }', {}, person.actor)
  },
  disableMfa: async (person) => {
    await security.enableMfa(person)
    return () => ask('mutation { disableMfa }', {}, person.actor)
  },
  setMfaRequired: async (person) => {
    await security.enableMfa(person)
    return () => ask('mutation { setMfaRequired(required: true) { id } }', {}, person.actor)
  },
  createWorkspace:
    async ({ actor }) =>
    () =>
      ask('mutation { createWorkspace(name: "Second") { id } }', {}, actor),
  renameWorkspace:
    async ({ actor }) =>
    () =>
      ask('mutation { renameWorkspace(name: "Another name") { id } }', {}, actor),
  requestPasswordReset:
    async ({ email }) =>
    async () => {
      await ask(input('requestPasswordReset', 'RequestPasswordResetInput'), { input: { email } })
      // Whether anyone has the address is found out by a job, which is what records it.
      await subgraph.sentMails()
    },
  resetPassword: async ({ email }) => {
    await ask(input('requestPasswordReset', 'RequestPasswordResetInput'), { input: { email } })
    const token = await security.tokenFor('reset-password', email)
    const password = 'another long enough password'
    return () => ask(input('resetPassword', 'ResetPasswordInput'), { input: { token, password } })
  },
  changePassword: async (person) => () =>
    ask(
      input('changePassword', 'ChangePasswordInput'),
      { input: { currentPassword: PASSWORD, newPassword: 'another long enough password' } },
      person.actor,
    ),
  updateProfile: async (person) => () =>
    ask(
      input('updateProfile', 'UpdateProfileInput', '{ id }'),
      { input: { name: 'Vera Example', language: 'RU' } },
      person.actor,
    ),
  changeMemberRole: async (person) => {
    const { userId } = await addMember(subgraph, person.actor.workspaceId, 'AGENT')
    const query = input('changeMemberRole', 'ChangeMemberRoleInput', '{ id }')
    return () => ask(query, { input: { userId, role: 'MANAGER' } }, person.actor)
  },
  removeMember: async (person) => {
    const { userId } = await addMember(subgraph, person.actor.workspaceId, 'AGENT')
    return () => ask(input('removeMember', 'RemoveMemberInput'), { input: { userId } }, person.actor)
  },
  leaveWorkspace: async (person) => {
    const member = await addMember(subgraph, person.actor.workspaceId, 'AGENT')
    return () => ask('mutation { leaveWorkspace }', {}, member)
  },
  transferOwnership: async (person) => {
    const { userId } = await addMember(subgraph, person.actor.workspaceId, 'ADMIN')
    const query = 'mutation ($userId: ID!) { transferOwnership(userId: $userId) { id } }'
    return () => ask(query, { userId }, person.actor)
  },
  acceptInvitation: async (person) => {
    const token = `${(await signUp(subgraph)).actor.workspaceId}.${'a'.repeat(32)}`
    return () => ask('mutation ($token: String!) { acceptInvitation(token: $token) { id } }', { token }, person.actor)
  },
  finishOAuth: async (person) => () => linkTelegram(person),
  unlinkAccount: async (person) => {
    const id = await linkedAccountOf(person)
    return () => ask('mutation ($id: ID!) { unlinkAccount(id: $id) }', { id }, person.actor)
  },
  revokeSession: async (person) => () =>
    ask('mutation ($id: ID!) { revokeSession(id: $id) }', { id: person.actor.sessionId }, person.actor),
  revokeOtherSessions: async (person) => {
    const { data } = await security.signIn(person.email)
    return () => ask('mutation { revokeOtherSessions }', {}, security.actorOf(data?.signIn))
  },
}

async function addMemberOf(workspaceId: string, { actor }: Person): Promise<void> {
  await subgraph.testDatabase.query(
    `INSERT INTO identity.membership (workspace_id, user_id, role) VALUES ($1, $2, 'AGENT')`,
    [workspaceId, actor.userId],
  )
}

test('every mutation of the schema is here, or exempt with a reason', () => {
  const mutations = Object.keys(identityMutations())
  expect([...Object.keys(SCENARIOS), ...Object.keys(EXEMPT)].toSorted()).toEqual(mutations.toSorted())
})

test.each(Object.keys(SCENARIOS))('%s writes to the audit log', async (mutation) => {
  const run = await SCENARIOS[mutation]?.(await signUp(subgraph))
  await subgraph.sentMails()
  const before = await entries()
  await run?.()
  expect(await entries()).toBeGreaterThan(before)
})

const identityMutations = () => subgraph.mounted.schema.getMutationType()?.getFields() ?? {}
const entries = async (): Promise<number> => (await subgraph.publishedEvents(auditRecorded('identity'))).length
