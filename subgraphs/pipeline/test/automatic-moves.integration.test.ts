import { randomUUID } from 'node:crypto'
import { auditRecorded } from '@parley/schema/events/audit'
import { contactLinked, taskChanged } from '@parley/schema/events/crm'
import { messageReceived } from '@parley/schema/events/messaging'
import { createPipelines, Workspace, type Pipelines } from './seed'

let pipelines: Pipelines
let workspace: Workspace

beforeAll(async () => {
  pipelines = await createPipelines()
})
beforeEach(async () => {
  workspace = await Workspace.create(pipelines)
})

interface Rule {
  readonly id: string
  readonly version: number
}
const rule = (input: object) =>
  workspace.ask<Rule>(
    `mutation ($input: CreateAutomaticMoveInput!) { createAutomaticMove(input: $input) { id version } }`,
    { input: { pipelineId: workspace.pipelineId, name: 'Rule', toStageId: workspace.stage(1), ...input } },
  )
const rules = () =>
  workspace.ask<{ enabled: boolean; disabledReason: string | null }[]>(
    `query ($id: ID!) { automaticMoves(pipelineId: $id) {
      name trigger enabled disabledCode disabledReason value { amount currency } fromStages { name } toStage { name } } }`,
    { id: workspace.pipelineId },
  )
/** Runs what is due. */
const settle = () => pipelines.subgraph.sentMails()
const update = (recordId: string, version: number, fields: string[], deal: object = {}) =>
  workspace.tell({ title: 'One', ...deal }, { recordId, change: 'UPDATED', version, fields })

async function message(contactId: string | null, direction: 'INBOUND' | 'OUTBOUND', conversationId = randomUUID()) {
  const ids = { inboxEventId: randomUUID(), accountId: randomUUID(), messageId: randomUUID() }
  const payload = { ...ids, sequence: 1, conversationId, direction, contactId }
  await pipelines.subgraph.deliver(messageReceived, payload, { workspaceId: workspace.owner.workspaceId })
}

