import { accessChanged } from '@parley/schema/events/team'
import type { TestActor } from '@parley/toolkit/testing/test-actor'
import { TestTeam } from './seed'

interface Team {
  readonly id: string
  readonly name: string
  readonly members: readonly { readonly id: string }[]
}

let office: TestTeam
let owner: TestActor
beforeAll(async () => {
  office = await TestTeam.create()
})
beforeEach(() => {
  owner = office.member('OWNER')
})

const TEAM = 'id name members { id }'
const create = <Answer = Team>(name: string, members: readonly TestActor[] = [], who = owner) =>
  office.ask<Answer>(
    `mutation ($input: CreateTeamInput!) { createTeam(input: $input) { ${TEAM} } }`,
    { input: { name, userIds: members.map(({ userId }) => userId) } },
    who,
  )
const change = <Answer = Team>(verb: 'add' | 'remove', teamId: string, members: readonly TestActor[], who = owner) =>
  office.ask<Answer>(
    `mutation ($input: TeamMembersInput!) { ${verb}TeamMembers(input: $input) { ${TEAM} } }`,
    { input: { teamId, userIds: members.map(({ userId }) => userId) } },
    who,
  )
const rename = (id: string, name: string, who = owner) =>
  office.ask('mutation ($input: RenameTeamInput!) { renameTeam(input: $input) { name } }', { input: { id, name } }, who)
const remove = (id: string, who = owner) => office.ask('mutation ($id: ID!) { deleteTeam(id: $id) }', { id }, who)
const colleague = () => office.member('AGENT', owner.workspaceId)
const turns = (teamId: string, count: number) =>
  office.askAsService<string[]>(
    'mutation ($id: ID!, $count: Int!) { nextAssignees(teamId: $id, count: $count) }',
    { id: teamId, count },
    owner.workspaceId,
  )
const next = async (teamId: string) => [...(await turns(teamId, 1))].join('')
const setAway = (who: TestActor, input: Record<string, unknown>) =>
  office.ask(
    'mutation ($input: SetAvailabilityInput!) { setAvailability(input: $input) { away } }',
    { input: { away: true, ...input } },
    who,
  )

const access = ({ userId, role, workspaceId }: TestActor) =>
  office.askAsService<{ teamIds: string[]; teammateIds: string[] }>(
    'query ($userId: ID!, $role: Role!) { memberAccess(userId: $userId, role: $role) { teamIds teammateIds } }',
    { userId, role },
    workspaceId,
  )

async function toldTo(): Promise<(string[] | null)[]> {
  const events = await office.subgraph.publishedEvents(accessChanged)
  return events
    .filter(({ workspaceId }) => workspaceId === owner.workspaceId)
    .map(({ payload }) => payload['userIds'] as string[] | null)
}

const idsOf = (members: readonly TestActor[]) => members.map(({ userId }) => userId).sort()

describe('a team', () => {
  test('is created, renamed, filled, emptied and deleted', async () => {
    const [one, two] = [colleague(), colleague()]
    const team = await create('  North ', [one])
    expect(team).toEqual({ id: expect.any(String), name: 'North', members: [{ id: one.userId }] })
    expect(await rename(team.id, 'South')).toEqual({ name: 'South' })
    expect((await change('add', team.id, [two, one])).members.map(({ id }) => id).sort()).toEqual(idsOf([one, two]))
    expect((await change('remove', team.id, [one])).members).toEqual([{ id: two.userId }])
    expect(await change('remove', team.id, [one])).toBe('NOT_FOUND')
    expect(await remove(team.id)).toBe(true)
    expect(await remove(team.id)).toBe('NOT_FOUND')
  })

  test('is listed by name, searched, and found under its members, each in one statement', async () => {
    const member = colleague()
    for (const name of ['Восток', 'west', 'North']) await create(name, [member])
    const names = async (search?: string) => {
      const { edges } = await office.ask<{ edges: { node: Team }[] }>(
        'query ($search: String) { teams(search: $search) { edges { node { name } } } }',
        { search },
        owner,
      )
      return edges.map(({ node }) => node.name)
    }
    expect(await names()).toEqual(['North', 'west', 'Восток'])
    expect(await names('вост')).toEqual(['Восток'])
    const [found] = await office.ask<{ teams: Team[] }[]>(
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Member { teams { name } } } }',
      { of: [{ __typename: 'Member', id: member.userId }] },
      owner,
    )
    expect(found?.teams).toHaveLength(3)
  })

  test('has a name of its own, also when two are created at once', async () => {
    const answers = await Promise.all([create<unknown>('Twins'), create<unknown>('TWINS')])
    expect(answers.filter((answer) => answer === 'TEAM_NAME_TAKEN')).toHaveLength(1)
    const other = await create('Other')
    expect(await rename(other.id, 'twins')).toBe('TEAM_NAME_TAKEN')
    expect(await create(' ')).toBe('VALIDATION_FAILED')
  })

  test('takes members of the workspace only', async () => {
    const team = await create('North')
    const stranger = office.member('AGENT')
    const gone = colleague()
    await office.publish(gone, { role: null, change: 'REMOVED' })
    for (const who of [stranger, gone]) {
      expect(await change('add', team.id, [who])).toBe('NOT_FOUND')
      expect(await create('Nobodies', [who])).toBe('NOT_FOUND')
    }
  })

  test('is for those who may manage teams, and of its workspace', async () => {
    const team = await create('North', [colleague()])
    const agent = colleague()
    expect(await create('South', [], agent)).toBe('FORBIDDEN')
    const stranger = office.member('OWNER')
    for (const answer of [
      await rename(team.id, 'Stolen', stranger),
      await remove(team.id, stranger),
      await change('add', team.id, [stranger], stranger),
    ])
      expect(answer).toBe('NOT_FOUND')
    expect(await office.ask('query ($id: ID!) { team(id: $id) { name } }', { id: team.id }, stranger)).toBeNull()
    expect(await office.ask('query ($id: ID!) { team(id: $id) { name } }', { id: team.id }, agent)).not.toBeNull()
  })
})

