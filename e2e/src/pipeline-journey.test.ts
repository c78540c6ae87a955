import { eventually, GraphClient } from './harness/graph-client'
import { startParley, type ParleyProcess } from './harness/parley-process'

interface Stage {
  readonly id: string
  readonly name: string
  readonly version: number
}
interface Change {
  readonly boardChanged: {
    readonly kind: string
    readonly fromStageId: string | null
    readonly card: { readonly title: string; readonly stage: { readonly name: string }; readonly deal: object } | null
    readonly actor: { readonly name: string } | null
  }
}

const MOVE = `mutation ($input: MoveDealInput!) { moveDeal(input: $input) {
  card { stage { name } } move { id } refusal { rule explanation conditions { field present } } } }`
interface Moved {
  readonly moveDeal: {
    readonly card: { readonly stage: { readonly name: string } }
    readonly move: { readonly id: string } | null
    readonly refusal: { readonly rule: string; readonly conditions: object[] } | null
  }
}

let parley: ParleyProcess
let owner: GraphClient
let pipelineId: string
let stages: Stage[]

beforeAll(async () => {
  parley = await startParley({ script: process.env.PARLEY_E2E_START })
  owner = new GraphClient(parley.url)
  await owner.signUp('Olga')
  const { pipelines } = await owner.request<{ pipelines: { id: string; stages: Stage[] }[] }>(
    '{ pipelines { id stages { id name version } } }',
  )
  ;({ id: pipelineId, stages } = pipelines[0]!)
})
afterAll(async () => {
  await owner?.close()
  await parley?.stop()
})

async function createDeal(title: string, more: object = {}): Promise<{ id: string; version: number }> {
  const { createDeal: deal } = await owner.request<{ createDeal: { id: string; version: number } }>(
    'mutation ($input: CreateDealInput!) { createDeal(input: $input) { id version } }',
    { input: { title, ...more } },
  )
  return deal
}
const move = async (dealId: string, stage: number): Promise<Moved['moveDeal']> =>
  (await owner.request<Moved>(MOVE, { input: { dealId, stageId: stages[stage]!.id } })).moveDeal

it('a deal goes over the board: live, by the rules of its stages, and its list follows', async () => {
  const board = owner.subscribe<Change>(
    `subscription ($id: ID!) { boardChanged(pipelineId: $id) {
      kind fromStageId card { title stage { name } deal { title status } } actor { name } } }`,
    { id: pipelineId },
  )
  const { id, version } = await createDeal('Flour for a year', { value: { amount: '300', currency: 'EUR' } })
  const changes = () => board.events.map(({ boardChanged }) => boardChanged)
  await eventually('the new deal is told', () => changes().length > 0)
  expect(changes()[0]).toEqual({
    kind: 'CARD_MOVED',
    fromStageId: null,
    card: { title: 'Flour for a year', stage: { name: 'New' }, deal: { title: 'Flour for a year', status: 'OPEN' } },
    actor: { name: 'Olga' },
  })

  const entryRule = { field: 'deal.amount', operator: 'AT_LEAST', values: ['1000'] }
  const input = { id: stages[2]!.id, version: stages[2]!.version, entryRule }
  await owner.request('mutation ($input: UpdateStageInput!) { updateStage(input: $input) { id } }', { input })
  const refused = await move(id, 2)
  expect(refused.refusal).toMatchObject({
    rule: 'ENTRY',
    conditions: [{ field: 'deal.amount', present: ['300.0000'] }],
  })
  expect(refused.card.stage.name).toBe('New')
  await owner.request('mutation ($input: UpdateDealInput!) { updateDeal(input: $input) { id } }', {
    input: { id, version, value: { amount: '1500', currency: 'EUR' } },
  })
  expect((await move(id, 2)).refusal).toBeNull()
  await eventually('the move is told', () =>
    changes().some(({ card, fromStageId }) => card?.stage.name === 'Proposal' && fromStageId === stages[0]!.id),
  )
  board.stop()

  await eventually('the list of deals knows the stage', async () => {
    const { deals } = await owner.request<{ deals: { edges: { node: object }[] } }>(
      `query ($where: RecordFilter!) { deals(filter: { where: $where }) { edges { node {
        id stage { name } moves { edges { node { cause from { name } to { name } actor { name } } } } } } } }`,
      { where: { field: 'stageId', operator: 'IS', values: [stages[2]!.id] } },
    )
    const [move, first] = [
      { cause: 'MEMBER', from: { name: 'New' }, to: { name: 'Proposal' }, actor: { name: 'Olga' } },
      { cause: 'CREATED', from: null, to: { name: 'New' }, actor: { name: 'Olga' } },
    ]
    if (deals.edges.length === 0) return false
    const moves = { edges: [{ node: move }, { node: first }] }
    expect(deals.edges).toEqual([{ node: { id, stage: { name: 'Proposal' }, moves } }])
    return true
  })
})

