import { randomUUID } from 'node:crypto'
import { auditRecorded } from '@parley/schema/events/audit'
import { placeDealsJob } from '../src/setup/place-deals.job'
import { createPipelines, snapshot, Workspace, type Pipelines, type StageRow } from './seed'
import { actor } from '@parley/toolkit/testing/test-actor'

let pipelines: Pipelines
let workspace: Workspace

beforeAll(async () => {
  pipelines = await createPipelines()
})
beforeEach(async () => {
  workspace = await Workspace.create(pipelines)
})

interface Made {
  readonly id: string
  readonly name: string
  readonly version: number
  readonly stages: StageRow[]
}
const create = (input: object) =>
  workspace.ask<Made>(
    'mutation ($input: CreatePipelineInput!) { createPipeline(input: $input) { id name version stages { id name version } } }',
    { input },
  )
const names = async (archived = false): Promise<string[]> =>
  (
    await workspace.ask<Made[]>('query ($archived: Boolean) { pipelines(archived: $archived) { name } }', { archived })
  ).map(({ name }) => name)
const onPipeline = (field: string, id: string, rest: Record<string, unknown> = {}) =>
  workspace.ask(
    field === 'deletePipeline'
      ? 'mutation ($id: ID!, $moveDealsTo: ID) { deletePipeline(id: $id, moveDealsTo: $moveDealsTo) }'
      : `mutation ($id: ID!) { ${field}(id: $id) { name archivedAt } }`,
    { id, ...rest },
  )

describe('the first pipeline', () => {
  it('is made once, however many ask at once', async () => {
    const newcomers = actor('OWNER')
    const asked = await Promise.all(
      Array.from({ length: 8 }, () =>
        pipelines.subgraph.execute<{ pipelines: { id: string }[] }>({
          query: '{ pipelines { id stages { name } } }',
          actor: newcomers,
        }),
      ),
    )
    const ids = asked.flatMap(({ data }) => data?.pipelines.map(({ id }) => id) ?? [])
    expect(ids).toHaveLength(8)
    expect(new Set(ids).size).toBe(1)
  })

  it('gets a card for each deal that the workspace had before', async () => {
    const before = actor('OWNER')
    pipelines.crm.told.clear()
    const ids = Array.from({ length: 3 }, () => randomUUID())
    for (const id of ids) {
      const told = { ...snapshot({ title: `Before ${id}` }), id, version: 4, trashed: false }
      pipelines.crm.told.set(id, { ...told, ownerId: before.userId, teamId: null, sharedWith: [] })
    }
    const later = await Workspace.create(pipelines, before)
    const job = placeDealsJob(pipelines.subgraph.services.placeDeals)
    const { subgraph } = pipelines
    await subgraph.runJob(job.name, { workspaceId: before.workspaceId })
    await subgraph.runJob(job.name, { workspaceId: before.workspaceId })
    expect(
      Object.values(await later.board())
        .flat()
        .toSorted(),
    ).toEqual(ids.map((id) => `Before ${id}`).toSorted())
  })
})