describe('a deal is moved by itself', () => {
  it('when its contact writes, as the history explains', async () => {
    await rule({ name: 'They wrote', trigger: 'MESSAGE_RECEIVED', fromStageIds: [workspace.stage(0)] })
    const contactId = randomUUID()
    const id = await workspace.tell({ title: 'One', contactIds: [contactId] })
    await workspace.tell({ title: 'Another' })
    await message(contactId, 'OUTBOUND')
    await settle()
    expect(await workspace.board()).toEqual({ New: ['Another', 'One'] })
    await message(contactId, 'INBOUND')
    await settle()
    expect(await workspace.board()).toEqual({ New: ['Another'], 'In conversation': ['One'] })
    const query = `query ($id: ID!) { dealMoves(filter: { dealId: $id }, first: 1) { edges { node {
        cause explanation automatic { name trigger } actor { id } automaticMove { name trigger } } } } }`
    const { edges } = await workspace.ask<{ edges: object[] }>(query, { id })
    expect(edges).toEqual([
      {
        node: {
          cause: 'AUTOMATIC',
          explanation: '“They wrote”: a message was received.',
          automatic: { name: 'They wrote', trigger: 'MESSAGE_RECEIVED' },
          actor: null,
          automaticMove: { name: 'They wrote', trigger: 'MESSAGE_RECEIVED' },
        },
      },
    ])
  })

  it('when a field of it is changed, and its condition holds', async () => {
    const condition = { field: 'deal.tags', operator: 'ANY_OF', values: ['hot'] }
    await rule({ trigger: 'FIELD_CHANGED', field: 'deal.tags', condition })
    const id = await workspace.tell({ title: 'One' })
    const holds = (tags: string[]) =>
      pipelines.crm.contents.set(id, { id, deal: { tags }, company: null, contacts: [] })
    holds(['cold'])
    await update(id, 2, ['tags'])
    await settle()
    expect(await workspace.board()).toEqual({ New: ['One'] })
    holds(['hot'])
    await update(id, 3, ['title'])
    await settle()
    expect(await workspace.board()).toEqual({ New: ['One'] })
    await update(id, 4, ['tags'])
    await settle()
    expect(await workspace.board()).toEqual({ 'In conversation': ['One'] })
  })

  it('when its amount is reached, in the currency', async () => {
    await rule({ trigger: 'AMOUNT_REACHED', value: { amount: '1000', currency: 'EUR' } })
    const id = await workspace.tell({ title: 'One' })
    await update(id, 2, ['amount'], { amount: '999.0000', currency: 'EUR' })
    await update(id, 3, ['amount', 'currency'], { amount: '2000.0000', currency: 'USD' })
    await settle()
    expect(await workspace.board()).toEqual({ New: ['One'] })
    await update(id, 4, ['amount', 'currency'], { amount: '1000.0000', currency: 'EUR' })
    await settle()
    expect(await workspace.board()).toEqual({ 'In conversation': ['One'] })
  })

  it('when a task about it is done', async () => {
    await rule({ trigger: 'TASK_DONE' })
    const recordId = await workspace.tell({ title: 'One' })
    const task = { taskId: randomUUID(), title: 'Call', recordType: 'DEAL' as const, recordId, assigneeId: null }
    const told = { ...task, actorId: null, createdAt: new Date().toISOString() }
    for (const change of ['CREATED', 'DONE'] as const) {
      await pipelines.subgraph.deliver(taskChanged, { ...told, change }, { workspaceId: workspace.owner.workspaceId })
    }
    await settle()
    expect(await workspace.board()).toEqual({ 'In conversation': ['One'] })
  })

  it('when nobody has answered for so many days', async () => {
    await rule({ trigger: 'NO_REPLY', days: 3 })
    const [silent, answering, strange] = [randomUUID(), randomUUID(), randomUUID()]
    await workspace.tell({ title: 'Silent', contactIds: [silent, strange] })
    await workspace.tell({ title: 'Answering', contactIds: [silent, answering] })
    await workspace.tell({ title: 'Never asked', contactIds: [strange] })
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
    const { contacts } = pipelines.messaging
    const watch = () =>
      pipelines.subgraph.runJob('pipeline.watch-silence', { workspaceId: workspace.owner.workspaceId })
    contacts.set(silent, { lastInboundAt: daysAgo(9), lastOutboundAt: daysAgo(2) })
    contacts.set(answering, { lastInboundAt: daysAgo(1) })
    await watch()
    expect(await workspace.board()).toEqual({ New: ['Never asked', 'Answering', 'Silent'] })
    contacts.set(silent, { lastInboundAt: daysAgo(9), lastOutboundAt: daysAgo(4) })
    await watch()
    expect(await workspace.board()).toEqual({ New: ['Never asked', 'Answering'], 'In conversation': ['Silent'] })
  })

  it('when its contact writes in a chat that messaging does not know the contact of', async () => {
    await rule({ trigger: 'MESSAGE_RECEIVED' })
    const [contactId, conversationId] = [randomUUID(), randomUUID()]
    await workspace.tell({ title: 'One', contactIds: [contactId] })
    await message(null, 'INBOUND', conversationId)
    await settle()
    expect(await workspace.board()).toEqual({ New: ['One'] })
    const { workspaceId } = workspace.owner
    await pipelines.subgraph.deliver(contactLinked, { contactId, conversationId }, { workspaceId })
    await message(null, 'INBOUND', conversationId)
    await settle()
    expect(await workspace.board()).toEqual({ 'In conversation': ['One'] })
  })

  it('not where the stage refuses it, and not when the rule is switched off', async () => {
    const { id, version } = await rule({ trigger: 'TASK_DONE' })
    const change = 'mutation ($input: UpdateStageInput!) { updateStage(input: $input) { id } }'
    await workspace.ask(change, { input: { id: workspace.stage(1), version: 1, requiredFields: ['deal.amount'] } })
    const dealId = await workspace.tell({ title: 'One' })
    pipelines.crm.contents.set(dealId, { id: dealId, deal: {}, company: null, contacts: [] })
    const happening = { trigger: 'TASK_DONE', dealIds: [dealId], fields: [], workspaceId: workspace.owner.workspaceId }
    const run = () => pipelines.subgraph.runJob('pipeline.run-automatic-moves', happening)
    await run()
    expect(await workspace.board()).toEqual({ New: ['One'] })
    pipelines.crm.contents.set(dealId, { id: dealId, deal: { amount: ['5'] }, company: null, contacts: [] })
    const off = 'mutation ($input: UpdateAutomaticMoveInput!) { updateAutomaticMove(input: $input) { enabled } }'
    expect(await workspace.ask(off, { input: { id, version, enabled: false } })).toEqual({ enabled: false })
    await run()
    expect(await workspace.board()).toEqual({ New: ['One'] })
    expect(await workspace.ask(off, { input: { id, version: 2, enabled: true } })).toEqual({ enabled: true })
    await run()
    expect(await workspace.board()).toEqual({ 'In conversation': ['One'] })
  })
})

