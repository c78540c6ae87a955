import { randomUUID } from 'node:crypto'
import { accountStatusChanged } from '@parley/schema/events/accounts'
import { recordChanged } from '@parley/schema/events/crm'
import { conversationAssigned, messageQueued } from '@parley/schema/events/messaging'
import { activityLogged } from '@parley/schema/events/team'
import type { TestActor } from '@parley/toolkit/testing/test-actor'
import { TestTeam } from './seed'

interface Activity {
  readonly id: string
  readonly cursor: string
  readonly kind: string
  readonly actor: { readonly id: string } | null
  readonly member: { readonly id: string } | null
  readonly conversation: { readonly id: string } | null
  readonly subjectType: string
  readonly subjectId: string
  readonly subjectName: string | null
  readonly before: string | null
  readonly after: string | null
}

let office: TestTeam
let owner: TestActor
let agent: TestActor
beforeAll(async () => {
  office = await TestTeam.create()
})
beforeEach(() => {
  owner = office.member('OWNER')
  agent = office.member('AGENT', owner.workspaceId)
})

const ROW =
  'id cursor kind actor { id } member { id } conversation { id } subjectType subjectId subjectName before after'
const list = async (
  who: TestActor = owner,
  filter: Record<string, unknown> = {},
  page: Record<string, unknown> = {},
) => {
  const { edges, pageInfo } = await office.ask<{ edges: { node: Activity }[]; pageInfo: { endCursor: string } }>(
    `query ($filter: ActivityFilter, $first: Int, $after: String) { activities(filter: $filter, first: $first, after: $after) {
      pageInfo { endCursor } edges { node { ${ROW} } } } }`,
    { filter, ...page },
    who,
  )
  return { activities: edges.map(({ node }) => node), endCursor: pageInfo.endCursor }
}
const kinds = async (who?: TestActor, filter?: Record<string, unknown>) =>
  (await list(who, filter)).activities.map(({ kind }) => kind)

const write = (author: TestActor | null, conversationId = randomUUID(), eventId = randomUUID()) =>
  office.subgraph.deliver(
    messageQueued,
    {
      messageId: randomUUID(),
      accountId: randomUUID(),
      dialogId: conversationId,
      text: 'Hello',
      replyToTelegramId: null,
      randomId: '1',
      authorId: author?.userId ?? null,
    },
    { workspaceId: owner.workspaceId, eventId },
  )
const report = (accountId: string, status: 'CONNECTED' | 'DISCONNECTED' | 'SIGNED_OUT' | null) =>
  office.subgraph.deliver(accountStatusChanged, { accountId, status }, { workspaceId: owner.workspaceId })
const changeContact = (
  actorId: string | null,
  assigned: { ownerId?: string; teamId?: string; sharedWith?: string[] } = {},
  fields = ['name'],
) =>
  office.subgraph.deliver(
    recordChanged,
    {
      recordType: 'CONTACT',
      recordId: randomUUID(),
      change: 'UPDATED',
      version: 2,
      actorId,
      fields,
      ownerId: null,
      teamId: null,
      sharedWith: [],
      ...assigned,
    },
    { workspaceId: owner.workspaceId },
  )