describe('pipelines', () => {
  it('begin as a template, in the language that is asked for', async () => {
    const { stages } = await create({ name: 'Найм', template: 'hiring', language: 'RU' })
    expect(stages.map(({ name }) => name)).toEqual(['Отклик', 'Знакомство', 'Собеседование', 'Предложение о работе'])
    expect(await create({ name: 'x', template: 'nothing' })).toBe('VALIDATION_FAILED')
    expect((await create({ name: 'Own' })).stages).toHaveLength(1)
  })

  it('are renamed on the version that was seen, ordered and audited', async () => {
    const { id, version } = await create({ name: 'Renewals' })
    const update = 'mutation ($input: UpdatePipelineInput!) { updatePipeline(input: $input) { name } }'
    expect(await workspace.ask(update, { input: { id, version, name: 'Extensions' } })).toEqual({ name: 'Extensions' })
    expect(await workspace.ask(update, { input: { id, version, name: 'Late' } })).toBe('STALE_VERSION')
    const order = 'mutation ($ids: [ID!]!) { reorderPipelines(ids: $ids) { name } }'
    expect(await workspace.ask(order, { ids: [id, workspace.pipelineId] })).toEqual([
      { name: 'Extensions' },
      { name: 'Sales' },
    ])
    expect(await names()).toEqual(['Extensions', 'Sales'])
    expect(await workspace.ask(order, { ids: [id, id] })).toBe('VALIDATION_FAILED')
    const events = await pipelines.subgraph.publishedEvents(auditRecorded('pipeline') as never)
    const actions = events.filter(({ workspaceId }) => workspaceId === workspace.owner.workspaceId)
    expect(actions.map(({ payload }) => payload['action'])).toEqual([
      'pipeline.created',
      'pipeline.renamed',
      'pipeline.reordered',
    ])
  })

  it('go into the archive and come back, and one stays in use', async () => {
    expect(await onPipeline('archivePipeline', workspace.pipelineId)).toBe('LAST_PIPELINE')
    const { id, stages } = await create({ name: 'Second' })
    expect(await onPipeline('archivePipeline', id)).toMatchObject({ name: 'Second' })
    expect([await names(), await names(true)]).toEqual([['Sales'], ['Second']])
    const deal = await workspace.tell({ title: 'One' })
    expect(await workspace.move({ dealId: deal, stageId: stages[0]?.id })).toBe('CONFLICT')
    expect(await onPipeline('restorePipeline', id)).toEqual({ name: 'Second', archivedAt: null })
    expect(await onPipeline('archivePipeline', randomUUID())).toBe('NOT_FOUND')
  })

  it('and their stages are told in their order, those in the archive last, to other parts of Parley alone', async () => {
    const [late, early] = [await create({ name: 'Late', template: 'hiring' }), await create({ name: 'Early' })]
    await onPipeline('archivePipeline', late.id)
    await workspace.ask('mutation ($ids: [ID!]!) { reorderPipelines(ids: $ids) { id } }', {
      ids: [early.id, workspace.pipelineId],
    })
    const stageIds = workspace.stages.map(({ id }) => id).toReversed()
    await workspace.ask('mutation ($id: ID!, $ids: [ID!]!) { reorderStages(pipelineId: $id, ids: $ids) { id } }', {
      id: workspace.pipelineId,
      ids: stageIds,
    })
    const query = '{ pipelineOrder stageOrder }'
    const { workspaceId } = workspace.owner
    const told = await pipelines.subgraph.execute({ query, actor: { kind: 'service', service: 'crm', workspaceId } })
    expect(told.data).toEqual({
      pipelineOrder: [early.id, workspace.pipelineId, late.id],
      stageOrder: [...early.stages.map(({ id }) => id), ...stageIds, ...late.stages.map(({ id }) => id)],
    })
    for (const field of ['{ pipelineOrder }', '{ stageOrder }']) expect(await workspace.ask(field)).toBe('FORBIDDEN')
  })

  it('are there for a new deal with their own stages, as long as they are not in the archive', async () => {
    const { id, stages } = await create({ name: 'Second' })
    const query = 'query ($pipelineId: ID, $stageId: ID) { hasDealPlace(pipelineId: $pipelineId, stageId: $stageId) }'
    const service = { kind: 'service' as const, service: 'crm', workspaceId: workspace.owner.workspaceId }
    const has = async (pipelineId: string | null, stageId: string | null) =>
      (await pipelines.subgraph.execute({ query, variables: { pipelineId, stageId }, actor: service })).data?.[
        'hasDealPlace'
      ]
    const [own, other] = [stages[0]!.id, workspace.stage(0)]
    const given = [
      [id, own.toUpperCase()],
      [id, null],
      [null, own],
      [null, other],
      [id, other],
      [null, randomUUID()],
    ]
    const answers = () => Promise.all(given.map(([pipeline, stage]) => has(pipeline ?? null, stage ?? null)))
    expect(await answers()).toEqual([true, true, true, true, false, false])
    await workspace.ask('mutation ($id: ID!) { archivePipeline(id: $id) { id } }', { id })
    expect(await answers()).toEqual([false, false, false, true, false, false])
    expect(await workspace.ask(query)).toBe('FORBIDDEN')
  })

  it('are deleted when somebody says where their deals go, also the closed ones', async () => {
    const { id, stages } = await create({ name: 'Second' })
    const deal = await workspace.tell({ title: 'One', pipelineId: id, status: 'WON' })
    const stageId = stages[0]?.id ?? null
    for (const title of ['Two', 'Three', 'Four']) await workspace.tell({ title, pipelineId: id, stageId })
    expect(await onPipeline('deletePipeline', id)).toBe('STAGE_HAS_DEALS')
    expect(await onPipeline('deletePipeline', id, { moveDealsTo: stages[0]?.id })).toBe('VALIDATION_FAILED')
    expect(await onPipeline('deletePipeline', id, { moveDealsTo: randomUUID() })).toBe('NOT_FOUND')
    expect(await onPipeline('deletePipeline', id, { moveDealsTo: workspace.stage(1) })).toBe(true)
    expect(await names()).toEqual(['Sales'])
    // In the order in which they stood.
    expect(await workspace.board()).toEqual({ 'In conversation': ['Four', 'Three', 'Two'] })
    const history = 'query ($id: ID!) { dealMoves(filter: { dealId: $id }) { edges { node { cause from { name } } } } }'
    const { edges } = await workspace.ask<{ edges: { node: object }[] }>(history, { id: deal })
    expect(edges.map(({ node }) => node)).toEqual([
      { cause: 'STAGE_DELETED', from: { name: 'New' } },
      { cause: 'CREATED', from: null },
    ])
  })

  it('are set up by those who may', async () => {
    const agent = workspace.owner.colleague('AGENT')
    const make = 'mutation { createPipeline(input: { name: "Mine" }) { id } }'
    expect(await workspace.ask(make, {}, agent)).toBe('FORBIDDEN')
  })
})

