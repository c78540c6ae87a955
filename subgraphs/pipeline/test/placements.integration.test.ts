import { randomUUID } from 'node:crypto'
import { boardChanged } from '@parley/schema/events/pipeline'
import { openTransaction } from '@parley/toolkit/database/open-transaction'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { countStatements } from '@parley/toolkit/testing/count-statements'
import { actor } from '@parley/toolkit/testing/test-actor'
import { waitFor } from '@parley/toolkit/testing/wait-for'
import { createPipelines, snapshot, Workspace, type Pipelines } from './seed'

let pipelines: Pipelines
let workspace: Workspace

beforeAll(async () => {
  pipelines = await createPipelines()
})
beforeEach(async () => {
  pipelines.crm.told.clear()
  workspace = await Workspace.create(pipelines)
})

const change = async (place: number, input: object): Promise<void> => {
  const { code } = await workspace.run('mutation ($input: UpdateStageInput!) { updateStage(input: $input) { id } }', {
    input: { id: workspace.stage(place), version: 1, ...input },
  })
  if (code) throw new Error(code)
}
/** A deal that is made for a stage; `content` is what crm says that it holds. */
async function make(place: number, content: Record<string, string[]> = {}, deal: object = {}): Promise<string> {
  const id = randomUUID()
  pipelines.crm.contents.set(id, { id, deal: content, company: null, contacts: [] })
  return workspace.tell({ title: 'One', stageId: workspace.stage(place), ...deal }, { recordId: id })
}
interface Entry {
  readonly id: string
  readonly cause: string
  readonly rulesPassedOver: boolean
  readonly refusal: object | null
}
async function history(dealId: string): Promise<Entry[]> {
  const { edges } = await workspace.ask<{ edges: { node: Entry }[] }>(
    `query ($id: ID!) { dealMoves(filter: { dealId: $id }) { edges { node {
      id cause rulesPassedOver refusal { rule explanation stage { name } conditions { field } } } } } }`,
    { id: dealId },
  )
  return edges.map(({ node }) => node)
}
const NOTHING_EMPTY = { field: 'deal.amount', operator: 'NOT_EMPTY', values: [] }

