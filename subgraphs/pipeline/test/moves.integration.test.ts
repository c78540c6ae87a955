import { randomUUID } from 'node:crypto'
import { dealMoved, readBoardChange } from '@parley/schema/events/pipeline'
import { countStatements } from '@parley/toolkit/testing/count-statements'
import { createPipelines, Workspace, type Pipelines } from './seed'

let pipelines: Pipelines
let workspace: Workspace

beforeAll(async () => {
  pipelines = await createPipelines()
})
beforeEach(async () => {
  workspace = await Workspace.create(pipelines)
})

const deals = (...titles: string[]): Promise<string[]> =>
  titles.reduce<Promise<string[]>>(
    async (before, title) => [...(await before), await workspace.tell({ title })],
    Promise.resolve([]),
  )

/** When the deal came into its stage. */
const stays = async (id: string | undefined): Promise<string[]> => {
  const rows = await pipelines.subgraph.testDatabase.query<{ at: Date }>(
    'SELECT entered_at AS at FROM pipeline.card WHERE id = $1 UNION SELECT max(at) FROM pipeline.deal_move WHERE deal_id = $1',
    [id],
  )
  return rows.map(({ at }) => at.toISOString())
}

describe('a move', () => {
  it('puts a deal directly before or after another, or at the top', async () => {
    const [one, two, three] = await deals('One', 'Two', 'Three')
    expect(await workspace.board()).toEqual({ New: ['Three', 'Two', 'One'] })
    await workspace.move({ dealId: three, stageId: workspace.stage(0), after: one })
    expect(await workspace.board()).toEqual({ New: ['Two', 'One', 'Three'] })
    await workspace.move({ dealId: three, stageId: workspace.stage(0), before: one })
    expect(await workspace.board()).toEqual({ New: ['Two', 'Three', 'One'] })
    await workspace.move({ dealId: one, stageId: workspace.stage(0) })
    expect(await workspace.board()).toEqual({ New: ['One', 'Two', 'Three'] })
    await workspace.move({ dealId: two, stageId: workspace.stage(2), before: randomUUID() })
    expect(await workspace.board()).toEqual({ New: ['One', 'Three'], Proposal: ['Two'] })
  })

  it('is told to other domains and to boards once, with who, from where and where to', async () => {
    const [deal] = await deals('One')
    const clientId = randomUUID()
    const input = { dealId: deal, stageId: workspace.stage(1), clientId }
    const answers = [await workspace.move(input), await workspace.move(input)]
    expect(answers.map(({ move }) => move?.id)).toEqual([answers[0]?.move?.id, answers[0]?.move?.id])
    const told = (await pipelines.subgraph.publishedEvents()).filter(({ payload }) => payload['dealId'] === deal)
    const moved = told.filter(({ name }) => name === dealMoved.name).map(({ payload }) => payload)
    const [from, to] = [workspace.stage(0), workspace.stage(1)]
    const actorId = workspace.owner.userId
    expect(moved).toEqual([
      expect.objectContaining({ cause: 'CREATED', fromStageId: null, toStageId: from, actorId }),
      expect.objectContaining({ cause: 'MEMBER', fromStageId: from, toStageId: to, actorId }),
    ])
    const boards = told.filter(({ name }) => name !== dealMoved.name).map(({ payload }) => payload['changeId'])
    expect(boards.map((id) => readBoardChange(String(id)))).toEqual([
      expect.objectContaining({ kind: 'CARD_MOVED', fromStageId: null, pipelineId: workspace.pipelineId }),
      expect.objectContaining({ kind: 'CARD_MOVED', fromStageId: from, pipelineId: workspace.pipelineId }),
    ])
  })

  it('is another move under the same clientId, which is a conflict', async () => {
    const [deal] = await deals('One')
    const input = { dealId: deal, stageId: workspace.stage(1), clientId: randomUUID() }
    await workspace.move(input)
    expect(await workspace.move({ ...input, stageId: workspace.stage(2) })).toBe('CONFLICT')
    expect(await workspace.board()).toEqual({ 'In conversation': ['One'] })
  })

  it('loses no card, however many are moved at once', async () => {
    const ids = await deals(...Array.from({ length: 12 }, (_, index) => `Deal ${index}`))
    const moves = Array.from({ length: 60 }, (_, index) => ({
      dealId: ids[(index * 5) % ids.length],
      stageId: workspace.stage((index * 7) % 5),
      before: ids[(index * 3) % ids.length],
    }))
    const answers = await Promise.all(moves.map((input) => workspace.move(input)))
    expect(answers.filter(({ card }) => !card)).toEqual([])
    const board = await workspace.board()
    const titles = Object.values(board).flat()
    expect(titles.toSorted()).toEqual(ids.map((_, index) => `Deal ${index}`).toSorted())
    // The history of each deal is a chain without a gap.
    const rows = await pipelines.subgraph.testDatabase.query<{ broken: string }>(
      `SELECT count(*) AS broken FROM (
         SELECT from_stage_id, lag(to_stage_id) OVER (PARTITION BY deal_id ORDER BY at, id) AS previous
         FROM pipeline.deal_move WHERE workspace_id = $1) AS step
       WHERE from_stage_id IS DISTINCT FROM previous`,
      [workspace.owner.workspaceId],
    )
    expect(rows).toEqual([{ broken: '0' }])
  })

  it('moves many, says why not of the others, and moves none twice', async () => {
    const [one, two, three] = await deals('One', 'Two', 'Three')
    await workspace.tell({ title: 'Three', status: 'WON' }, { recordId: three, change: 'UPDATED', version: 2 })
    const strange = randomUUID()
    const input = { dealIds: [one, two, three, strange], stageId: workspace.stage(3), clientId: randomUUID() }
    const bulk = 'mutation ($input: MoveDealsInput!) { moveDeals(input: $input) { moved refusals { dealId rule } } }'
    const refusals = [
      { dealId: three, rule: 'CLOSED' },
      { dealId: strange, rule: 'GONE' },
    ]
    expect(await workspace.ask(bulk, { input })).toEqual({ moved: 2, refusals })
    expect(await workspace.ask(bulk, { input })).toEqual({ moved: 2, refusals })
    expect(await workspace.board()).toEqual({ Negotiation: ['One', 'Two'] })
    const history = await workspace.ask<{ edges: { node: { cause: string } }[] }>(
      'query ($id: ID!) { dealMoves(filter: { stageId: $id }) { edges { node { cause } } } }',
      { id: workspace.stage(3) },
    )
    expect(history.edges.map(({ node }) => node.cause)).toEqual(['BULK', 'BULK'])
  })

  it('moves of many those alone that whoever asks may write', async () => {
    const colleague = workspace.owner.colleague('AGENT', { grants: { 'deals:write': 'OWN' } })
    const [one] = await deals('One')
    const own = await workspace.tell({ title: 'Two' }, { ownerId: colleague.userId })
    const input = { dealIds: [one, own], stageId: workspace.stage(3) }
    const bulk = 'mutation ($input: MoveDealsInput!) { moveDeals(input: $input) { moved refusals { dealId rule } } }'
    const refusals = [{ dealId: one, rule: 'REACH' }]
    expect(await workspace.ask(bulk, { input }, colleague)).toEqual({ moved: 1, refusals })
    expect(await workspace.board()).toEqual({ New: ['One'], Negotiation: ['Two'] })
  })

  it('puts many where they are dropped, in their order, also those of the same stage', async () => {
    const [one, two, three, four, five] = await deals('One', 'Two', 'Three', 'Four', 'Five')
    const drop = (dealIds: unknown[], place: object, stage = 2) =>
      workspace.ask<{ moved: number }>('mutation ($input: MoveDealsInput!) { moveDeals(input: $input) { moved } }', {
        input: { dealIds, stageId: workspace.stage(stage), ...place },
      })
    await drop([one, two], {})
    await drop([four, five], { before: two })
    expect(await workspace.board()).toEqual({ New: ['Three'], Proposal: ['One', 'Four', 'Five', 'Two'] })
    const request = { after: four, clientId: randomUUID() }
    expect(await drop([three, one], request)).toEqual({ moved: 1 })
    expect(await workspace.board()).toEqual({ Proposal: ['Four', 'Three', 'One', 'Five', 'Two'] })
    await drop([two], { before: four })
    await drop([three, one], request)
    expect(await workspace.board()).toEqual({ Proposal: ['Two', 'Four', 'Three', 'One', 'Five'] })
    // A neighbour that moves along, or is in another stage, is none.
    await drop([five, four], { before: four, after: one })
    expect(await workspace.board()).toEqual({ Proposal: ['Two', 'Three', 'One', 'Five', 'Four'] })
    // Since when they stand in the stage is as it was.
    expect([await stays(four), await stays(five)].map(({ length }) => length)).toEqual([1, 1])
  })

  it('costs the same statements for one deal and for 300', async () => {
    const ids = await deals(...Array.from({ length: 30 }, (_, index) => `Deal ${index}`))
    const bulk = 'mutation ($input: MoveDealsInput!) { moveDeals(input: $input) { moved } }'
    const count = async (dealIds: string[], stage: number) =>
      (
        await countStatements(pipelines.subgraph.database, () =>
          workspace.ask(bulk, { input: { dealIds, stageId: workspace.stage(stage) } }),
        )
      ).length
    expect(await count(ids.slice(0, 1), 1)).toBe(await count(ids.slice(1), 1))
  })
})

