import { randomUUID } from 'node:crypto'
import { taskChanged } from '@parley/schema/events/crm'
import { createPipelines, Workspace, type Pipelines } from './seed'

let pipelines: Pipelines
let workspace: Workspace

beforeAll(async () => {
  pipelines = await createPipelines()
})
beforeEach(async () => {
  workspace = await Workspace.create(pipelines)
})

const change = async (place: number, input: object): Promise<void> => {
  const { code } = await workspace.run('mutation ($input: UpdateStageInput!) { updateStage(input: $input) { id } }', {
    input: { id: workspace.stage(place), version: 1, ...input },
  })
  if (code) throw new Error(code)
}
const condition = (field: string, operator: string, ...values: string[]) => ({ field, operator, values })

/** A deal, and what crm says that it holds. */
async function deal(
  content: Record<string, string[]> = {},
  around: object = {},
  contactIds: string[] = [],
): Promise<string> {
  const id = await workspace.tell({ title: 'One', contactIds })
  pipelines.crm.contents.set(id, { id, deal: content, company: null, contacts: [], ...around })
  return id
}
const refusalOf = async (dealId: string, place: number) =>
  (await workspace.move({ dealId, stageId: workspace.stage(place) })).refusal

describe('a stage refuses', () => {
  it('what its entry rule does not let in, with what is there and what would satisfy it', async () => {
    const rule = { all: [condition('deal.amount', 'AT_LEAST', '1000'), condition('company.name', 'NOT_EMPTY')] }
    await change(2, { entryRule: rule })
    const id = await deal({ amount: ['300.0000'] }, { company: { name: ['Lakeside Mills'] } })
    expect(await refusalOf(id, 2)).toEqual({
      rule: 'ENTRY',
      explanation: 'It may come into Proposal when: deal.amount must be at least 1000 (it is 300.0000).',
      stage: { name: 'Proposal' },
      conditions: [
        {
          field: 'deal.amount',
          label: null,
          type: 'MONEY',
          operator: 'AT_LEAST',
          values: ['1000'],
          present: ['300.0000'],
          forbidden: false,
        },
      ],
    })
    pipelines.crm.contents.set(id, {
      id,
      deal: { amount: ['1000'] },
      company: { name: ['Lakeside Mills'] },
      contacts: [],
    })
    expect(await refusalOf(id, 2)).toBeNull()
  })

  it('with names for whom and what a rule means', async () => {
    const [companyId, other] = [randomUUID(), randomUUID()]
    const rule = {
      all: [
        condition('deal.size', 'IS', 'k2'),
        condition('deal.ownerId', 'ANY_OF', 'me', other),
        condition('deal.companyId', 'IS', companyId),
        condition('deal.stageId', 'IS', workspace.stage(2)),
        condition('deal.pipelineId', 'IS_NOT', workspace.pipelineId),
      ],
    }
    await change(1, { entryRule: rule })
    const dealId = await deal({
      size: ['k1'],
      companyId: [other],
      stageId: [workspace.stage(0)],
      pipelineId: [workspace.pipelineId],
    })
    const named =
      '{ value label user { id } company { id } contact { id } team { id } stage { name } pipeline { name } }'
    const { refusal } = await workspace.ask<{ refusal: { explanation: string; conditions: object[] } }>(
      `mutation ($input: MoveDealInput!) { moveDeal(input: $input) { refusal { explanation conditions {
        field wantedValues ${named} presentValues ${named} } } } }`,
      { input: { dealId, stageId: workspace.stage(1) } },
    )
    const nothing = { label: null, user: null, company: null, contact: null, team: null, stage: null, pipeline: null }
    const of = (field: string, wantedValues: object[], presentValues: object[]) => ({
      field,
      wantedValues: wantedValues.map((each) => ({ ...nothing, ...each })),
      presentValues: presentValues.map((each) => ({ ...nothing, ...each })),
    })
    const member = { id: workspace.owner.userId }
    const sales = { value: workspace.pipelineId, label: 'Sales', pipeline: { name: 'Sales' } }
    expect(refusal.conditions).toEqual([
      of('deal.size', [{ value: 'k2', label: 'Large' }], [{ value: 'k1', label: 'Small' }]),
      of(
        'deal.ownerId',
        [
          { value: 'me', user: member },
          { value: other, user: { id: other } },
        ],
        [],
      ),
      of(
        'deal.companyId',
        [{ value: companyId, company: { id: companyId } }],
        [{ value: other, company: { id: other } }],
      ),
      of(
        'deal.stageId',
        [{ value: workspace.stage(2), label: 'Proposal', stage: { name: 'Proposal' } }],
        [{ value: workspace.stage(0), label: 'New', stage: { name: 'New' } }],
      ),
      of('deal.pipelineId', [sales], [sales]),
    ])
    expect(refusal.explanation).toBe(
      'It may come into In conversation when: Size must be Large (it is Small); deal.ownerId must be another one; deal.companyId must be another one; deal.stageId must be Proposal (it is New); deal.pipelineId must not be Sales (it is Sales).',
    )
  })

  it('what may not leave, what is not filled in, who may not, and what comes from elsewhere', async () => {
    await change(0, { exitRule: condition('deal.tags', 'ANY_OF', 'qualified') })
    await change(1, { requiredFields: ['deal.expectedClose'] })
    await change(3, { allowedRoles: ['MANAGER'] })
    await change(4, { allowedFrom: [workspace.stage(3)] })
    const id = await deal({ tags: [] })
    expect(await refusalOf(id, 1)).toMatchObject({ rule: 'EXIT' })
    pipelines.crm.contents.set(id, { id, deal: { tags: ['qualified'] }, company: null, contacts: [] })
    expect(await refusalOf(id, 1)).toMatchObject({ rule: 'REQUIRED_FIELDS' })
    expect(await refusalOf(id, 3)).toMatchObject({ rule: 'ROLE' })
    expect(await refusalOf(id, 4)).toMatchObject({ rule: 'TRANSITION' })
    expect(await workspace.board()).toEqual({ New: ['One'] })
    const manager = workspace.owner.colleague('MANAGER')
    expect((await workspace.move({ dealId: id, stageId: workspace.stage(3) }, manager)).refusal).toBeNull()
    expect(await refusalOf(id, 4)).toBeNull()
  })

  it('none for want of a field that was taken away since', async () => {
    await change(1, { requiredFields: ['deal.harvest', 'deal.expectedClose'] })
    const id = await deal()
    expect(await refusalOf(id, 1)).toMatchObject({ conditions: [{ field: 'deal.expectedClose' }] })
    pipelines.crm.contents.set(id, { id, deal: { expectedClose: ['2026-12-01'] }, company: null, contacts: [] })
    expect(await refusalOf(id, 1)).toBeNull()
  })

  it('a deal none of whose contacts satisfies the rule, and lets in one of which one does', async () => {
    await change(1, { entryRule: condition('contact.email', 'CONTAINS', '@mills.test') })
    const contacts: Record<string, string[]>[] = [{ email: ['someone@else.test'] }, {}]
    const id = await deal({}, { contacts })
    expect(await refusalOf(id, 1)).toMatchObject({ rule: 'ENTRY' })
    pipelines.crm.contents.set(id, {
      id,
      deal: {},
      company: null,
      contacts: [...contacts, { email: ['o@mills.test'] }],
    })
    expect(await refusalOf(id, 1)).toBeNull()
  })

  it('what nobody has answered, and what has open tasks', async () => {
    const rule = {
      all: [condition('activity.lastInboundAt', 'AT_LEAST', 'now-7d'), condition('activity.openTasks', 'IS', '0')],
    }
    await change(1, { entryRule: rule })
    const contactIds = [randomUUID(), randomUUID()]
    const [contactId = ''] = contactIds
    const id = await deal({}, {}, contactIds)
    expect((await refusalOf(id, 1))?.conditions).toMatchObject([{ field: 'activity.lastInboundAt', present: [] }])
    const { subgraph, messaging } = pipelines
    const { workspaceId } = workspace.owner
    messaging.contacts.set(contactId, { lastInboundAt: new Date().toISOString() })
    const task = {
      taskId: randomUUID(),
      title: 'Call',
      recordType: 'DEAL' as const,
      recordId: id,
      assigneeId: null,
      actorId: null,
    }
    const at = { createdAt: new Date().toISOString() }
    await subgraph.deliver(taskChanged, { ...task, ...at, change: 'CREATED' }, { workspaceId })
    expect((await refusalOf(id, 1))?.conditions).toMatchObject([{ field: 'activity.openTasks', present: ['1'] }])
    await subgraph.deliver(taskChanged, { ...task, ...at, change: 'DONE' }, { workspaceId })
    expect(await refusalOf(id, 1)).toBeNull()
  })

  it('by what was written with all of its contacts together', async () => {
    const rule = {
      all: [
        condition('activity.inboundMessages', 'AT_LEAST', '3'),
        condition('activity.lastMessageAt', 'LESS_THAN', 'now-1d'),
      ],
    }
    await change(1, { entryRule: rule })
    const [one, other] = [randomUUID(), randomUUID()]
    const { contacts } = pipelines.messaging
    const yesterday = new Date(Date.now() - 30 * 3_600_000).toISOString()
    contacts.set(one, { inboundMessages: 2, lastInboundAt: yesterday })
    contacts.set(other, { inboundMessages: 1, lastOutboundAt: new Date().toISOString() })
    const id = await deal({}, {}, [one, other])
    expect((await refusalOf(id, 1))?.conditions).toMatchObject([
      { field: 'activity.lastMessageAt', present: [contacts.get(other)?.lastOutboundAt] },
    ])
    contacts.set(other, { inboundMessages: 0 })
    expect((await refusalOf(id, 1))?.conditions).toMatchObject([{ field: 'activity.inboundMessages', present: ['2'] }])
    contacts.set(other, { inboundMessages: 1 })
    expect(await refusalOf(id, 1)).toBeNull()
  })

  it('by where the deal stands when it is moved, not where it stood when the rule was read', async () => {
    await change(2, { entryRule: condition('deal.title', 'NOT_EMPTY'), allowedFrom: [workspace.stage(0)] })
    const id = await deal({ title: ['One'] })
    pipelines.crm.meanwhile = async () => {
      pipelines.crm.meanwhile = async () => undefined
      await workspace.move({ dealId: id, stageId: workspace.stage(1) })
    }
    expect(await refusalOf(id, 2)).toMatchObject({ rule: 'TRANSITION' })
    expect(await workspace.board()).toEqual({ 'In conversation': ['One'] })
  })

  it('what is closed while its rules are being read', async () => {
    await change(2, { entryRule: condition('deal.title', 'NOT_EMPTY') })
    const id = await deal({ title: ['One'] })
    pipelines.crm.meanwhile = async () => {
      pipelines.crm.meanwhile = async () => undefined
      await workspace.tell({ title: 'One', status: 'WON' }, { recordId: id, change: 'UPDATED', version: 2 })
    }
    expect(await refusalOf(id, 2)).toMatchObject({ rule: 'CLOSED' })
  })

  it('nothing within itself, and asks nobody where it has no rules', async () => {
    await change(0, { exitRule: condition('deal.tags', 'ANY_OF', 'qualified') })
    const id = await deal()
    const before = pipelines.crm.asked
    expect(await refusalOf(id, 0)).toBeNull()
    expect(pipelines.crm.asked).toBe(before)
  })
})
