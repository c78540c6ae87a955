import { randomUUID } from 'node:crypto'
import { createPipelines, Workspace, type Pipelines, type StageRow } from './seed'

let pipelines: Pipelines
let workspace: Workspace
let dealId: string

beforeAll(async () => {
  pipelines = await createPipelines()
})
beforeEach(async () => {
  workspace = await Workspace.create(pipelines)
  dealId = await workspace.tell({ title: 'One' })
})

const MANY = Array.from({ length: 10_000 }, () => randomUUID())
const INJECTION = `'; DROP TABLE pipeline.card; --`

/** Everything that this domain keeps of the workspace. */
async function kept(): Promise<unknown> {
  const tables = ['pipeline', 'stage', 'card', 'deal_move', 'automatic_move']
  const rows = tables.map(
    (table) => `(SELECT jsonb_agg(row ORDER BY id) FROM pipeline.${table} row WHERE workspace_id = $1) AS ${table}`,
  )
  return pipelines.subgraph.testDatabase.query(`SELECT ${rows.join()}`, [workspace.owner.workspaceId])
}

const on = (field: string, type: string, answer: string) =>
  `mutation ($input: ${type}!) { ${field}(input: $input) { ${answer} } }`
const MOVE = on('moveDeal', 'MoveDealInput', 'move { id } refusal { rule }')
const MOVE_MANY = on('moveDeals', 'MoveDealsInput', 'moved refusals { rule }')
const STAGE = on('updateStage', 'UpdateStageInput', 'id')
const RULE = on('createAutomaticMove', 'CreateAutomaticMoveInput', 'id')
const ORDER = 'mutation ($pipelineId: ID!, $ids: [ID!]!) { reorderStages(pipelineId: $pipelineId, ids: $ids) { id } }'
const first = () => workspace.stage(0)