describe('the log', () => {
  test('shows who came, changed and went', async () => {
    await office.publish(agent, { change: 'JOINED', name: 'Boris Sample', actorId: agent.userId })
    await office.publish(agent, {
      change: 'ROLE_CHANGED',
      role: 'MANAGER',
      previousRole: 'AGENT',
      actorId: owner.userId,
    })
    await office.publish(agent, { change: 'REMOVED', role: null, previousRole: 'MANAGER', actorId: owner.userId })
    const [removed, changed, joined] = (await list()).activities
    expect(joined).toMatchObject({ kind: 'MEMBER_JOINED', after: 'AGENT', subjectName: 'Boris Sample' })
    expect(changed).toMatchObject({
      kind: 'MEMBER_ROLE_CHANGED',
      before: 'AGENT',
      after: 'MANAGER',
      actor: { id: owner.userId },
      member: { id: agent.userId },
    })
    expect(removed).toMatchObject({ kind: 'MEMBER_REMOVED', conversation: null })
  })

  test('is searched by the name of what something happened to', async () => {
    for (const name of ['Boris Sample', 'Борис Примеров'])
      await office.publish(office.member('AGENT', owner.workspaceId), { change: 'JOINED', name, actorId: null })
    const named = async (search: string) =>
      (await list(owner, { search })).activities.map(({ subjectName }) => subjectName)
    expect(await named('samp BORIS')).toEqual(['Boris Sample'])
    expect(await named('борис')).toEqual(['Борис Примеров'])
    expect(await named('boris %')).toEqual(['Boris Sample'])
    expect(await named('nobody')).toEqual([])
  })

  test('shows invitations, teams and permissions', async () => {
    const input = { email: `boris-${randomUUID()}@example.test`, role: 'AGENT' }
    const invitation = await office.ask<{ id: string }>(
      'mutation ($input: InviteByEmailInput!) { inviteByEmail(input: $input) { id } }',
      { input },
      owner,
    )
    await office.ask('mutation ($id: ID!) { revokeInvitation(id: $id) { id } }', { id: invitation.id }, owner)
    const team = await office.ask<{ id: string }>('mutation { createTeam(input: { name: "North" }) { id } }', {}, owner)
    await office.ask('mutation ($id: ID!) { deleteTeam(id: $id) }', { id: team.id }, owner)
    await office.ask(
      'mutation { setPermissions(input: { role: VIEWER, version: 0, grants: [] }) { version } }',
      {},
      owner,
    )
    expect(await kinds()).toEqual([
      'PERMISSIONS_CHANGED',
      'TEAM_DELETED',
      'TEAM_CREATED',
      'INVITATION_REVOKED',
      'INVITATION_CREATED',
    ])
  })

  test('shows what members wrote, once for each event, and not what nobody wrote', async () => {
    const [conversationId, eventId] = [randomUUID(), randomUUID()]
    await write(agent, conversationId, eventId)
    await write(agent, conversationId, eventId)
    await write(null)
    expect((await list()).activities).toMatchObject([
      { kind: 'MESSAGE_SENT', actor: { id: agent.userId }, conversation: { id: conversationId }, member: null },
    ])
  })

  test('shows when an account comes and goes for good, and not each break of its line', async () => {
    const accountId = randomUUID()
    for (const status of ['CONNECTED', 'DISCONNECTED', 'CONNECTED', 'SIGNED_OUT', 'CONNECTED', null] as const)
      await report(accountId, status)
    expect(await kinds()).toEqual(['ACCOUNT_DELETED', 'ACCOUNT_CONNECTED', 'ACCOUNT_LOST', 'ACCOUNT_CONNECTED'])
  })

  test('shows what members did with records, and not what nobody did', async () => {
    await changeContact(agent.userId)
    await changeContact(null)
    expect(await kinds()).toEqual(['CONTACT_CHANGED'])
  })

  test('shows who was given what, and by whom', async () => {
    const conversationId = randomUUID()
    const assignment = { ownerId: agent.userId, teamId: null, sharedWith: [] }
    await office.subgraph.deliver(
      conversationAssigned,
      { conversationId, actorId: owner.userId, ...assignment },
      { workspaceId: owner.workspaceId },
    )
    await changeContact(owner.userId, { ownerId: agent.userId }, ['ownerId', 'teamId'])
    expect((await list()).activities).toMatchObject([
      { kind: 'CONTACT_ASSIGNED', actor: { id: owner.userId }, member: { id: agent.userId } },
      { kind: 'CONVERSATION_ASSIGNED', conversation: { id: conversationId }, member: { id: agent.userId } },
    ])
    expect(await kinds(agent.with({ reach: 'OWN' }))).toHaveLength(2)
    expect(await kinds(office.member('AGENT', owner.workspaceId).with({ reach: 'OWN' }))).toEqual([])
  })

  test('is filtered and paged', async () => {
    await write(agent)
    await changeContact(owner.userId)
    await write(owner)
    expect(await kinds(owner, { actorId: owner.userId })).toEqual(['MESSAGE_SENT', 'CONTACT_CHANGED'])
    expect(await kinds(owner, { kinds: ['CONTACT_CHANGED'] })).toEqual(['CONTACT_CHANGED'])
    expect(await kinds(owner, { since: '2200-01-01T00:00:00.000Z' })).toEqual([])
    expect(await kinds(owner, { until: '2200-01-01T00:00:00.000Z' })).toHaveLength(3)
    const first = await list(owner, {}, { first: 2 })
    const second = await list(owner, {}, { first: 2, after: first.endCursor })
    expect([first.activities.length, second.activities.length]).toEqual([2, 1])
    expect(second.activities[0]).toMatchObject({ kind: 'MESSAGE_SENT', actor: { id: agent.userId } })
  })
})

