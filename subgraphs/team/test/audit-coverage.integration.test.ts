import { randomUUID } from 'node:crypto'
import { auditRecorded } from '@parley/schema/events/audit'
import type { TestActor } from '@parley/toolkit/testing/test-actor'
import { TestTeam } from './seed'

/** Mutations that change nothing that a reader of the log could ask about, each with the reason. */
const EXEMPT: Readonly<Record<string, string>> = {
  nextAssignees: 'says whose turn it is; whoever assigns something by it records that',
  takeInvitation: 'the first half of joining; identity records who joined, by which invitation',
}

let office: TestTeam
beforeAll(async () => {
  office = await TestTeam.create()
})

/** Asks something that succeeds. */
async function ask<Answer>(query: string, variables: Record<string, unknown>, who: TestActor | null): Promise<Answer> {
  const answer = await office.ask<Answer>(query, variables, who)
  expect(answer).not.toEqual(expect.stringMatching(/^[A-Z_]+$/))
  return answer
}

const withInput = (name: string, type: string, selection: string): string =>
  `mutation ($input: ${type}!) { ${name}(input: $input) ${selection} }`
const withId = (name: string, selection = '{ id }'): string => `mutation ($id: ID!) { ${name}(id: $id) ${selection} }`

const newTeam = (owner: TestActor, userIds: readonly string[] = []) =>
  ask<{ id: string }>(
    withInput('createTeam', 'CreateTeamInput', '{ id }'),
    { input: { name: `Team ${randomUUID()}`, userIds } },
    owner,
  )
const newInvitation = (owner: TestActor, email = `boris-${randomUUID()}@example.test`) =>
  ask<{ id: string }>(
    withInput('inviteByEmail', 'InviteByEmailInput', '{ id }'),
    { input: { email, role: 'AGENT' } },
    owner,
  )

async function tokenFor(email: string): Promise<string> {
  const [mail] = await office.subgraph.sentMails(email)
  const [, token] = /token=([\w.-]+)/.exec(mail?.text ?? '') ?? []
  if (!token) throw new Error(`No invitation was mailed to ${email}`)
  return token
}

/** The version of a role's permissions, which begins with none stored. */
const setPermissions = (owner: TestActor, version: number) =>
  ask<{ version: number }>(
    withInput('setPermissions', 'SetPermissionsInput', '{ version }'),
    { input: { role: 'AGENT', version, grants: [{ name: 'contacts:read', reach: 'OWN' }] } },
    owner,
  )

type Scenario = (owner: TestActor) => Promise<() => Promise<unknown>>

/** For each mutation what it needs (before), and the mutation itself (the function that it answers). */
const SCENARIOS: Readonly<Record<string, Scenario>> = {
  setAvailability: async (owner) => () =>
    ask(withInput('setAvailability', 'SetAvailabilityInput', '{ away }'), { input: { away: true } }, owner),
  inviteByEmail: async (owner) => () => newInvitation(owner),
  createInvitationLink: async (owner) => () =>
    ask(withInput('createInvitationLink', 'CreateInvitationLinkInput', '{ url }'), { input: { role: 'AGENT' } }, owner),
  resendInvitation: async (owner) => {
    const { id } = await newInvitation(owner)
    office.wait(61_000)
    return () => ask(withId('resendInvitation'), { id }, owner)
  },
  revokeInvitation: async (owner) => {
    const { id } = await newInvitation(owner)
    return () => ask(withId('revokeInvitation'), { id }, owner)
  },
  declineInvitation: async (owner) => {
    const email = `boris-${randomUUID()}@example.test`
    await newInvitation(owner, email)
    const token = await tokenFor(email)
    return () => ask('mutation ($token: String!) { declineInvitation(token: $token) }', { token }, null)
  },
  setPermissions: async (owner) => () => setPermissions(owner, 0),
  resetPermissions: async (owner) => {
    const { version } = await setPermissions(owner, 0)
    const query = 'mutation ($version: Int!) { resetPermissions(role: AGENT, version: $version) { version } }'
    return () => ask(query, { version }, owner)
  },
  createTeam: async (owner) => () => newTeam(owner),
  renameTeam: async (owner) => {
    const { id } = await newTeam(owner)
    const input = { id, name: `Team ${randomUUID()}` }
    return () => ask(withInput('renameTeam', 'RenameTeamInput', '{ id }'), { input }, owner)
  },
  deleteTeam: async (owner) => {
    const { id } = await newTeam(owner)
    return () => ask(withId('deleteTeam', ''), { id }, owner)
  },
  addTeamMembers: async (owner) => {
    const { id: teamId } = await newTeam(owner)
    const input = { teamId, userIds: [owner.userId] }
    return () => ask(withInput('addTeamMembers', 'TeamMembersInput', '{ id }'), { input }, owner)
  },
  removeTeamMembers: async (owner) => {
    const { id: teamId } = await newTeam(owner, [owner.userId])
    const input = { teamId, userIds: [owner.userId] }
    return () => ask(withInput('removeTeamMembers', 'TeamMembersInput', '{ id }'), { input }, owner)
  },
}

const entries = async (): Promise<number> => (await office.subgraph.publishedEvents(auditRecorded('team'))).length

test('every mutation of the schema is here, or exempt with a reason', () => {
  const mutations = Object.keys(office.subgraph.mounted.schema.getMutationType()?.getFields() ?? {})
  expect([...Object.keys(SCENARIOS), ...Object.keys(EXEMPT)].toSorted()).toEqual(mutations.toSorted())
})

test.each(Object.keys(SCENARIOS))('%s writes to the audit log', async (mutation) => {
  const owner = office.member('OWNER')
  const run = await SCENARIOS[mutation]?.(owner)
  const before = await entries()
  await run?.()
  expect(await entries()).toBeGreaterThan(before)
})