describe('a loop', () => {
  it('is ended by switching off the rule that would close it, with a reason', async () => {
    await rule({ name: 'On', trigger: 'TASK_DONE', fromStageIds: [workspace.stage(0)] })
    await rule({
      name: 'Back',
      trigger: 'TASK_DONE',
      fromStageIds: [workspace.stage(1)],
      toStageId: workspace.stage(0),
    })
    const dealId = await workspace.tell({ title: 'One' })
    const happening = { trigger: 'TASK_DONE', dealIds: [dealId], fields: [], workspaceId: workspace.owner.workspaceId }
    await pipelines.subgraph.runJob('pipeline.run-automatic-moves', happening)
    expect(await workspace.board()).toEqual({ 'In conversation': ['One'] })
    expect(await rules()).toMatchObject([
      { name: 'On', enabled: true, disabledCode: null, disabledReason: null },
      { name: 'Back', enabled: false, disabledCode: 'CIRCLE', disabledReason: expect.stringContaining('back') },
    ])
    const audit = await pipelines.subgraph.publishedEvents(auditRecorded('pipeline') as never)
    expect(audit.map(({ payload }) => payload['action'])).toContain('automaticMove.loopStopped')
  })

  it('with people is ended after a few rounds within a day', async () => {
    await rule({ trigger: 'TASK_DONE' })
    const dealId = await workspace.tell({ title: 'One' })
    const happening = { trigger: 'TASK_DONE', dealIds: [dealId], fields: [], workspaceId: workspace.owner.workspaceId }
    for (let round = 0; round < 6; round++) {
      await pipelines.subgraph.runJob('pipeline.run-automatic-moves', happening)
      await workspace.move({ dealId, stageId: workspace.stage(0) })
    }
    expect(await rules()).toMatchObject([
      { enabled: false, disabledCode: 'TOO_OFTEN', disabledReason: expect.stringContaining('5 times') },
    ])
  })
})

describe('an automatic move', () => {
  it.each([
    ['without what its trigger needs', { trigger: 'NO_REPLY' }, 'input.days'],
    ['without an amount', { trigger: 'AMOUNT_REACHED' }, 'input.value'],
    ['over a field that is not there', { trigger: 'FIELD_CHANGED', field: 'deal.secret' }, 'input.field'],
    [
      'with a condition over one',
      { trigger: 'TASK_DONE', condition: { field: 'x', operator: 'EMPTY' } },
      'input.condition.field',
    ],
    ['into a stage of nowhere', { trigger: 'TASK_DONE', toStageId: randomUUID() }, 'input.toStageId'],
    ['from a stage of nowhere', { trigger: 'TASK_DONE', fromStageIds: [randomUUID()] }, 'input.fromStageIds'],
  ])('%s is refused', async (_, input, path) => {
    const { code, errors } = await workspace.run(
      'mutation ($input: CreateAutomaticMoveInput!) { createAutomaticMove(input: $input) { id } }',
      { input: { pipelineId: workspace.pipelineId, name: 'Rule', toStageId: workspace.stage(1), ...input } },
    )
    expect([code, Object.keys(errors[0]?.extensions['fields'] ?? {})]).toEqual(['VALIDATION_FAILED', [path]])
  })

  it('is changed on the version that was seen, deleted, and audited', async () => {
    const { id, version } = await rule({ trigger: 'TASK_DONE' })
    const change = 'mutation ($input: UpdateAutomaticMoveInput!) { updateAutomaticMove(input: $input) { name } }'
    expect(await workspace.ask(change, { input: { id, version, name: 'Other' } })).toEqual({ name: 'Other' })
    expect(await workspace.ask(change, { input: { id, version, name: 'Late' } })).toBe('STALE_VERSION')
    const remove = 'mutation ($id: ID!) { deleteAutomaticMove(id: $id) }'
    const agent = workspace.owner.colleague('AGENT')
    expect(await workspace.ask(remove, { id }, agent)).toBe('FORBIDDEN')
    expect(await workspace.ask(remove, { id })).toBe(true)
    expect(await workspace.ask(remove, { id })).toBe('NOT_FOUND')
    expect(await rules()).toEqual([])
  })
})