describe('a new deal', () => {
  it('comes into the stage that it is made for, where its rules let it', async () => {
    await change(2, { entryRule: NOTHING_EMPTY, requiredFields: ['deal.title'], allowedRoles: ['MANAGER'] })
    pipelines.identity.members.set(workspace.owner.userId, { role: 'MANAGER' })
    const id = await make(2, { amount: ['5'], title: ['One'] })
    expect(await workspace.board()).toEqual({ Proposal: ['One'] })
    expect(await history(id)).toMatchObject([{ cause: 'CREATED', refusal: null, rulesPassedOver: false }])
  })

  it.each([
    ['ENTRY', { entryRule: NOTHING_EMPTY }, ['deal.amount']],
    ['REQUIRED_FIELDS', { requiredFields: ['deal.expectedClose'] }, ['deal.expectedClose']],
    ['ROLE', { allowedRoles: ['MANAGER'] }, []],
    ['TRANSITION', { allowedFrom: 1 }, []],
  ])(
    'begins in the first stage where %s keeps it from another, and the history says so',
    async (rule, input, fields) => {
      await change(2, 'allowedFrom' in input ? { allowedFrom: [workspace.stage(1)] } : input)
      pipelines.identity.members.set(workspace.owner.userId, { role: 'AGENT' })
      const id = await make(2)
      expect(await workspace.board()).toEqual({ New: ['One'] })
      const conditions = fields.map((field) => ({ field }))
      expect(await history(id)).toMatchObject([
        { cause: 'CREATED', refusal: { rule, stage: { name: 'Proposal' }, conditions } },
      ])
    },
  )

  it('is asked nothing where it begins, where nothing is asked, and when it is closed', async () => {
    await change(0, { entryRule: NOTHING_EMPTY, allowedRoles: ['MANAGER'] })
    await change(2, { entryRule: NOTHING_EMPTY })
    const before = pipelines.crm.asked
    const ids = [await make(0), await make(1), await make(2, {}, { status: 'WON' })]
    const stands = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Deal { stage { name } } } }`
    const of = ids.map((id) => ({ __typename: 'Deal', id }))
    expect(await workspace.ask(stands, { of })).toEqual(
      ['New', 'In conversation', 'Proposal'].map((name) => ({ stage: { name } })),
    )
    expect(pipelines.crm.asked).toBe(before)
  })

  it('waits for whoever deletes its stage, and comes elsewhere', async () => {
    const [, going] = workspace.stages
    const { database, testDatabase } = pipelines.subgraph
    const { workspaceId } = workspace.owner
    const isWaited = async () => {
      const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
      return (await testDatabase.query(waiting)).length > 0
    }
    const told = await workspaceScope.run(workspaceId, () =>
      inTransaction(database, async (transaction) => {
        await transaction.query('SELECT FROM pipeline.stage WHERE id = $1 FOR UPDATE', [going?.id])
        await transaction.query('UPDATE pipeline.stage SET deleted_at = now() WHERE id = $1', [going?.id])
        const telling = openTransaction.leave(() => workspace.tell({ title: 'One', stageId: going?.id }))
        await waitFor(isWaited, { what: 'the wait of the new deal' })
        return { telling }
      }),
    )
    await told.telling
    expect(await workspace.board()).toEqual({ New: ['One'] })
  })

  it('is judged by what was written with its contacts', async () => {
    const entryRule = { field: 'activity.inboundMessages', operator: 'AT_LEAST', values: ['1'] }
    await change(1, { entryRule })
    const contactId = randomUUID()
    await make(1, {}, { title: 'Unknown', contactIds: [contactId] })
    pipelines.messaging.contacts.set(contactId, { inboundMessages: 4 })
    await make(1, {}, { title: 'Known', contactIds: [contactId] })
    expect(await workspace.board()).toEqual({ New: ['Unknown'], 'In conversation': ['Known'] })
  })
})

describe('no rule is asked, as the history says,', () => {
  it('when a move is taken back', async () => {
    await change(0, { allowedFrom: [workspace.stage(4)] })
    const id = await make(0)
    const undo = 'mutation ($id: ID!) { undoMove(moveId: $id) { card { stage { name } } refusal { rule } } }'
    const { move } = await workspace.move({ dealId: id, stageId: workspace.stage(1) })
    expect(await workspace.ask(undo, { id: move?.id })).toEqual({ card: { stage: { name: 'New' } }, refusal: null })
    const again = await workspace.move({ dealId: id, stageId: workspace.stage(1) })
    const back = await workspace.move({ dealId: id, stageId: workspace.stage(2) })
    await workspace.ask(undo, { id: back.move?.id })
    expect((await history(id)).map(({ cause, rulesPassedOver }) => [cause, rulesPassedOver])).toEqual([
      ['UNDO', false],
      ['MEMBER', false],
      ['MEMBER', false],
      ['UNDO', true],
      ['MEMBER', false],
      ['CREATED', false],
    ])
    expect(again.refusal).toBeNull()
  })

  it('when a job takes many back', async () => {
    await change(0, { requiredFields: ['deal.amount'] })
    const [one, closed] = [await make(0), await make(0)]
    for (const dealId of [one, closed]) await workspace.move({ dealId, stageId: workspace.stage(1) })
    await workspace.tell({ title: 'One', status: 'LOST' }, { recordId: closed, change: 'UPDATED', version: 2 })
    const { workspaceId, userId: memberId } = workspace.owner
    const run = async (isUndo: boolean) => {
      const input = { dealIds: [one, closed], stageId: workspace.stage(0), memberId, role: 'AGENT', isUndo }
      const { data } = await pipelines.subgraph.execute<{ moveDealsFor: object }>({
        query: `mutation ($input: MoveDealsForInput!) { moveDealsFor(input: $input) { moved refusals { dealId rule } } }`,
        variables: { input },
        actor: { kind: 'service', service: 'crm', workspaceId },
      })
      return data?.moveDealsFor
    }
    const stays = { dealId: closed, rule: 'CLOSED' }
    expect(await run(false)).toEqual({ moved: 0, refusals: [{ dealId: one, rule: 'REQUIRED_FIELDS' }, stays] })
    expect(await run(true)).toEqual({ moved: 1, refusals: [stays] })
    expect((await history(one))[0]).toMatchObject({ cause: 'UNDO', rulesPassedOver: true })
  })

  it('when a stage is deleted', async () => {
    await change(2, { requiredFields: ['deal.amount'] })
    const [one, other] = [await make(1), await make(3)]
    const remove = 'mutation ($id: ID!, $to: ID) { deleteStage(id: $id, moveDealsTo: $to) }'
    expect(await workspace.ask(remove, { id: workspace.stage(1), to: workspace.stage(2) })).toBe(true)
    expect(await workspace.ask(remove, { id: workspace.stage(3), to: workspace.stage(0) })).toBe(true)
    const [[last], [lastOther]] = [await history(one), await history(other)]
    expect([last, lastOther]).toMatchObject([
      { cause: 'STAGE_DELETED', rulesPassedOver: true },
      { cause: 'STAGE_DELETED', rulesPassedOver: false },
    ])
  })

  it('but a deal that was closed meanwhile stays', async () => {
    const id = await make(0)
    const { move } = await workspace.move({ dealId: id, stageId: workspace.stage(1) })
    await workspace.tell({ title: 'One', status: 'WON' }, { recordId: id, change: 'UPDATED', version: 2 })
    const undo =
      'mutation ($id: ID!) { undoMove(moveId: $id) { card { stage { name } } move { id } refusal { rule } } }'
    const stays = { card: { stage: { name: 'In conversation' } }, move: null, refusal: { rule: 'CLOSED' } }
    expect(await workspace.ask(undo, { id: move?.id })).toEqual(stays)
  })
})

describe('the deals of before the first pipeline', () => {
  const known = (ownerId: string, count: number) => {
    pipelines.crm.told.clear()
    for (let deal = 0; deal < count; deal++) {
      const id = randomUUID()
      const told = snapshot({ title: `Before ${deal}`, contactIds: [randomUUID(), randomUUID()] })
      pipelines.crm.told.set(id, { ...told, id, version: 4, trashed: false, ownerId, teamId: null, sharedWith: [] })
    }
  }
  const place = (workspaceId: string) => pipelines.subgraph.runJob('pipeline.place-deals', { workspaceId })
  const statementsFor = async (count: number): Promise<number> => {
    const owner = actor('OWNER')
    known(owner.userId, count)
    await Workspace.create(pipelines, owner)
    return (await countStatements(pipelines.subgraph.database, () => place(owner.workspaceId))).length
  }

  it('get their cards in as many statements as one of them', async () => {
    expect(await statementsFor(400)).toBe(await statementsFor(1))
  })

  it('get each one card, with its contacts, in order, and one board is told', async () => {
    const owner = actor('OWNER')
    known(owner.userId, 1_001)
    const later = await Workspace.create(pipelines, owner)
    await place(owner.workspaceId)
    await place(owner.workspaceId)
    const [counted] = await pipelines.subgraph.testDatabase.query<Record<string, string>>(
      `SELECT (SELECT count(*) FROM pipeline.card WHERE workspace_id = $1) AS cards,
         (SELECT count(DISTINCT rank) FROM pipeline.card WHERE workspace_id = $1) AS ranks,
         (SELECT count(*) FROM pipeline.card_contact WHERE workspace_id = $1) AS contacts,
         (SELECT count(*) FROM pipeline.deal_move WHERE workspace_id = $1 AND cause = 'CREATED') AS moves`,
      [owner.workspaceId],
    )
    expect(counted).toEqual({ cards: '1001', ranks: '1001', contacts: '2002', moves: '1001' })
    const told = await pipelines.subgraph.publishedEvents(boardChanged as never)
    const boards = told.filter(({ workspaceId }) => workspaceId === owner.workspaceId)
    // Two pages are too many to be told one by one; of the last there is one deal.
    expect(boards.map(({ payload }) => payload['dealId'] === null)).toEqual([true, true, false])
    expect(Object.keys(await later.board())).toEqual(['New'])
  })
})

it('the first pipeline is in the language of whoever asks first', async () => {
  const [asking, making] = [actor('OWNER'), actor('OWNER')]
  for (const { userId } of [asking, making]) pipelines.identity.members.set(userId, { language: 'RU' })
  const names = async (owner: typeof asking) =>
    (await Workspace.create(pipelines, owner)).stages.slice(0, 2).map(({ name }) => name)
  expect(await names(asking)).toEqual(['Новая', 'В разговоре'])
  await Workspace.unasked(pipelines, making).tell({ title: 'First' })
  expect(await names(making)).toEqual(['Новая', 'В разговоре'])
  expect(await names(actor('OWNER'))).toEqual(['New', 'In conversation'])
})