describe('a move that is taken back', () => {
  const undo = (moveId: string | undefined, who?: Parameters<Workspace['move']>[1]) =>
    workspace.ask('mutation ($id: ID!) { undoMove(moveId: $id) { card { stage { name } } } }', { id: moveId }, who)

  it('puts the deal where it stood', async () => {
    const [, two] = await deals('One', 'Two', 'Three')
    const { move } = await workspace.move({ dealId: two, stageId: workspace.stage(1) })
    expect(await undo(move?.id)).toEqual({ card: { stage: { name: 'New' } } })
    expect(await workspace.board()).toEqual({ New: ['Three', 'Two', 'One'] })
  })

  it('is the last one of its deal, and of whoever takes it back', async () => {
    const [one] = await deals('One')
    const first = await workspace.move({ dealId: one, stageId: workspace.stage(1) })
    expect(await undo(first.move?.id, workspace.owner.colleague('AGENT'))).toBe('FORBIDDEN')
    const second = await workspace.move({ dealId: one, stageId: workspace.stage(2) })
    expect(await undo(first.move?.id)).toBe('CONFLICT')
    expect(await undo(second.move?.id)).toEqual({ card: { stage: { name: 'In conversation' } } })
    expect(await undo(randomUUID())).toBe('NOT_FOUND')
  })
})

