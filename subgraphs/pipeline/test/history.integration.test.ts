import { randomUUID } from 'node:crypto'
import type { TestActor } from '@parley/toolkit/testing/test-actor'
import { createPipelines, Workspace, type Pipelines, type StageRow } from './seed'

let pipelines: Pipelines
let workspace: Workspace

beforeAll(async () => {
  pipelines = await createPipelines()
})
beforeEach(async () => {
  workspace = await Workspace.create(pipelines)
})

interface Entry {
  readonly id: string
  readonly at: string
  readonly cause: string
  readonly timeInStageSeconds: number | null
  readonly from: { readonly name: string } | null
  readonly to: { readonly name: string }
  readonly actor: { readonly id: string } | null
}
interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: Entry }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}
const PAGE = `query ($filter: DealMoveFilter, $first: Int!, $after: String) {
  dealMoves(filter: $filter, first: $first, after: $after) {
    edges { cursor node { id at cause timeInStageSeconds from { name } to { name } actor { id } } }
    pageInfo { hasNextPage endCursor } } }`
const page = (filter: object, first = 50, after: string | null = null, who?: TestActor) =>
  workspace.ask<Page>(PAGE, { filter, first, after }, who)
const steps = async (filter: object, who?: TestActor): Promise<string[]> =>
  (await page(filter, 50, null, who)).edges.map(({ node }) => `${node.from?.name ?? ''} > ${node.to.name}`)

/** Everything that happened to a deal happened so much earlier than it did. */
const age = (dealId: string, hours: number) =>
  pipelines.subgraph.testDatabase.query(
    `WITH moved AS (UPDATE pipeline.deal_move SET at = at - $2 * interval '1 hour',
       from_entered_at = from_entered_at - $2 * interval '1 hour' WHERE deal_id = $1)
     UPDATE pipeline.card SET entered_at = entered_at - $2 * interval '1 hour' WHERE id = $1`,
    [dealId, hours],
  )

it('says who moved a deal, why, and how long it had stood where it was', async () => {
  const id = await workspace.tell({ title: 'One' })
  await age(id, 5)
  const manager = workspace.owner.colleague('MANAGER')
  const { move } = await workspace.move({ dealId: id, stageId: workspace.stage(1) }, manager)
  await age(id, 2)
  const taken = await workspace.ask<{ move: { id: string } }>(
    'mutation ($id: ID!) { undoMove(moveId: $id) { move { id } } }',
    { id: move?.id },
  )
  await workspace.move({ dealId: id, stageId: workspace.stage(2) })
  const { edges } = await page({ dealId: id })
  const told = edges.map(({ node: { cause, timeInStageSeconds, actor } }) => [
    cause,
    timeInStageSeconds === null ? null : Math.round(timeInStageSeconds / 3_600),
    actor?.id,
  ])
  const owner = workspace.owner.userId
  // The move that was taken back did not interrupt the stay before it.
  expect(told).toEqual([
    ['MEMBER', 5 + 2, owner],
    ['UNDO', 2, owner],
    ['MEMBER', 5, manager.userId],
    ['CREATED', null, owner],
  ])
  expect(taken.move.id).toBe(edges[1]?.node.id)
})