describe('stages', () => {
  const make = (input: object) =>
    workspace.ask<StageRow>(
      'mutation ($input: CreateStageInput!) { createStage(input: $input) { id name version probability colour allowedFrom } }',
      { input: { pipelineId: workspace.pipelineId, ...input } },
    )
  const change = (input: object) =>
    workspace.run('mutation ($input: UpdateStageInput!) { updateStage(input: $input) { id version } }', { input })

  it('are added, changed, ordered and deleted', async () => {
    const stage = await make({ name: 'Pilot', probability: 60, colour: 'PINK', slaHours: 48 })
    expect(stage).toMatchObject({ name: 'Pilot', probability: 60, colour: 'PINK' })
    expect((await change({ id: stage.id, version: 1, name: 'Trial', slaHours: null })).code).toBeUndefined()
    expect((await change({ id: stage.id, version: 1, name: 'Late' })).code).toBe('STALE_VERSION')
    const ids = [stage.id, ...workspace.stages.map(({ id }) => id)]
    const reorder =
      'mutation ($pipelineId: ID!, $ids: [ID!]!) { reorderStages(pipelineId: $pipelineId, ids: $ids) { name } }'
    const ordered = await workspace.ask<StageRow[]>(reorder, { pipelineId: workspace.pipelineId, ids })
    expect(ordered[0]?.name).toBe('Trial')
    expect(await workspace.ask(reorder, { pipelineId: workspace.pipelineId, ids: ids.slice(1) })).toBe(
      'VALIDATION_FAILED',
    )
    await workspace.tell({ title: 'One', stageId: stage.id })
    const remove = 'mutation ($id: ID!, $to: ID) { deleteStage(id: $id, moveDealsTo: $to) }'
    expect(await workspace.ask(remove, { id: stage.id })).toBe('STAGE_HAS_DEALS')
    expect(await workspace.ask(remove, { id: stage.id, to: workspace.stage(4) })).toBe(true)
    expect(await workspace.ask(remove, { id: stage.id })).toBe('NOT_FOUND')
    expect(await workspace.board()).toEqual({ Contract: ['One'] })
  })

  it('keep the last one', async () => {
    const { stages } = await create({ name: 'Second' })
    expect(await workspace.ask('mutation ($id: ID!) { deleteStage(id: $id) }', { id: stages[0]?.id })).toBe(
      'LAST_STAGE',
    )
  })

  it.each([
    [
      'a field that is not there',
      { entryRule: { field: 'deal.secret', operator: 'NOT_EMPTY' } },
      'input.entryRule.field',
    ],
    [
      'a comparison that means nothing',
      { exitRule: { field: 'deal.amount', operator: 'CONTAINS', values: ['1'] } },
      'input.exitRule.operator',
    ],
    ['a required field that is not there', { requiredFields: ['deal.secret'] }, 'input.requiredFields.0'],
    [
      'a field that is filled in and empty',
      { requiredFields: ['deal.amount'], entryRule: { field: 'deal.amount', operator: 'EMPTY' } },
      'input.entryRule',
    ],
    [
      'a range with nothing in it',
      {
        entryRule: {
          all: [
            { field: 'deal.amount', operator: 'AT_LEAST', values: ['10'] },
            { field: 'deal.amount', operator: 'LESS_THAN', values: ['5'] },
          ],
        },
      },
      'input.entryRule',
    ],
    ['a stage of nowhere', { allowedFrom: [randomUUID()] }, 'input.allowedFrom'],
    ['a probability above all', { probability: 101 }, 'input.probability'],
  ])('refuse %s', async (_, input, path) => {
    const { code, errors } = await change({ id: workspace.stage(2), version: 1, ...input })
    expect(code).toBe('VALIDATION_FAILED')
    expect(Object.keys(errors[0]?.extensions['fields'] ?? {})).toEqual([path])
  })

  it('refuse transitions in a circle that nothing gets into', async () => {
    const [, second, third] = workspace.stages
    expect((await change({ id: second?.id, version: 1, allowedFrom: [third?.id] })).code).toBeUndefined()
    const { code, errors } = await change({ id: third?.id, version: 1, allowedFrom: [second?.id] })
    expect([code, errors[0]?.extensions['fields']]).toEqual(['VALIDATION_FAILED', { 'input.allowedFrom': ['circle'] }])
  })
})
