import { randomUUID } from 'node:crypto'
import { conversationAssigned } from '@parley/schema/events/messaging'
import { neighbours } from '@parley/toolkit/testing/neighbours'
import { actor } from '@parley/toolkit/testing/test-actor'
import { createMessaging, seedChat, type Messaging } from './seed'

const members = [randomUUID(), randomUUID()]
const teamId = randomUUID()
let subgraph: Messaging
let asked: number[] = []

beforeAll(async () => {
  subgraph = await createMessaging({
    graph: neighbours({
      team: ({ document, variables }) => {
        if (document.includes('_entities')) return { _entities: [{ id: teamId }] }
        const { count } = variables as { count: number }
        asked.push(count)
        return { nextAssignees: Array.from({ length: count }, (_, turn) => members[turn % members.length]) }
      },
    }),
  })
})
beforeEach(() => {
  asked = []
})

const assign = (input: object, who = actor('MANAGER')) =>
  subgraph.execute<{ assignConversations: { id: string; owner: { id: string }; team: { id: string } }[] }>({
    query: 'mutation ($input: AssignInput!) { assignConversations(input: $input) { id owner { id } team { id } } }',
    variables: { input },
    actor: who,
  })

test('conversations are handed out to a team in turn, each to one member', async () => {
  const manager = actor('MANAGER')
  const chats = [1, 2, 3, 4].map(() => seedChat(subgraph, { member: manager }))
  const ids = (await Promise.all(chats)).map(({ dialogId }) => dialogId)
  const { data } = await assign({ ids, teamId, inTurn: true }, manager)
  const assigned = data!.assignConversations
  expect(asked).toEqual([4])
  expect(assigned.map(({ owner }) => owner.id)).toEqual([members[0], members[1], members[0], members[1]])
  expect(new Set(assigned.map(({ team }) => team.id))).toEqual(new Set([teamId]))
  const told = await subgraph.publishedEvents(conversationAssigned)
  expect(told.map(({ payload }) => payload)).toEqual(
    assigned.map(({ id, owner }) => ({
      conversationId: id,
      ownerId: owner.id,
      teamId,
      sharedWith: [],
      actorId: manager.userId,
      previous: { ownerId: null, teamId: null, sharedWith: [] },
    })),
  )
})

test.each([
  ['without a team', {}, { 'input.teamId': ['required'] }],
  ['with an owner', { teamId, ownerId: members[0] }, { 'input.ownerId': ['notTogether'] }],
])('turns %s are a mistake, and none is taken', async (_what, input, fields) => {
  const { code, errors } = await assign({ ids: [randomUUID()], inTurn: true, ...input })
  expect(code).toBe('VALIDATION_FAILED')
  expect(errors[0]?.extensions['fields']).toEqual(fields)
  expect(asked).toEqual([])
})
