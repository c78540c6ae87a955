import { randomUUID } from 'node:crypto'
import { boardChanged } from '@parley/schema/events/pipeline'
import { countStatements } from '@parley/toolkit/testing/count-statements'
import type { TestActor } from '@parley/toolkit/testing/test-actor'
import { createPipelines, snapshot, Workspace, type Pipelines } from './seed'

let pipelines: Pipelines
let workspace: Workspace

beforeAll(async () => {
  pipelines = await createPipelines()
})
beforeEach(async () => {
  workspace = await Workspace.create(pipelines)
})

const COLUMNS = `query ($id: ID!, $filter: BoardFilter) { board(pipelineId: $id, filter: $filter) {
  columns { stage { name } count closed sums { currency amount weighted } } } }`
interface Column {
  readonly stage: { readonly name: string }
  readonly count: number
  readonly closed: number
  readonly sums: object[]
}
const columns = async (who?: TestActor, filter?: object): Promise<Column[]> => {
  const { columns: all } = await workspace.ask<{ columns: Column[] }>(
    COLUMNS,
    { id: workspace.pipelineId, filter },
    who,
  )
  return all.filter(({ count, closed }) => count + closed > 0)
}

describe('a board', () => {
  it('counts and sums what its stages hold, by currency and weighted', async () => {
    const stageId = workspace.stage(1)
    await workspace.tell({ title: 'One', amount: '100.5000', currency: 'EUR', stageId })
    await workspace.tell({ title: 'Two', amount: '99.5000', currency: 'EUR', stageId })
    await workspace.tell({ title: 'Three', amount: '10.0000', currency: 'USD', stageId })
    await workspace.tell({ title: 'Four', stageId })
    await workspace.tell({ title: 'Five', status: 'WON', amount: '7.0000', currency: 'EUR', stageId })
    expect(await columns()).toEqual([
      {
        stage: { name: 'In conversation' },
        count: 4,
        closed: 1,
        sums: [
          { currency: 'EUR', amount: '200', weighted: '50' },
          { currency: 'USD', amount: '10', weighted: '2.5' },
        ],
      },
    ])
  })

  it('is searched by words and narrowed to members', async () => {
    const colleague = randomUUID()
    await workspace.tell({ title: 'Мука на весь год' }, { ownerId: colleague })
    await workspace.tell({ title: 'Flour for a year' })
    expect(await workspace.board(undefined, { search: 'ГОД мука' })).toEqual({ New: ['Мука на весь год'] })
    expect(await workspace.board(undefined, { ownerIds: [colleague] })).toEqual({ New: ['Мука на весь год'] })
    expect(await workspace.board(undefined, { search: '%' })).toEqual({ New: ['Flour for a year', 'Мука на весь год'] })
    expect((await columns(undefined, { search: 'flour' }))[0]).toMatchObject({ count: 1 })
  })

  it('is narrowed to what stays too long, is late, or was closed, and sums that up', async () => {
    const [first, second] = [workspace.stage(0), workspace.stage(1)]
    const hours = { [first]: 3 * 24 + 1, [second]: 5 }
    const day = (shift: number) => new Date(Date.now() + shift * 86_400_000).toISOString().slice(0, 10)
    const money = { amount: '10.0000', currency: 'EUR' }
    await workspace.ask('mutation ($input: UpdateStageInput!) { updateStage(input: $input) { id } }', {
      input: { id: second, version: 1, staleAfterDays: null, slaHours: 4 },
    })
    for (const stageId of [first, second]) {
      const old = await workspace.tell({ title: `Old ${stageId === first}`, stageId, ...money, expectedClose: day(0) })
      await workspace.tell({ title: `Late ${stageId === first}`, stageId, ...money, expectedClose: day(-1) })
      await workspace.tell({ title: `Won ${stageId === first}`, stageId, ...money, status: 'WON' })
      await pipelines.subgraph.testDatabase.query(
        `UPDATE pipeline.card SET entered_at = now() - $2 * interval '1 hour' WHERE id = $1`,
        [old, hours[stageId]],
      )
    }
    const trashed = await workspace.tell({ title: 'Trashed', status: 'WON', stageId: first })
    await workspace.tell({ title: 'Trashed', status: 'WON' }, { recordId: trashed, change: 'DELETED', version: 2 })
    expect(await workspace.board(undefined, { stale: true })).toEqual({
      New: ['Old true'],
      'In conversation': ['Old false'],
    })
    expect(await workspace.board(undefined, { late: true })).toEqual({
      New: ['Late true'],
      'In conversation': ['Late false'],
    })
    expect(await workspace.board(undefined, { stale: true, late: true })).toEqual({})
    expect(await workspace.board(undefined, { status: 'WON' })).toEqual({
      New: ['Won true'],
      'In conversation': ['Won false'],
    })
    expect(await workspace.board(undefined, { status: 'LOST' })).toEqual({})
    // Nobody waits for what is closed.
    const waits = '{ cards(first: 1) { edges { node { staleSince dueAt } } } }'
    const { columns: won } = await workspace.ask<{ columns: object[] }>(
      `query ($id: ID!) { board(pipelineId: $id, filter: { status: WON }) { columns ${waits} } }`,
      { id: workspace.pipelineId },
    )
    expect(won[0]).toEqual({ cards: { edges: [{ node: { staleSince: null, dueAt: null } }] } })
    expect((await workspace.board(undefined, { stale: false, late: null, status: 'OPEN' }))['New']).toHaveLength(2)
    const sums = [expect.objectContaining({ currency: 'EUR', amount: '10' })]
    for (const filter of [{ stale: true }, { late: true }, { status: 'WON' }]) {
      expect(await columns(undefined, filter)).toMatchObject([
        { count: 1, sums },
        { count: 1, sums },
      ])
    }
  })

  it('is read page by page, also narrowed', async () => {
    const read = (after: string | null) =>
      workspace.ask<{
        columns: { cards: { edges: { node: { title: string } }[]; pageInfo: { endCursor: string } } }[]
      }>(
        `query ($id: ID!, $after: String, $filter: BoardFilter) { board(pipelineId: $id, filter: $filter) { columns {
          cards(first: 2, after: $after) { edges { node { title } } pageInfo { endCursor } } } } }`,
        { id: workspace.pipelineId, after, filter: { late: true, status: 'LOST' } },
      )
    for (const title of ['Three', 'Two', 'One']) {
      await workspace.tell({ title, status: 'LOST', expectedClose: '2020-01-01' })
      await workspace.tell({ title, status: 'LOST' })
    }
    const [first] = (await read(null)).columns
    const [second] = (await read(first?.cards.pageInfo.endCursor ?? null)).columns
    const titles = [first, second].map((page) => page?.cards.edges.map(({ node }) => node.title))
    expect(titles).toEqual([['One', 'Two'], ['Three']])
  })

  it('is read page by page', async () => {
    for (const title of ['Four', 'Three', 'Two', 'One']) await workspace.tell({ title })
    const read = (after: string | null) =>
      workspace.ask<{
        columns: { cards: { edges: { node: { title: string } }[]; pageInfo: { endCursor: string } } }[]
      }>(
        `query ($id: ID!, $after: String) { board(pipelineId: $id) { columns { cards(first: 3, after: $after) {
          edges { node { title } } pageInfo { endCursor } } } } }`,
        { id: workspace.pipelineId, after },
      )
    const [first] = (await read(null)).columns
    const [second] = (await read(first?.cards.pageInfo.endCursor ?? null)).columns
    expect([first, second].map((page) => page?.cards.edges.map(({ node }) => node.title))).toEqual([
      ['One', 'Two', 'Three'],
      ['Four'],
    ])
  })

  it('is read column by column', async () => {
    const second = await workspace.tell({ title: 'Two', stageId: workspace.stage(1) })
    await workspace.tell({ title: 'One' })
    const query = `query ($id: ID!, $stageIds: [ID!]) { board(pipelineId: $id) { columns(stageIds: $stageIds) {
      cards(first: 5) { edges { node { id } } } } } }`
    const read = (stageIds: string[]) => workspace.ask(query, { id: workspace.pipelineId, stageIds })
    const column = { cards: { edges: [{ node: { id: second } }] } }
    expect(await read([workspace.stage(1).toUpperCase(), randomUUID(), 'x'])).toEqual({ columns: [column] })
    expect(await read([])).toEqual({ columns: [] })
  })

  it('costs the same statements with one card and with many', async () => {
    const query = `query ($id: ID!, $filter: BoardFilter) { board(pipelineId: $id, filter: $filter) { pipeline { name } columns { stage { name } count
      sums { amount } cards(first: 50) { edges { node { title stage { name } staleSince dueAt } } } } } }`
    const count = async (filter?: object) =>
      (
        await countStatements(pipelines.subgraph.database, () =>
          workspace.ask(query, { id: workspace.pipelineId, filter }),
        )
      ).length
    await workspace.tell()
    const one = await count()
    for (let deal = 0; deal < 20; deal++) await workspace.tell({ stageId: workspace.stage(deal % 5) })
    expect(await count()).toBe(one)
    expect(await count({ stale: true, late: true })).toBe(one)
    // The pipeline, its stages, the sums, the cards.
    expect(one).toBe(4)
  })

  it('answers what hangs on deals in one statement each', async () => {
    const ids = [await workspace.tell(), await workspace.tell()]
    const of = ids.map((id) => ({ __typename: 'Deal', id }))
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Deal { stage { name } card { rank } } } }`
    expect(await countStatements(pipelines.subgraph.database, () => workspace.ask(query, { of }))).toHaveLength(1)
  })
})

describe('a card', () => {
  it('follows its deal, leaves when it is closed or trashed, and comes back to where it stood', async () => {
    const recordId = await workspace.tell({ title: 'One', stageId: workspace.stage(2) })
    await workspace.tell({ title: 'Another', stageId: workspace.stage(2) })
    let version = 1
    const tell = (change: 'UPDATED' | 'DELETED' | 'RESTORED', deal: object = {}) =>
      workspace.tell({ title: 'One more', ...deal }, { recordId, change, version: ++version })
    await tell('UPDATED')
    expect(await workspace.board()).toEqual({ Proposal: ['Another', 'One more'] })
    await tell('UPDATED', { status: 'LOST' })
    expect(await workspace.board()).toEqual({ Proposal: ['Another'] })
    await tell('UPDATED')
    await tell('DELETED')
    expect(await workspace.board()).toEqual({ Proposal: ['Another'] })
    await tell('RESTORED')
    expect(await workspace.board()).toEqual({ Proposal: ['Another', 'One more'] })
    await workspace.tell({ title: 'Stale' }, { recordId, change: 'UPDATED', version: 2 })
    expect(await workspace.board()).toEqual({ Proposal: ['Another', 'One more'] })
    const kinds = (await pipelines.subgraph.publishedEvents(boardChanged as never))
      .filter(({ payload }) => payload['dealId'] === recordId)
      .map(({ payload }) => JSON.parse(Buffer.from(String(payload['changeId']), 'base64url').toString()).kind as string)
    expect(kinds).toEqual(['CARD_MOVED', 'CARD_CHANGED', 'CARD_REMOVED', 'CARD_MOVED', 'CARD_REMOVED', 'CARD_MOVED'])
    await workspace.tell({}, { recordId, change: 'PURGED', version: 9 })
    expect(await workspace.board()).toEqual({ Proposal: ['Another'] })
  })

  it('is made at once for a deal that is moved before anything told of it', async () => {
    const id = randomUUID()
    const told = { ...snapshot({ title: 'Just now' }), id, version: 1, trashed: false, teamId: null, sharedWith: [] }
    pipelines.crm.told.set(id, { ...told, ownerId: workspace.owner.userId })
    const input = { dealId: id, stageId: workspace.stage(1) }
    const moves = await Promise.all(Array.from({ length: 5 }, () => workspace.move(input)))
    expect(moves.map(({ card }) => card.stage.name)).toEqual(Array.from({ length: 5 }, () => 'In conversation'))
    await workspace.tell({ title: 'Just now' }, { recordId: id })
    expect(await workspace.board()).toEqual({ 'In conversation': ['Just now'] })
  })

  it('of a stage of another pipeline stands there', async () => {
    await workspace.tell({ title: 'One', pipelineId: randomUUID(), stageId: workspace.stage(3) })
    await workspace.tell({ title: 'Two', pipelineId: workspace.pipelineId, stageId: randomUUID() })
    expect(await workspace.board()).toEqual({ New: ['Two', 'One'] })
  })
})

describe('who sees a deal sees its card', () => {
  const moves = '{ dealMoves { edges { node { id deal { id } } } } }'
  const sights = async (who: TestActor, id: string): Promise<number[]> => {
    const { edges } = await workspace.ask<{ edges: object[] }>(moves, {}, who)
    const of = [{ __typename: 'Deal', id }]
    const entity = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Deal { card { id } moves { edges { node { id } } } } } }`
    const [deal] = await workspace.ask<{ card: object | null; moves: { edges: object[] } }[]>(entity, { of }, who)
    const counted = await columns(who)
    return [edges.length, deal?.card ? 1 : 0, deal?.moves.edges.length ?? -1, counted[0]?.count ?? 0]
  }

  it('and nobody else does, also what hangs on it', async () => {
    const agent = workspace.owner.colleague('AGENT', { reach: 'OWN' })
    const id = await workspace.tell({ title: 'One' })
    expect(await sights(agent, id)).toEqual([0, 0, 0, 0])
    expect(await workspace.move({ dealId: id, stageId: workspace.stage(1) }, agent)).toBe('NOT_FOUND')
    await workspace.tell({ title: 'One' }, { recordId: id, change: 'UPDATED', version: 2, sharedWith: [agent.userId] })
    expect(await sights(agent, id)).toEqual([1, 1, 1, 1])
    const reader = agent.with({ grants: { 'deals:read': 'ALL', 'deals:write': 'OWN' } })
    const other = await workspace.tell({ title: 'Two' })
    expect(await workspace.move({ dealId: other, stageId: workspace.stage(1) }, reader)).toBe('FORBIDDEN')
  })

  it('also when it is told live', async () => {
    const agent = workspace.owner.colleague('AGENT', { reach: 'OWN' })
    const id = await workspace.tell({ title: 'One' })
    const [event] = (await pipelines.subgraph.publishedEvents(boardChanged as never)).filter(
      ({ payload }) => payload['dealId'] === id,
    )
    const of = [{ __typename: 'BoardChange', id: event?.payload['changeId'] }]
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on BoardChange { kind card { title } actor { id } } } }`
    expect(await workspace.ask(query, { of })).toEqual([
      { kind: 'CARD_MOVED', card: { title: 'One' }, actor: { id: workspace.owner.userId } },
    ])
    expect(await workspace.ask(query, { of }, agent)).toEqual([null])
    expect(await workspace.ask(query, { of: [{ __typename: 'BoardChange', id: 'x' }] })).toEqual([null])
  })

  it('hears of it when it comes to them, and when it goes', async () => {
    const [one, other] = [
      workspace.owner.colleague('AGENT', { reach: 'OWN' }),
      workspace.owner.colleague('AGENT', { reach: 'OWN' }),
    ]
    const id = await workspace.tell({ title: 'One' }, { ownerId: one.userId })
    const told = async (who: TestActor) => {
      const changes = (await pipelines.subgraph.publishedEvents(boardChanged as never)).filter(
        ({ payload }) => payload['dealId'] === id,
      )
      const of = [{ __typename: 'BoardChange', id: changes.at(-1)?.payload['changeId'] }]
      const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on BoardChange {
        kind dealId fromStageId card { title } } } }`
      return (await workspace.ask<(object | null)[]>(query, { of }, who))[0]
    }
    const update = (version: number, more: object) =>
      workspace.tell({ title: 'One' }, { recordId: id, change: 'UPDATED', version, ...more })
    const card = { title: 'One' }
    const [comes, goes, changes] = [
      { kind: 'CARD_MOVED', dealId: id, fromStageId: null, card },
      { kind: 'CARD_REMOVED', dealId: id, fromStageId: workspace.stage(0), card: null },
      { kind: 'CARD_CHANGED', dealId: id, fromStageId: workspace.stage(0), card },
    ]
    await update(2, { ownerId: other.userId })
    expect([await told(one), await told(other), await told(workspace.owner)]).toEqual([goes, comes, changes])
    await update(3, { ownerId: other.userId, sharedWith: [one.userId] })
    expect([await told(one), await told(other)]).toEqual([comes, changes])
    await update(4, { ownerId: null })
    expect([await told(one), await told(other), await told(workspace.owner)]).toEqual([goes, goes, changes])
    await update(5, { ownerId: null })
    expect([await told(one), await told(other)]).toEqual([null, null])
  })
})