describe('access', () => {
  test('knows the teams of a member and everyone in them, and is told anew at each change', async () => {
    const [one, two, three] = [colleague(), colleague(), colleague()]
    const north = await create('North', [one, two])
    const south = await create('South', [one, three])
    const circle = await access(one)
    expect([...circle.teamIds].sort()).toEqual([north.id, south.id].sort())
    expect([...circle.teammateIds].sort()).toEqual(idsOf([two, three]))
    await change('remove', south.id, [three])
    expect((await access(one)).teammateIds).toEqual([two.userId])
    expect((await access(three)).teamIds).toEqual([])
    expect((await toldTo()).at(-1)?.toSorted()).toEqual(idsOf([one, three]))
  })

  test('a member who is gone is in no team, and their teammates are told', async () => {
    const [one, two] = [colleague(), colleague()]
    const team = await create('North', [one, two])
    await office.publish(one, { role: null, change: 'LEFT' })
    expect((await access(two)).teammateIds).toEqual([])
    expect((await toldTo()).at(-1)?.toSorted()).toEqual(idsOf([one, two]))
    expect(await change('add', team.id, [one])).toBe('NOT_FOUND')
  })
})

describe('whose turn it is', () => {
  test('goes round evenly, also when everything comes at once', async () => {
    const members = [colleague(), colleague(), colleague()]
    const team = await create('North', members)
    const taken = await Promise.all(Array.from({ length: 60 }, () => next(team.id)))
    const counts = members.map(({ userId }) => taken.filter((turn) => turn === userId).length)
    expect(counts).toEqual([20, 20, 20])
    const many = await turns(team.id, 9)
    expect(members.map(({ userId }) => many.filter((turn) => turn === userId).length)).toEqual([3, 3, 3])
  })

  test('passes over who is away or gone, until they are back', async () => {
    const [there, away, gone] = [colleague(), colleague(), colleague()]
    const team = await create('North', [there, away, gone])
    await office.publish(gone, { role: null, change: 'REMOVED' })
    await setAway(away, { awayUntil: new Date(Date.now() + 3_600_000).toISOString() })
    const taken = [await next(team.id), await next(team.id)]
    expect(new Set(taken)).toEqual(new Set([there.userId]))
    await office.subgraph.testDatabase.query(`UPDATE team.colleague SET away_until = now() WHERE id = $1`, [
      away.userId,
    ])
    expect(new Set([await next(team.id), await next(team.id)])).toEqual(new Set([there.userId, away.userId]))
  })

  test('is nobody’s in a team where nobody is', async () => {
    const member = colleague()
    const team = await create('North', [member])
    await setAway(member, {})
    expect(await turns(team.id, 1)).toBe('NOBODY_AVAILABLE')
    expect(await turns(owner.userId, 1)).toBe('NOT_FOUND')
    expect(await turns(team.id, 501)).toBe('VALIDATION_FAILED')
  })

  test('who is away is said by themselves, or by who manages teams', async () => {
    const [one, two] = [colleague(), colleague()]
    expect(await setAway(one, {})).toEqual({ away: true })
    expect(await setAway(one, { userId: two.userId })).toBe('FORBIDDEN')
    expect(await setAway(owner, { userId: two.userId })).toEqual({ away: true })
    expect(await setAway(owner, { userId: office.member('AGENT').userId })).toBe('NOT_FOUND')
    const [found] = await office.ask<{ availability: { away: boolean } }[]>(
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Member { availability { away } } } }',
      { of: [{ __typename: 'Member', id: two.userId }] },
      owner,
    )
    expect(found).toEqual({ availability: { away: true } })
  })
})

test('all teams by name are told to other parts of Parley alone', async () => {
  for (const name of ['South', 'East', 'North']) await create(name)
  const { edges } = await office.ask<{ edges: { node: Team }[] }>('{ teams { edges { node { id name } } } }', {}, owner)
  expect(edges.map(({ node }) => node.name)).toEqual(['East', 'North', 'South'])
  const ORDER = '{ teamOrder }'
  expect(await office.askAsService(ORDER, {}, owner.workspaceId)).toEqual(edges.map(({ node }) => node.id))
  expect(await office.ask(ORDER, {}, owner)).toBe('FORBIDDEN')
  expect(await office.askAsService(ORDER, {}, office.member('OWNER').workspaceId)).toEqual([])
})
