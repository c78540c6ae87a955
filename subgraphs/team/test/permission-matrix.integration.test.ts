import { accessChanged } from '@parley/schema/events/team'
import { DEFAULT_GRANTS, PERMISSIONS } from '@parley/toolkit/authorization/permissions'
import type { Role } from '@parley/toolkit/context/actor'
import type { TestActor } from '@parley/toolkit/testing/test-actor'
import { TestTeam } from './seed'

interface RoleRow {
  readonly role: Role
  readonly version: number
  readonly changeable: boolean
  readonly changed: boolean
  readonly permissions: { name: string; reach: string | null; defaultReach: string | null; reaches: string[] }[]
}
interface Grant {
  readonly name: string
  readonly reach: string
}

let office: TestTeam
let owner: TestActor
beforeAll(async () => {
  office = await TestTeam.create()
})
beforeEach(() => {
  owner = office.member('OWNER')
})

const ROW = 'role version changeable changed permissions { name reach defaultReach reaches }'
const matrix = (who = owner) => office.ask<RoleRow[]>(`{ permissionMatrix { ${ROW} } }`, {}, who)
const set = <Answer = RoleRow>(role: Role, version: number, grants: readonly Grant[], who = owner) =>
  office.ask<Answer>(
    `mutation ($input: SetPermissionsInput!) { setPermissions(input: $input) { ${ROW} } }`,
    { input: { role, version, grants } },
    who,
  )
const reset = <Answer = RoleRow>(role: Role, version: number, who = owner) =>
  office.ask<Answer>(
    `mutation ($role: Role!, $version: Int!) { resetPermissions(role: $role, version: $version) { ${ROW} } }`,
    { role, version },
    who,
  )
const granted = async (role: Role, workspaceId = owner.workspaceId) => {
  const query = 'query ($id: ID!, $role: Role!) { memberAccess(userId: $id, role: $role) { grants { name reach } } }'
  const { grants } = await office.askAsService<{ grants: Grant[] }>(query, { id: owner.userId, role }, workspaceId)
  return Object.fromEntries(grants.map(({ name, reach }) => [name, reach]))
}
const OWN_CONTACTS = [
  { name: 'contacts:read', reach: 'TEAM' },
  { name: 'contacts:write', reach: 'OWN' },
  { name: 'members:read', reach: 'ALL' },
]

test('begins with what every role has by default', async () => {
  const rows = await matrix()
  expect(rows.map(({ role, version, changeable, changed }) => [role, version, changeable, changed])).toEqual([
    ['OWNER', 0, false, false],
    ['ADMIN', 0, true, false],
    ['MANAGER', 0, true, false],
    ['AGENT', 0, true, false],
    ['VIEWER', 0, true, false],
  ])
  const agent = rows[3]!.permissions
  expect(agent.map(({ name }) => name)).toEqual([...PERMISSIONS])
  expect(agent.find(({ name }) => name === 'contacts:write')).toMatchObject({ reach: 'ALL', defaultReach: 'ALL' })
  expect(agent.find(({ name }) => name === 'members:manage')).toMatchObject({ reach: null, reaches: ['ALL'] })
})

test('an owner changes a role: at once, for this workspace, and told to everyone', async () => {
  const changed = await set('AGENT', 0, OWN_CONTACTS)
  expect(changed).toMatchObject({ role: 'AGENT', version: 1, changed: true })
  expect(await granted('AGENT')).toEqual({ 'contacts:read': 'TEAM', 'contacts:write': 'OWN', 'members:read': 'ALL' })
  expect(await granted('AGENT', office.member('OWNER').workspaceId)).toEqual(DEFAULT_GRANTS.AGENT)
  expect(await granted('MANAGER')).toEqual(DEFAULT_GRANTS.MANAGER)
  const told = await office.subgraph.publishedEvents(accessChanged)
  expect(told.at(-1)?.payload).toEqual({ workspaceId: owner.workspaceId, userIds: null })
})

test('a role is set back to what it was', async () => {
  await set('AGENT', 0, [])
  expect(await granted('AGENT')).toEqual({})
  expect(await reset('AGENT', 1)).toMatchObject({ version: 2, changed: false })
  expect(await granted('AGENT')).toEqual(DEFAULT_GRANTS.AGENT)
})

test('a change on an older state is refused; of two at once, one', async () => {
  await set('AGENT', 0, OWN_CONTACTS)
  expect(await set('AGENT', 0, [])).toBe('STALE_VERSION')
  expect(await reset('AGENT', 0)).toBe('STALE_VERSION')
  expect(await set('VIEWER', 3, [])).toBe('STALE_VERSION')
  const answers = await Promise.all([set('AGENT', 1, []), set('AGENT', 1, OWN_CONTACTS)] as Promise<unknown>[])
  expect(answers.filter((answer) => answer === 'STALE_VERSION')).toHaveLength(1)
})

test('owners keep everything, and are alone in changing it', async () => {
  expect(await set('OWNER', 0, OWN_CONTACTS)).toBe('OWNER_PERMISSIONS_FIXED')
  expect(await reset('OWNER', 0)).toBe('OWNER_PERMISSIONS_FIXED')
  const admin = office.member('ADMIN', owner.workspaceId)
  expect(await set('AGENT', 0, OWN_CONTACTS, admin)).toBe('FORBIDDEN')
  expect(await reset('AGENT', 0, admin)).toBe('FORBIDDEN')
  expect(await matrix(admin)).toHaveLength(5)
})

test.each([
  ['an unknown permission', [{ name: 'moon:write', reach: 'ALL' }], { 'input.grants.0.name': ['permission'] }],
  ['a permission named twice', [OWN_CONTACTS[0]!, OWN_CONTACTS[0]!], { 'input.grants.1.name': ['duplicate'] }],
  ['a part of what has no parts', [{ name: 'members:read', reach: 'OWN' }], { 'input.grants.0.reach': ['reach'] }],
  ['writing what is not seen', [{ name: 'deals:write', reach: 'OWN' }], { 'input.grants.0.reach': ['readFirst'] }],
  [
    'writing further than seeing',
    [
      { name: 'deals:write', reach: 'ALL' },
      { name: 'deals:read', reach: 'TEAM' },
    ],
    { 'input.grants.0.reach': ['readFirst'] },
  ],
])('%s is refused at its place', async (_what, grants, fields) => {
  const { code, errors } = await office.subgraph.execute({
    query: 'mutation ($input: SetPermissionsInput!) { setPermissions(input: $input) { version } }',
    variables: { input: { role: 'AGENT', version: 0, grants } },
    actor: owner,
  })
  expect(code).toBe('VALIDATION_FAILED')
  expect(errors[0]!.extensions['fields']).toEqual(fields)
  expect(await granted('AGENT')).toEqual(DEFAULT_GRANTS.AGENT)
})
