import { DEFAULT_GRANTS } from '@parley/toolkit/authorization/permissions'
import type { Actor } from '@parley/toolkit/context/actor'
import { actor, type TestActor } from '@parley/toolkit/testing/test-actor'
import { createTestSubgraph } from '@parley/toolkit/testing/test-subgraph'
import type { RecordCircle } from '../src/access/record-circle.type'
import { team } from '../src/subgraph'
import { TestTeam } from './seed'

const ACCESS = `query ($userId: ID!, $role: Role!) {
  memberAccess(userId: $userId, role: $role) { grants { name reach } teamIds teammateIds }
}`

test('a member of no team has what the role has by default', async () => {
  const subgraph = await createTestSubgraph(team)
  const { workspaceId, userId } = actor()
  const ask = (who: Actor) => subgraph.execute({ query: ACCESS, variables: { userId, role: 'AGENT' }, actor: who })
  const { data } = await ask({ kind: 'service', service: 'gateway', workspaceId })
  const grants = Object.entries(DEFAULT_GRANTS.AGENT).map(([name, reach]) => ({ name, reach }))
  expect(data).toEqual({ memberAccess: { grants, teamIds: [], teammateIds: [] } })
  expect((await ask(actor())).code).toBe('FORBIDDEN')
})

test('who is around a record: its team, those in a team with its owner, and how far each role reaches', async () => {
  const office = await TestTeam.create()
  const owner = office.member('OWNER')
  const [agent, mate, other] = [1, 2, 3].map(() => office.member('AGENT', owner.workspaceId)) as [
    TestActor,
    TestActor,
    TestActor,
  ]
  const create = async (...members: TestActor[]): Promise<string> => {
    const input = { name: `Team of ${members.length}`, userIds: members.map(({ userId }) => userId) }
    const document = 'mutation ($input: CreateTeamInput!) { createTeam(input: $input) { id } }'
    return (await office.ask<{ id: string }>(document, { input }, owner)).id
  }
  await create(agent, mate)
  const teamId = await create(other)
  const grants = [{ name: 'contacts:read', reach: 'TEAM' }]
  await office.ask(
    'mutation ($input: SetPermissionsInput!) { setPermissions(input: $input) { role } }',
    { input: { role: 'VIEWER', version: 0, grants } },
    owner,
  )
  const CIRCLE = `query ($permission: String!, $teamId: ID, $ownerId: ID) {
    recordCircle(permission: $permission, teamId: $teamId, ownerId: $ownerId) {
      reaches { role reach } teamMemberIds teammateIds } }`
  const ask = (variables: object) =>
    office.askAsService<RecordCircle>(CIRCLE, { permission: 'contacts:read', ...variables }, owner.workspaceId)
  const all = { reach: 'ALL' }
  expect(await ask({ teamId, ownerId: agent.userId })).toEqual({
    reaches: [
      { role: 'OWNER', ...all },
      { role: 'ADMIN', ...all },
      { role: 'MANAGER', ...all },
      { role: 'AGENT', ...all },
      { role: 'VIEWER', reach: 'TEAM' },
    ],
    teamMemberIds: [other.userId],
    teammateIds: [mate.userId],
  })
  expect(await ask({})).toMatchObject({ teamMemberIds: [], teammateIds: [] })
  const exporting = await ask({ permission: 'contacts:export', ownerId: 'x' })
  expect(exporting.reaches.find(({ role }) => role === 'AGENT')?.reach).toBeNull()
  expect(await office.ask(CIRCLE, { permission: 'contacts:read' }, owner)).toBe('FORBIDDEN')
})
