import { randomUUID } from 'node:crypto'
import { dealMoved } from '@parley/schema/events/pipeline'
import { actor, type TestActor } from '@parley/toolkit/testing/test-actor'
import { createCrm, type Crm } from './seed'

let crm: Crm
let owner: TestActor

beforeAll(async () => {
  crm = await createCrm()
})
beforeEach(() => {
  owner = actor('OWNER')
})

async function make<Made = { id: string }>(field: string, input: object, selection = 'id'): Promise<Made> {
  const type = `${field[0]?.toUpperCase() ?? ''}${field.slice(1)}Input!`
  const query = `mutation ($input: ${type}) { ${field}(input: $input) { ${selection} } }`
  const { data, errors } = await crm.execute<Record<string, Made>>({ query, variables: { input }, actor: owner })
  const made = data?.[field]
  if (!made) throw new Error(JSON.stringify(errors))
  return made
}
async function ask<Told>(query: string, variables: object, workspaceId = owner.workspaceId): Promise<Told[]> {
  const service = { kind: 'service' as const, service: 'pipeline', workspaceId }
  const { data, code } = await crm.execute<Record<string, Told[]>>({
    query,
    variables: { ...variables },
    actor: service,
  })
  if (code) throw new Error(code)
  return Object.values(data ?? {})[0] ?? []
}

/** A deal of a company and a contact, with fields that the workspace added. */
async function makeDeal() {
  const company = await make('createCompany', { name: 'Lakeside Mills', domain: 'mills.test' })
  const contact = await make('createContact', { name: 'Olga Sample', email: 'olga@mills.test' })
  const score = await make('createCustomField', { name: 'Score', recordType: 'DEAL', type: 'NUMBER' })
  const kinds = {
    name: 'Kinds',
    recordType: 'DEAL',
    type: 'MULTI_CHOICE',
    options: [{ label: 'Rye' }, { label: 'Oat' }],
  }
  const grains = await make<{ id: string; options: { key: string }[] }>(
    'createCustomField',
    kinds,
    'id options { key }',
  )
  const keys = grains.options.map(({ key }) => key)
  const deal = await make('createDeal', {
    title: 'Flour',
    value: { amount: '1200.5', currency: 'EUR' },
    companyId: company.id,
    contactIds: [contact.id],
    expectedClose: '2026-12-24',
    tags: ['hot'],
    customFields: [
      { fieldId: score.id, values: ['7'] },
      { fieldId: grains.id, values: keys },
    ],
  })
  return { deal, company, contact, score, grains, keys }
}

describe('what another part of Parley is told about deals', () => {
  it('is what they, their company and their contacts hold, as filters compare it', async () => {
    const { deal, company, contact, score, grains, keys } = await makeDeal()
    const [content] = await ask<Record<string, unknown>>('query ($ids: [ID!]!) { dealContents(ids: $ids) }', {
      ids: [deal.id, randomUUID()],
    })
    expect(content).toMatchObject({
      id: deal.id,
      deal: {
        title: ['Flour'],
        amount: ['1200.5000'],
        currency: ['EUR'],
        companyId: [company.id],
        expectedClose: ['2026-12-24'],
        status: ['OPEN'],
        tags: ['hot'],
        lostReason: [],
        closedAt: [],
        createdAt: [expect.stringMatching(/^\d{4}-\d\d-\d\dT/)],
        [score.id]: ['7'],
        [grains.id]: keys,
      },
      company: { name: ['Lakeside Mills'], domain: ['mills.test'], website: [] },
      contacts: [{ name: ['Olga Sample'], email: ['olga@mills.test'] }],
    })
    expect(contact.id).toBeTruthy()
  })

  it('names the fields that rules can use', async () => {
    const { score } = await makeDeal()
    const fields = await ask<{ name: string; type: string; label: string | null }>(
      '{ dealRuleFields { name type label } }',
      {},
    )
    expect(fields).toEqual(
      expect.arrayContaining([
        { name: 'deal.amount', type: 'MONEY', label: null },
        { name: `deal.${score.id}`, type: 'NUMBER', label: 'Score' },
        { name: 'company.domain', type: 'TEXT', label: null },
        { name: 'contact.email', type: 'TEXT', label: null },
      ]),
    )
  })

  it('is all of them in order, page by page, without those in the trash', async () => {
    const ids: string[] = []
    for (const title of ['One', 'Two', 'Three']) ids.push((await make('createDeal', { title })).id)
    await crm.execute({
      query: 'mutation ($id: ID!) { deleteDeal(id: $id) { id } }',
      variables: { id: ids[1] },
      actor: owner,
    })
    const query = 'query ($after: ID, $first: Int!) { dealsInOrder(after: $after, first: $first) }'
    const [first, ...none] = await ask<{ id: string; title: string; version: number }>(query, { first: 1 })
    expect([first, none]).toMatchObject([{ id: ids[0], title: 'One', version: 1, ownerId: owner.userId }, []])
    expect(await ask(query, { after: first?.id, first: 5 })).toMatchObject([{ id: ids[2], trashed: false }])
    expect(await ask('query ($ids: [ID!]!) { dealsByIds(ids: $ids) }', { ids })).toHaveLength(3)
    expect(await ask(query, { first: 5 }, randomUUID())).toEqual([])
  })

  it('is told to no member', async () => {
    const query = 'query ($ids: [ID!]!) { dealsByIds(ids: $ids) }'
    expect((await crm.execute({ query, variables: { ids: [] }, actor: owner })).code).toBe('FORBIDDEN')
  })
})

it('where a deal stands follows the board, and is no change of the deal', async () => {
  const { id } = await make('createDeal', { title: 'One' })
  const [pipelineId, stageId] = [randomUUID(), randomUUID()]
  const moved = { moveId: randomUUID(), dealId: id, fromStageId: null, actorId: owner.userId, cause: 'MEMBER' as const }
  const payload = { ...moved, pipelineId, toStageId: stageId, at: new Date().toISOString() }
  await crm.deliver(dealMoved, payload, { workspaceId: owner.workspaceId })
  const where = { field: 'stageId', operator: 'IS', values: [stageId] }
  const query = 'query ($where: RecordFilter!) { deals(filter: { where: $where }) { edges { node { id version } } } }'
  const { data } = await crm.execute({ query, variables: { where }, actor: owner })
  expect(data).toEqual({ deals: { edges: [{ node: { id, version: 1 } }] } })
})