describe('a history', () => {
  let elsewhere: StageRow[]
  let elsewhereId: string
  beforeEach(async () => {
    const made = await workspace.ask<{ id: string; stages: StageRow[] }>(
      'mutation { createPipeline(input: { name: "Second", template: "hiring" }) { id stages { id name version } } }',
    )
    elsewhere = made.stages
    elsewhereId = made.id
  })

  it('is that of a deal, of a stage, of a pipeline, or of several at once', async () => {
    const [one, other] = [await workspace.tell({ title: 'One' }), await workspace.tell({ title: 'Other' })]
    await workspace.move({ dealId: one, stageId: workspace.stage(1) })
    await workspace.move({ dealId: one, stageId: elsewhere[0]?.id })
    await workspace.move({ dealId: one, stageId: elsewhere[1]?.id })
    await workspace.move({ dealId: other, stageId: workspace.stage(1) })
    const [first, second] = [workspace.pipelineId, elsewhereId]
    const stageId = workspace.stage(1)
    expect(await steps({ dealId: one })).toEqual([
      'Applied > Screening',
      'In conversation > Applied',
      'New > In conversation',
      ' > New',
    ])
    expect(await steps({ pipelineId: second })).toEqual(['Applied > Screening', 'In conversation > Applied'])
    const own = ['New > In conversation', 'In conversation > Applied', 'New > In conversation', ' > New', ' > New']
    expect(await steps({ pipelineId: first })).toEqual(own)
    const ofStage = ['New > In conversation', 'In conversation > Applied', 'New > In conversation']
    expect(await steps({ stageId })).toEqual(ofStage)
    expect(await steps({ stageId, pipelineId: second })).toEqual(['In conversation > Applied'])
    expect(await steps({ stageId, dealId: other, pipelineId: first })).toEqual(['New > In conversation'])
    expect(await steps({ stageId: randomUUID() })).toEqual([])
    expect(await steps({ dealId: 'x' })).toEqual([])
    const agent = workspace.owner.colleague('AGENT', { reach: 'OWN' })
    expect(await steps({ pipelineId: first }, agent)).toEqual([])
  })

  it('is that of a member, for a reason, or of a time', async () => {
    const [one, other] = [await workspace.tell({ title: 'One' }), await workspace.tell({ title: 'Other' })]
    const manager = workspace.owner.colleague('MANAGER')
    await workspace.move({ dealId: one, stageId: workspace.stage(1) }, manager)
    await workspace.move({ dealId: other, stageId: workspace.stage(2) })
    await age(other, 48)
    const [pipelineId, yesterday] = [workspace.pipelineId, new Date(Date.now() - 86_400_000).toISOString()]
    expect(await steps({ pipelineId, actorId: manager.userId })).toEqual(['New > In conversation'])
    expect(await steps({ actorId: manager.userId, dealId: other })).toEqual([])
    expect(await steps({ actorId: 'x' })).toEqual([])
    expect(await steps({ pipelineId, cause: 'MEMBER' })).toEqual(['New > In conversation', 'New > Proposal'])
    expect(await steps({ pipelineId, cause: 'CREATED', from: yesterday })).toEqual([' > New'])
    expect(await steps({ pipelineId, until: yesterday })).toEqual(['New > Proposal', ' > New'])
    const moment = (await page({ dealId: one })).edges[0]?.node.at
    // A time begins with its first moment, and ends before its last.
    expect(await steps({ dealId: one, from: moment })).toEqual(['New > In conversation'])
    expect(await steps({ dealId: one, until: moment })).toEqual([' > New'])
    const first = await page({ pipelineId, cause: 'MEMBER' }, 1)
    const second = await page({ pipelineId, cause: 'MEMBER' }, 1, first.pageInfo.endCursor)
    expect([first, second].map(({ edges }) => edges[0]?.node.to.name)).toEqual(['In conversation', 'Proposal'])
    expect(second.pageInfo.hasNextPage).toBe(false)
  })

  it('is read page by page, each move once, also of many at the same moment', async () => {
    const ids: string[] = []
    for (let deal = 0; deal < 9; deal++) ids.push(await workspace.tell({ title: `Deal ${deal}` }))
    const bulk = 'mutation ($input: MoveDealsInput!) { moveDeals(input: $input) { moved } }'
    for (const stage of [1, 2]) {
      await workspace.ask(bulk, { input: { dealIds: ids, stageId: workspace.stage(stage) } })
    }
    await age(ids[4] ?? '', 3)
    const filter = { pipelineId: workspace.pipelineId }
    const whole = (await page(filter)).edges.map(({ node }) => node.id)
    const read: string[] = []
    for (let after: string | null = null, more = true; more;) {
      const { edges, pageInfo }: Page = await page(filter, 4, after)
      read.push(...edges.map(({ node }) => node.id))
      after = pageInfo.endCursor
      more = pageInfo.hasNextPage
    }
    expect(read).toEqual(whole)
    expect(new Set(read).size).toBe(27)
    const times = (await page(filter)).edges.map(({ node }) => node.at)
    expect(times).toEqual(times.toSorted().toReversed())
    expect(await page(filter, 4, 'forged')).toBe('VALIDATION_FAILED')
  })
})