describe('a reader', () => {
  test('sees what their reach of its subject allows', async () => {
    const mate = office.member('AGENT', owner.workspaceId)
    const teamId = randomUUID()
    const own = agent.with({ reach: 'OWN' })
    const inTeam = agent.with({ reach: 'TEAM', teamIds: [teamId], teammateIds: [mate.userId] })
    await write(owner)
    await write(mate)
    await write(agent)
    expect(await kinds(agent)).toHaveLength(3)
    expect(await kinds(inTeam)).toHaveLength(2)
    expect(await kinds(own)).toHaveLength(1)
    await changeContact(owner.userId)
    await changeContact(owner.userId, { teamId })
    await changeContact(owner.userId, { ownerId: mate.userId })
    await changeContact(owner.userId, { ownerId: agent.userId })
    await changeContact(owner.userId, { sharedWith: [agent.userId] })
    const contacts = { kinds: ['CONTACT_CHANGED'] }
    expect(await kinds(agent, contacts)).toHaveLength(5)
    expect(await kinds(inTeam, contacts)).toHaveLength(4)
    expect(await kinds(own, contacts)).toHaveLength(2)
    expect(await kinds(agent.with({ grants: { 'contacts:read': undefined } }), contacts)).toEqual([])
  })

  test('finds the same by reference and behind a cursor as in the list', async () => {
    await write(owner)
    await write(agent)
    const own = agent.with({ reach: 'OWN' })
    const [mine, theirs] = (await list()).activities
    const found = await office.ask(
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Activity { kind } } }',
      { of: [mine, theirs].map((activity) => ({ __typename: 'Activity', id: activity?.id })) },
      own,
    )
    expect(found).toEqual([{ kind: 'MESSAGE_SENT' }, null])
    const after = (who: TestActor, cursor: string | null) =>
      office.ask<{ id: string }[]>(
        'query ($after: String) { activitiesAfter(after: $after, first: 10) { id } }',
        { after: cursor },
        who,
      )
    expect((await after(owner, null)).map(({ id }) => id)).toEqual([theirs?.id, mine?.id])
    expect((await after(owner, theirs!.cursor)).map(({ id }) => id)).toEqual([mine?.id])
    expect((await after(own, null)).map(({ id }) => id)).toEqual([mine?.id])
    expect(await after(owner, 'nonsense')).toBe('VALIDATION_FAILED')
    expect(await office.ask('{ activityCursor }', {}, owner)).toBe(mine?.cursor)
  })

  test('of another workspace sees nothing', async () => {
    await write(agent)
    const stranger = office.member('OWNER')
    expect(await kinds(stranger)).toEqual([])
    const [activity] = (await list()).activities
    const found = await office.ask(
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Activity { kind } } }',
      { of: [{ __typename: 'Activity', id: activity?.id }] },
      stranger,
    )
    expect(found).toEqual([null])
  })
})

test('what happens at once is numbered without a hole, and told in that order', async () => {
  await Promise.all([
    ...Array.from({ length: 15 }, () => write(agent)),
    ...Array.from({ length: 15 }, (_, index) =>
      office.ask(
        'mutation ($name: String!) { createTeam(input: { name: $name }) { id } }',
        { name: `Team ${index}` },
        owner,
      ),
    ),
    office.publish(agent, { change: 'REMOVED', role: null }),
  ])
  const told = await office.subgraph.publishedEvents(activityLogged)
  const sequences = told
    .filter(({ workspaceId }) => workspaceId === owner.workspaceId)
    .map(({ payload }) => payload['sequence'])
  expect(sequences).toEqual(Array.from({ length: 31 }, (_, index) => index + 1))
})

test('what is older than a year is forgotten, as its own workspace grows, and its cursors expire', async () => {
  await write(agent)
  const [old] = (await list()).activities
  await office.subgraph.testDatabase.query(
    `UPDATE team.activity SET at = now() - interval '366 days' WHERE workspace_id = $1`,
    [owner.workspaceId],
  )
  await write(agent)
  expect((await list()).activities).toHaveLength(2)
  await office.subgraph.testDatabase.query(
    'UPDATE team.activity_counter SET last_sequence = 999 WHERE workspace_id = $1',
    [owner.workspaceId],
  )
  await write(agent)
  await office.subgraph.sentMails()
  const kept = (await list()).activities.map(({ id }) => id)
  expect(kept).toHaveLength(2)
  expect(kept).not.toContain(old?.id)
  const first = Buffer.from('activity:0').toString('base64url')
  const replay = 'query ($after: String) { activitiesAfter(after: $after, first: 10) { id } }'
  expect(await office.ask(replay, { after: first }, owner)).toBe('CURSOR_EXPIRED')
  expect(await office.ask(replay, { after: old?.cursor }, owner)).toHaveLength(2)
})
