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