describe.each<[string, string, () => Record<string, unknown>, string, string[]]>([
  [
    'a move of 10,000 deals',
    MOVE_MANY,
    () => ({ input: { dealIds: MANY, stageId: first() } }),
    'VALIDATION_FAILED',
    ['input.dealIds'],
  ],
  [
    'a move of none',
    MOVE_MANY,
    () => ({ input: { dealIds: [], stageId: first() } }),
    'VALIDATION_FAILED',
    ['input.dealIds'],
  ],
  [
    'a move of what is no deal',
    MOVE_MANY,
    () => ({ input: { dealIds: [dealId, INJECTION], stageId: first() } }),
    'VALIDATION_FAILED',
    ['input.dealIds.1'],
  ],
  ['a move into no stage', MOVE_MANY, () => ({ input: { dealIds: [dealId], stageId: randomUUID() } }), 'NOT_FOUND', []],
  ['a move of no deal', MOVE, () => ({ input: { dealId: randomUUID(), stageId: first() } }), 'NOT_FOUND', []],
  [
    'a move before SQL',
    MOVE,
    () => ({ input: { dealId, stageId: first(), before: INJECTION } }),
    'VALIDATION_FAILED',
    ['input.before'],
  ],
  [
    'an order of 10,000 stages',
    ORDER,
    () => ({ pipelineId: workspace.pipelineId, ids: MANY }),
    'VALIDATION_FAILED',
    ['ids'],
  ],
  ['an order of a pipeline that is none', ORDER, () => ({ pipelineId: INJECTION, ids: MANY }), 'NOT_FOUND', []],
  [
    'a stage that 10,000 others lead to',
    STAGE,
    () => ({ input: { id: first(), version: 1, allowedFrom: MANY } }),
    'VALIDATION_FAILED',
    ['input.allowedFrom'],
  ],
  [
    'a stage that leads to itself',
    STAGE,
    () => ({ input: { id: first(), version: 1, allowedFrom: [first()] } }),
    'VALIDATION_FAILED',
    ['input.allowedFrom'],
  ],
  [
    '10,000 required fields',
    STAGE,
    () => ({ input: { id: first(), version: 1, requiredFields: MANY } }),
    'VALIDATION_FAILED',
    ['input.requiredFields'],
  ],
  [
    'a rule with SQL for a field',
    STAGE,
    () => ({ input: { id: first(), version: 1, entryRule: { field: INJECTION, operator: 'EMPTY' } } }),
    'VALIDATION_FAILED',
    ['input.entryRule.field'],
  ],
  [
    'a rule with SQL for a number',
    STAGE,
    () => ({
      input: { id: first(), version: 1, entryRule: { field: 'deal.amount', operator: 'IS', values: [INJECTION] } },
    }),
    'VALIDATION_FAILED',
    ['input.entryRule.values'],
  ],
  [
    'a rule with 10,000 values',
    STAGE,
    () => ({ input: { id: first(), version: 1, entryRule: { field: 'deal.tags', operator: 'ANY_OF', values: MANY } } }),
    'VALIDATION_FAILED',
    ['input.entryRule.values'],
  ],
  [
    'a rule that is empty',
    STAGE,
    () => ({ input: { id: first(), version: 1, exitRule: {} } }),
    'VALIDATION_FAILED',
    ['input.exitRule'],
  ],
  [
    'a change of another version',
    STAGE,
    () => ({ input: { id: first(), version: 7, name: 'Late' } }),
    'STALE_VERSION',
    [],
  ],
  [
    'an automatic move from 10,000 stages',
    RULE,
    () => ({
      input: {
        pipelineId: workspace.pipelineId,
        name: 'x',
        trigger: 'TASK_DONE',
        toStageId: first(),
        fromStageIds: MANY,
      },
    }),
    'VALIDATION_FAILED',
    ['input.fromStageIds'],
  ],
  [
    'an automatic move from a stage to itself',
    RULE,
    () => ({
      input: {
        pipelineId: workspace.pipelineId,
        name: 'x',
        trigger: 'TASK_DONE',
        toStageId: first(),
        fromStageIds: [first()],
      },
    }),
    'VALIDATION_FAILED',
    ['input.fromStageIds'],
  ],
])('%s', (_, query, variables, code, paths) => {
  it(`is ${code}, and nothing is done`, async () => {
    const before = await kept()
    const result = await workspace.run(query, variables())
    expect(result.code).toBe(code)
    expect(Object.keys(result.errors[0]?.extensions['fields'] ?? {})).toEqual(paths)
    expect(await kept()).toEqual(before)
  })
})

describe('a stage of another pipeline', () => {
  let elsewhere: StageRow
  beforeEach(async () => {
    const made = await workspace.ask<{ stages: StageRow[] }>(
      'mutation { createPipeline(input: { name: "Second" }) { stages { id name version } } }',
    )
    elsewhere = made.stages[0]!
  })

  it.each<[string, () => Promise<unknown>, string]>([
    [
      'lets in no deals here',
      () => workspace.ask(STAGE, { input: { id: first(), version: 1, allowedFrom: [elsewhere.id] } }),
      'VALIDATION_FAILED',
    ],
    [
      'is in no order here',
      () =>
        workspace.ask(ORDER, {
          pipelineId: workspace.pipelineId,
          ids: [...workspace.stages.map(({ id }) => id), elsewhere.id],
        }),
      'VALIDATION_FAILED',
    ],
    [
      'is no aim of an automatic move here',
      () =>
        workspace.ask(RULE, {
          input: { pipelineId: workspace.pipelineId, name: 'x', trigger: 'TASK_DONE', toStageId: elsewhere.id },
        }),
      'VALIDATION_FAILED',
    ],
  ])('%s', async (_, ask, code) => {
    const before = await kept()
    expect(await ask()).toBe(code)
    expect(await kept()).toEqual(before)
  })

  it('is no neighbour, and no column of this board', async () => {
    const { card } = await workspace.move({ dealId, stageId: elsewhere.id })
    expect(card.stage.id).toBe(elsewhere.id)
    const other = await workspace.tell({ title: 'Other' })
    await workspace.move({ dealId: other, stageId: first(), after: dealId })
    expect(await workspace.board()).toEqual({ New: ['Other'] })
    const columns =
      'query ($id: ID!, $ids: [ID!]) { board(pipelineId: $id) { columns(stageIds: $ids) { stage { id } } } }'
    expect(await workspace.ask(columns, { id: workspace.pipelineId, ids: [elsewhere.id, ...MANY] })).toEqual({
      columns: [],
    })
  })
})