it('a deal moves by itself when its task is done, and the move is taken back', async () => {
  const { id } = await createDeal('Oats')
  await owner.request('mutation ($input: CreateAutomaticMoveInput!) { createAutomaticMove(input: $input) { id } }', {
    input: { pipelineId, name: 'Called', trigger: 'TASK_DONE', toStageId: stages[1]!.id },
  })
  const { createTask } = await owner.request<{ createTask: { id: string; version: number } }>(
    'mutation ($input: CreateTaskInput!) { createTask(input: $input) { id version } }',
    { input: { title: 'Call', recordType: 'DEAL', recordId: id } },
  )
  await owner.request('mutation ($id: ID!) { completeTask(id: $id) { id } }', { id: createTask.id })
  const stands = async () => {
    const { deal } = await owner.request<{
      deal: { stage: { name: string } | null; moves: { edges: { node: { id: string; explanation: string } }[] } }
    }>('query ($id: ID!) { deal(id: $id) { stage { name } moves(first: 1) { edges { node { id explanation } } } } }', {
      id,
    })
    return { stage: deal.stage?.name, move: deal.moves.edges[0]?.node }
  }
  await eventually('the rule moved it', async () => (await stands()).stage === 'In conversation')
  const { move: made } = await stands()
  expect(made?.explanation).toBe('“Called”: a task was done.')
  await owner.request('mutation ($id: ID!) { undoMove(moveId: $id) { card { id } } }', { id: made!.id })
  expect((await stands()).stage).toBe('New')
})

/** A member of the same workspace who sees only the deals that are theirs. */
async function agentWithOwnDeals(): Promise<{ agent: GraphClient; id: string }> {
  const { createInvitationLink: link } = await owner.request<{ createInvitationLink: { token: string } }>(
    'mutation { createInvitationLink(input: { role: AGENT, useLimit: 1 }) { token } }',
  )
  const grants = ['deals:read', 'deals:write'].map((name) => ({ name, reach: 'OWN' }))
  await owner.request('mutation ($input: SetPermissionsInput!) { setPermissions(input: $input) { version } }', {
    input: { role: 'AGENT', version: 0, grants: [...grants, { name: 'pipelines:read', reach: 'ALL' }] },
  })
  const agent = new GraphClient(parley.url)
  const { signUp } = await agent.request<{ signUp: { accessToken: string; viewer: { user: { id: string } } } }>(
    `mutation ($input: SignUpInput!) { signUp(input: $input) { accessToken viewer { user { id } } } }`,
    {
      input: {
        email: `nina-${crypto.randomUUID()}@example.test`,
        password: 'a long enough password',
        name: 'Nina',
        invitationToken: link.token,
        tokenDelivery: 'BODY',
      },
    },
  )
  agent.accessToken = signUp.accessToken
  return { agent, id: signUp.viewer.user.id }
}

it('a card comes to the board of a member with the deal, and leaves it with the deal', async () => {
  const { agent, id: agentId } = await agentWithOwnDeals()
  const { viewer } = await owner.request<{ viewer: { user: { id: string } } }>('{ viewer { user { id } } }')
  const { id } = await createDeal('Barley')
  const board = agent.subscribe<{ boardChanged: { kind: string; dealId: string; card: { title: string } | null } }>(
    'subscription ($id: ID!) { boardChanged(pipelineId: $id) { kind dealId card { title deal { title } } } }',
    { id: pipelineId },
  )
  const heard = () => board.events.map(({ boardChanged: { kind, card } }) => [kind, card?.title ?? null])
  const assign = (ownerId: string) =>
    owner.request('mutation ($input: AssignInput!) { assignDeals(input: $input) { id } }', {
      input: { ids: [id], ownerId },
    })
  // Until the first one is heard, the socket may not have been open yet.
  await eventually('the card comes', async () => {
    if (heard().length > 0) return true
    await assign(agentId)
    await assign(viewer.user.id)
    return heard().length > 0
  })
  await assign(agentId)
  await eventually('the card is there', () => heard().at(-1)?.[0] === 'CARD_MOVED')
  expect(heard().at(-1)).toEqual(['CARD_MOVED', 'Barley'])
  await assign(viewer.user.id)
  await eventually('the card is gone', () => heard().at(-1)?.[0] === 'CARD_REMOVED')
  expect(heard().at(-1)).toEqual(['CARD_REMOVED', null])
  board.stop()
  await agent.close()
})