describe('a request that is taken back', () => {
  const bulk = 'mutation ($input: MoveDealsInput!) { moveDeals(input: $input) { moved } }'
  const undo = (clientId: string, who?: Parameters<Workspace['move']>[1]) =>
    workspace.ask<{ moved: number; refusals: object[] }>(
      'mutation ($id: ID!) { undoMoves(clientId: $id) { moved refusals { dealId rule stage { name } } } }',
      { id: clientId },
      who,
    )
  const moveAll = async (
    dealIds: unknown[],
    stage: number,
    who?: Parameters<Workspace['move']>[1],
  ): Promise<string> => {
    const clientId = randomUUID()
    await workspace.ask(bulk, { input: { dealIds, stageId: workspace.stage(stage), clientId } }, who)
    return clientId
  }

  it('puts each deal where it stood, in its stage and its place, since when it had', async () => {
    const [one, two, three, four] = await deals('One', 'Two', 'Three', 'Four')
    await workspace.move({ dealId: two, stageId: workspace.stage(1) })
    const before = await stays(two)
    const clientId = await moveAll([one, two, three], 3)
    expect(await workspace.board()).toEqual({ New: ['Four'], Negotiation: ['One', 'Two', 'Three'] })
    expect(await undo(clientId)).toEqual({ moved: 3, refusals: [] })
    expect(await workspace.board()).toEqual({ New: ['Four', 'Three', 'One'], 'In conversation': ['Two'] })
    expect((await stays(two))[0]).toBe(before[0])
    const history = await workspace.ask<{ edges: { node: { cause: string; deal: { id: string } } }[] }>(
      'query ($id: ID!) { dealMoves(filter: { pipelineId: $id, cause: UNDO }) { edges { node { cause deal { id } } } } }',
      { id: workspace.pipelineId },
    )
    expect(new Set(history.edges.map(({ node }) => node.deal.id))).toEqual(new Set([one, two, three]))
    expect(history.edges.map(({ node }) => node.deal.id)).not.toContain(four)
  })

  it('leaves what was moved on, closed or lost from sight, or stood in a stage that went, and says so', async () => {
    const colleague = workspace.owner.colleague('AGENT', { grants: { 'deals:read': 'OWN', 'deals:write': 'OWN' } })
    const own = { ownerId: colleague.userId }
    const [back, on, closed, gone, homeless] = await Promise.all(
      ['Back', 'On', 'Closed', 'Gone', 'Homeless'].map((title) => workspace.tell({ title }, own)),
    )
    await workspace.move({ dealId: homeless, stageId: workspace.stage(1) })
    const clientId = await moveAll([back, on, closed, gone, homeless], 3, colleague)
    await workspace.move({ dealId: on, stageId: workspace.stage(2) })
    await workspace.tell(
      { title: 'Closed', status: 'LOST' },
      { ...own, recordId: closed, change: 'UPDATED', version: 2 },
    )
    await workspace.tell({ title: 'Gone' }, { recordId: gone, change: 'UPDATED', version: 2 })
    await workspace.ask('mutation ($id: ID!) { deleteStage(id: $id) }', { id: workspace.stage(1) })
    const { moved, refusals } = await undo(clientId, colleague)
    expect(moved).toBe(1)
    expect(new Set(refusals.map((refusal) => JSON.stringify(refusal)))).toEqual(
      new Set(
        [
          { dealId: on, rule: 'MOVED_SINCE', stage: { name: 'New' } },
          { dealId: closed, rule: 'CLOSED', stage: { name: 'New' } },
          { dealId: gone, rule: 'GONE', stage: { name: 'New' } },
          { dealId: homeless, rule: 'STAGE_GONE', stage: { name: 'In conversation' } },
        ].map((refusal) => JSON.stringify(refusal)),
      ),
    )
    expect((await workspace.board())['New']).toEqual(['Back'])
  })

  it('is that of whoever takes it back, or of those who set pipelines up, and is there', async () => {
    const clientId = await moveAll(await deals('One', 'Two'), 2)
    expect(await undo(clientId, workspace.owner.colleague('AGENT'))).toBe('FORBIDDEN')
    expect(await undo(randomUUID())).toBe('NOT_FOUND')
    expect(await undo('x')).toBe('NOT_FOUND')
    expect(await undo(clientId, workspace.owner.colleague('ADMIN'))).toMatchObject({ moved: 2 })
    expect(await undo(clientId)).toMatchObject({
      moved: 0,
      refusals: [{ rule: 'MOVED_SINCE' }, { rule: 'MOVED_SINCE' }],
    })
  })

  it('costs the same statements for one deal and for many of several stages', async () => {
    const ids = await deals(...Array.from({ length: 12 }, (_, index) => `Deal ${index}`))
    await moveAll(ids.slice(6), 1)
    const requests = [await moveAll(ids.slice(0, 1), 2), await moveAll(ids.slice(1), 2)]
    const counts: number[] = []
    for (const request of requests) {
      counts.push((await countStatements(pipelines.subgraph.database, () => undo(request))).length)
    }
    expect(counts[0]).toBe(counts[1])
  })
})