it('reads take what they are given', async () => {
  const filter = { search: `${INJECTION}\0`, ownerIds: [...MANY, INJECTION] }
  expect(await workspace.board(undefined, filter)).toEqual({})
  const moves = 'query ($filter: DealMoveFilter) { dealMoves(filter: $filter) { edges { node { id } } } }'
  const ids = { dealId: INJECTION, stageId: INJECTION, pipelineId: INJECTION }
  expect(await workspace.ask(moves, { filter: ids })).toEqual({ edges: [] })
  expect(await workspace.ask('query ($id: ID!) { pipeline(id: $id) { id } }', { id: INJECTION })).toBeNull()
})

describe('nothing is half-done', () => {
  it('when the last step of moving many fails', async () => {
    const ids = [dealId, await workspace.tell({ title: 'Two' }), await workspace.tell({ title: 'Three' })]
    const { testDatabase } = pipelines.subgraph
    const before = await kept()
    await testDatabase.query(
      `CREATE FUNCTION pipeline.fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'cut off'; END $$;
       CREATE TRIGGER fail BEFORE INSERT ON pipeline.outbox FOR EACH ROW
         WHEN (NEW.workspace_id = '${workspace.owner.workspaceId}') EXECUTE FUNCTION pipeline.fail()`,
    )
    const input = { dealIds: ids, stageId: workspace.stage(2), clientId: randomUUID() }
    expect((await workspace.run(MOVE_MANY, { input })).code).toBe('INTERNAL')
    const remove = 'mutation ($id: ID!, $to: ID) { deleteStage(id: $id, moveDealsTo: $to) }'
    expect((await workspace.run(remove, { id: first(), to: workspace.stage(1) })).code).toBe('INTERNAL')
    await testDatabase.query('DROP TRIGGER fail ON pipeline.outbox; DROP FUNCTION pipeline.fail()')
    expect(await kept()).toEqual(before)
    expect(await workspace.ask(MOVE_MANY, { input })).toEqual({ moved: 3, refusals: [] })
    expect(await workspace.ask(MOVE_MANY, { input })).toEqual({ moved: 3, refusals: [] })
  })

  it('when deals are moved and made while their stage is deleted', async () => {
    const [from, going, to] = [first(), workspace.stage(1), workspace.stage(2)]
    const ids = [dealId]
    for (let deal = 0; deal < 7; deal++) ids.push(await workspace.tell({ title: `Deal ${deal}` }))
    const remove = 'mutation ($id: ID!, $to: ID) { deleteStage(id: $id, moveDealsTo: $to) }'
    const answers = await Promise.all([
      ...ids.map((id) => workspace.run(MOVE, { input: { dealId: id, stageId: going } })),
      workspace.run(remove, { id: going, to }),
      ...ids.map((id) => workspace.run(MOVE, { input: { dealId: id, stageId: from } })),
      ...ids.map((_, deal) => workspace.tell({ title: `New ${deal}`, stageId: going })),
    ])
    const codes = answers.flatMap((answer) => (typeof answer === 'string' ? [] : (answer.code ?? [])))
    expect(codes.filter((code) => code !== 'NOT_FOUND')).toEqual([])
    expect(Object.values(await workspace.board()).flat()).toHaveLength(2 * ids.length)
    const [broken] = await pipelines.subgraph.testDatabase.query<Record<string, string>>(
      `SELECT count(*) AS lost FROM pipeline.card JOIN pipeline.stage ON stage.id = card.stage_id
       WHERE card.workspace_id = $1 AND stage.deleted_at IS NOT NULL`,
      [workspace.owner.workspaceId],
    )
    expect(broken).toEqual({ lost: '0' })
  })
})