it('a new deal that its stage refuses begins at the entrance, with names for what is missing', async () => {
  const { createCompany, createContact } = await owner.request<Record<string, { id: string }>>(
    `mutation { createCompany(input: { name: "Lakeside Mills" }) { id } createContact(input: { name: "Anna Sample" }) { id } }`,
  )
  const companyId = createCompany!.id
  const entryRule = {
    all: [
      { field: 'deal.companyId', operator: 'IS', values: [companyId] },
      { field: 'deal.ownerId', operator: 'IS_NOT', values: ['me'] },
      { field: 'activity.inboundMessages', operator: 'AT_LEAST', values: ['1'] },
    ],
  }
  const input = { id: stages[3]!.id, version: stages[3]!.version, entryRule }
  await owner.request('mutation ($input: UpdateStageInput!) { updateStage(input: $input) { id } }', { input })
  const { id } = await createDeal('Rye', { stageId: stages[3]!.id, contactIds: [createContact!.id] })
  const values = '{ value company { name } user { name } }'
  const first = await eventually('the deal is on the board', async () => {
    const { deal } = await owner.request<{ deal: { stage: object | null; moves: { edges: { node: object }[] } } }>(
      `query ($id: ID!) { deal(id: $id) { stage { name } moves(first: 1) { edges { node { cause refusal {
         rule stage { name } conditions { field wantedValues ${values} presentValues ${values} } } } } } } }`,
      { id },
    )
    return deal.stage && { stage: deal.stage, move: deal.moves.edges[0]?.node }
  })
  const nothing = { company: null, user: null }
  const me = { value: 'me', company: null, user: { name: 'Olga' } }
  expect(first).toEqual({
    stage: { name: 'New' },
    move: {
      cause: 'CREATED',
      refusal: {
        rule: 'ENTRY',
        stage: { name: 'Negotiation' },
        conditions: [
          {
            field: 'deal.companyId',
            wantedValues: [{ ...nothing, value: companyId, company: { name: 'Lakeside Mills' } }],
            presentValues: [],
          },
          { field: 'deal.ownerId', wantedValues: [me], presentValues: [{ ...me, value: expect.any(String) }] },
          {
            field: 'activity.inboundMessages',
            wantedValues: [{ ...nothing, value: '1' }],
            presentValues: [{ ...nothing, value: '0' }],
          },
        ],
      },
    },
  })
})

it('a list of deals is sorted by what other parts know: stages, members and teams', async () => {
  const [later, first] = [await createDeal('Spelt later', { stageId: stages[1]!.id }), await createDeal('Spelt first')]
  const { createTeam } = await owner.request<{ createTeam: { id: string } }>(
    'mutation { createTeam(input: { name: "North", userIds: [] }) { id } }',
  )
  const assign = 'mutation ($input: AssignInput!) { assignDeals(input: $input) { id } }'
  await owner.request(assign, { input: { ids: [first.id], ownerId: null } })
  await owner.request(assign, { input: { ids: [later.id], teamId: createTeam.id } })
  const sorted = async (field: string): Promise<string> => {
    const { deals } = await owner.request<{ deals: { edges: { node: { title: string } }[] } }>(
      `query ($field: String!) {
        deals(filter: { search: "Spelt" }, sort: { field: $field, direction: DESC }) { edges { node { title } } } }`,
      { field },
    )
    return deals.edges.map(({ node }) => node.title).join()
  }
  // By id alone it would be the other way round.
  const expected = 'Spelt later,Spelt first'
  await eventually('crm knows where the deals stand', async () => (await sorted('stageId')) === expected)
  expect([await sorted('ownerId'), await sorted('teamId')]).toEqual([expected, expected])
})
