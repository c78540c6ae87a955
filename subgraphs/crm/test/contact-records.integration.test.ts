import { randomUUID } from 'node:crypto'
import { contactLinked, recordChanged } from '@parley/schema/events/crm'
import { countStatements } from '@parley/toolkit/testing/count-statements'
import { actor, type TestActor } from '@parley/toolkit/testing/test-actor'
import { createCrm, hearFrom, person, type Crm } from './seed'

interface Node {
  readonly id: string
  readonly name: string
  readonly version: number
  readonly deletedAt: string | null
  readonly company: { name: string } | null
  readonly customFields: { values: string[] }[]
}
interface Page {
  readonly totalCount: number
  readonly pageInfo: { endCursor: string; hasNextPage: boolean }
  readonly edges: { node: { id: string; name: string } }[]
}
interface Answer {
  readonly createContact: Node
  readonly updateContact: Node
  readonly contact: Node & { readonly deals: Page }
  readonly contacts: Omit<Page, 'edges'> & { readonly edges: { node: Node & { deals: Page } }[] }
  readonly createCompany: Node
  readonly company: { readonly contacts: Page; readonly deals: Page }
  readonly createDeal: Node
  readonly createCustomField: Node
}

let crm: Crm
let member: TestActor
beforeAll(async () => void (crm = await createCrm()))
beforeEach(() => void (member = actor('MANAGER')))

/** The data of an operation, or the code and fields of its error. */
async function ask(query: string, variables: Record<string, unknown> = {}, as = member): Promise<Answer> {
  const { data, errors } = await crm.execute<Answer>({ query, variables, actor: as })
  const extensions = errors?.[0]?.extensions
  return (extensions ? { code: extensions['code'], fields: extensions['fields'] } : data) as Answer
}

const FIELDS = 'id version name username phone email position tags deletedAt company { name } customFields { values }'
async function create(input: object, as = member): Promise<Node> {
  const query = `mutation ($input: CreateContactInput!) { createContact(input: $input) { ${FIELDS} } }`
  const answer = await ask(query, { input }, as)
  return answer.createContact ?? answer
}
async function update(input: object, as = member): Promise<Node> {
  const query = `mutation ($input: UpdateContactInput!) { updateContact(input: $input) { ${FIELDS} } }`
  const answer = await ask(query, { input }, as)
  return answer.updateContact ?? answer
}
const createCompany = async (name: string, as = member): Promise<Node> =>
  (await ask('mutation ($input: CreateCompanyInput!) { createCompany(input: $input) { id } }', { input: { name } }, as))
    .createCompany
const createDeal = async (input: object): Promise<Node> =>
  (await ask('mutation ($input: CreateDealInput!) { createDeal(input: $input) { id } }', { input })).createDeal
const trash = (id: string, as = member) => ask('mutation ($id: ID!) { deleteContact(id: $id) { id } }', { id }, as)
const restore = (id: string) => ask('mutation ($id: ID!) { restoreContact(id: $id) { id } }', { id })
const read = async (id: string): Promise<Node> =>
  (await ask(`query ($id: ID!) { contact(id: $id) { ${FIELDS} } }`, { id })).contact
async function list(filter: object = {}, sort?: object): Promise<string[]> {
  const query = `query ($filter: ContactFilter, $sort: RecordSortInput) {
    contacts(filter: $filter, sort: $sort) { edges { node { name } } } }`
  const answer = await ask(query, { filter, sort })
  return answer.contacts?.edges.map(({ node }) => node.name) ?? answer
}
const told = async (id: string) =>
  (await crm.publishedEvents(recordChanged))
    .filter(({ payload }) => payload.recordId === id)
    .map(({ payload: { change, fields, actorId } }) => ({ change, fields, actorId }))

describe('a contact', () => {
  test('is created with everything it can have, and changed field by field', async () => {
    const { id: companyId } = await createCompany('Example Works')
    const contact = await create({
      name: ' Vera Sample ',
      username: '@vera_sample',
      phone: '+1 555 0100',
      email: 'vera@works.example',
      position: 'Head of Buying',
      companyId,
      tags: ['vip', 'VIP'],
    })
    expect(contact).toMatchObject({
      version: 1,
      name: 'Vera Sample',
      username: 'vera_sample',
      phone: '+1 555 0100',
      email: 'vera@works.example',
      position: 'Head of Buying',
      company: { name: 'Example Works' },
      tags: ['vip'],
    })
    const { id } = contact
    const edited = await update({ id, version: 1, position: '', companyId: null, tags: ['warm'] })
    expect(edited).toMatchObject({
      version: 2,
      position: '',
      company: null,
      tags: ['warm'],
      email: 'vera@works.example',
    })
    expect(await update({ id, version: 1, email: 'lost@works.example' })).toMatchObject({ code: 'STALE_VERSION' })
    expect(await told(id)).toEqual([
      {
        change: 'CREATED',
        fields: ['name', 'username', 'phone', 'companyId', 'email', 'position'],
        actorId: member.userId,
      },
      { change: 'UPDATED', fields: ['companyId', 'position', 'tags'], actorId: member.userId },
    ])
  })

  test.each([
    [{ name: ' ' }, { 'input.name': ['required'] }],
    [{ name: 'x', email: 'nobody' }, { 'input.email': ['email'] }],
    [{ name: 'x', phone: 'call me' }, { 'input.phone': ['phoneNumber'] }],
    [{ name: 'x', companyId: randomUUID() }, { 'input.companyId': ['notFound'] }],
    [{ name: 'x', tags: ['y'.repeat(51)] }, { 'input.tags.0': ['tooLong'] }],
  ])('that is %j is refused', async (input, fields) => {
    expect(await create(input)).toEqual({ code: 'VALIDATION_FAILED', fields })
  })

  test('belongs to no company of another workspace, nor to one in the trash', async () => {
    const foreign = await createCompany('Foreign Sample', actor('OWNER'))
    const trashed = await createCompany('Trashed Sample')
    await ask('mutation ($id: ID!) { deleteCompany(id: $id) { id } }', { id: trashed.id })
    for (const { id: companyId } of [foreign, trashed])
      expect(await create({ name: 'x', companyId })).toMatchObject({ fields: { 'input.companyId': ['notFound'] } })
  })

  test('has the fields that the workspace added', async () => {
    const field = await ask(
      'mutation ($input: CreateCustomFieldInput!) { createCustomField(input: $input) { id } }',
      { input: { recordType: 'CONTACT', name: 'Shoe size', type: 'NUMBER' } },
      member.colleague('OWNER'),
    )
    const fieldId = field.createCustomField.id
    for (const [name, size] of [
      ['Vera Sample', '38'],
      ['Boris Sample', '44'],
    ])
      await create({ name, customFields: [{ fieldId, values: [size] }] })
    expect(await list({ where: { field: fieldId, operator: 'MORE_THAN', values: ['40'] } })).toEqual(['Boris Sample'])
  })

  test('keeps what members wrote when the person turns up on Telegram', async () => {
    const { id } = await create({ name: 'Vera of Example Ltd', phone: '+1 555 0100' })
    const { workspaceId } = member
    await hearFrom(crm, person({ name: 'vera :)', phone: '+15550100', username: 'vera_s' }), { workspaceId })
    expect(await read(id)).toMatchObject({ name: 'Vera of Example Ltd', phone: '+1 555 0100', username: 'vera_s' })
  })
})

describe('the list', () => {
  test('is searched by e-mail, filtered by every field, and sorted by each column', async () => {
    const { id: companyId } = await createCompany('Example Works')
    await create({ name: 'Vera Sample', email: 'vera@works.example', companyId, username: 'b', phone: '+2' })
    await create({ name: 'Boris Sample', position: 'Buyer', username: 'A', phone: '+10' })
    await create({ name: 'Anna Sample' })
    expect(await list({ search: 'works.example' })).toEqual(['Vera Sample'])
    expect(await list({ where: { field: 'companyId', operator: 'IS', values: [companyId] } })).toEqual(['Vera Sample'])
    expect(await list({ where: { field: 'position', operator: 'CONTAINS', values: ['buy'] } })).toEqual([
      'Boris Sample',
    ])
    const sorted = (field: string) => list({}, { field, direction: 'ASC' })
    expect(await sorted('username')).toEqual(['Anna Sample', 'Boris Sample', 'Vera Sample'])
    expect((await sorted('email')).at(-1)).toBe('Vera Sample')
    for (const field of ['name', 'phone', 'position', 'createdAt', 'updatedAt'])
      expect(await sorted(field)).toHaveLength(3)
    expect(await list({ where: { field: 'telegramUserId', operator: 'EMPTY' } })).toMatchObject({
      code: 'VALIDATION_FAILED',
      fields: { 'filter.where.field': ['unknownField'] },
    })
  })

  test('answers the query of a client that knows neither trash nor order', async () => {
    await create({ name: 'Vera Sample' })
    const query = `query ($first: Int, $filter: ContactFilter) {
      contacts(first: $first, filter: $filter) { totalCount edges { node { id name username phone version } } } }`
    const { contacts } = await ask(query, { first: 10, filter: { search: 'vera' } })
    expect(contacts).toMatchObject({ totalCount: 1, edges: [{ node: { name: 'Vera Sample' } }] })
  })
})

describe('the trash', () => {
  test('takes a contact out of lists, not from whoever has its id, and gives it back', async () => {
    const { id } = await create({ name: 'Vera Sample' })
    await trash(id)
    expect([await list(), await list({ trashed: true })]).toEqual([[], ['Vera Sample']])
    expect((await read(id)).deletedAt).not.toBeNull()
    expect(await update({ id, version: 2, name: 'x' })).toMatchObject({ code: 'CONFLICT' })
    await restore(id)
    expect([await list(), await list({ trashed: true })]).toEqual([['Vera Sample'], []])
    expect((await told(id)).map(({ change }) => change)).toEqual(['CREATED', 'DELETED', 'RESTORED'])
  })

  test('is for those who may delete', async () => {
    const { id } = await create({ name: 'Vera Sample' })
    expect(await trash(id, member.colleague('VIEWER'))).toMatchObject({ code: 'FORBIDDEN' })
    expect(await trash(id, actor('OWNER'))).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('lets go of whoever writes again, as the same contact', async () => {
    const vera = person()
    const { workspaceId } = member
    const dialogId = await hearFrom(crm, vera, { workspaceId })
    const { contacts } = await ask('{ contacts { edges { node { id } } } }')
    const id = String(contacts.edges[0]?.node.id)
    await trash(id)
    // What they wrote before says nothing about what they want now.
    await hearFrom(crm, vera, { workspaceId, dialogId })
    expect((await read(id)).deletedAt).not.toBeNull()
    await hearFrom(crm, vera, { workspaceId, dialogId, sentAt: '2126-01-01T00:00:00.000Z' })
    expect((await read(id)).deletedAt).toBeNull()
    expect(await list()).toEqual([vera.name])
    const changes = await told(id)
    expect(changes.map(({ change, actorId }) => [change, actorId])).toEqual([
      ['CREATED', null],
      ['DELETED', member.userId],
      ['RESTORED', null],
    ])
    const links = (await crm.publishedEvents(contactLinked)).filter(({ payload }) => payload['contactId'] === id)
    expect(links).toHaveLength(1)
  })

  test('gives way to a living contact with the same phone', async () => {
    const first = await create({ name: 'Vera in the trash', phone: '+1 555 0100' })
    await trash(first.id)
    const second = await create({ name: 'Vera Sample', phone: '+1 555 0100' })
    await hearFrom(crm, person({ phone: '+15550100' }), { workspaceId: member.workspaceId })
    expect([(await read(first.id)).version, (await read(second.id)).version]).toEqual([2, 2])
    expect(await list()).toEqual(['Vera Sample'])
  })
})

describe('what belongs together', () => {
  const PAGE = 'totalCount pageInfo { endCursor hasNextPage } edges { node { id } }'
  const idsOf = ({ edges }: Page): string[] => edges.map(({ node }) => node.id)

  test('is listed from either side, page by page, newest first, without the trash', async () => {
    const { id: companyId } = await createCompany('Example Works')
    const people = []
    for (const name of ['One', 'Two', 'Three', 'Four']) people.push(await create({ name, companyId }))
    const [one, two, three, four] = people.map(({ id }) => id) as [string, string, string, string]
    await trash(four)
    const deals = []
    for (const contactIds of [[one, two], [one], [two, three]])
      deals.push((await createDeal({ title: 'Pilot', companyId, contactIds })).id)
    const [first, second, third] = deals as [string, string, string]

    const company = `query ($id: ID!, $after: String) { company(id: $id) {
      contacts(first: 2, after: $after) { ${PAGE} } deals(first: 10) { ${PAGE} } } }`
    const page = (await ask(company, { id: companyId })).company
    expect([idsOf(page.contacts), page.contacts.totalCount]).toEqual([[three, two], 3])
    expect(idsOf(page.deals)).toEqual([third, second, first])
    const after = page.contacts.pageInfo.endCursor
    expect(idsOf((await ask(company, { id: companyId, after })).company.contacts)).toEqual([one])

    const both = await ask(
      `{ contacts(sort: { field: "createdAt" }) { edges { node { id deals(first: 1) { ${PAGE} } } } } }`,
    )
    expect(both.contacts.edges.map(({ node }) => [idsOf(node.deals), node.deals.totalCount])).toEqual([
      [[second], 2],
      [[third], 2],
      [[third], 1],
    ])
  })

  test('costs one statement a hop', async () => {
    const { id: companyId } = await createCompany('Example Works')
    for (const name of ['One', 'Two', 'Three'])
      await createDeal({ title: name, companyId, contactIds: [(await create({ name, companyId })).id] })
    const query = `{ contacts { edges { node { company { name contacts(first: 5) { edges { node { name } } } }
      deals(first: 5) { edges { node { title } } } } } } }`
    const statements = await countStatements(crm.database, () => crm.execute({ query, actor: member }))
    expect(statements).toHaveLength(4)
  })

  test('shows only what whoever asks may see', async () => {
    const agent = member.colleague('AGENT', { reach: 'OWN' })
    const { id } = await create({ name: 'Vera Sample' })
    await createDeal({ title: 'Pilot', contactIds: [id] })
    await ask(
      'mutation ($input: UpdateContactInput!) { updateContact(input: $input) { id } }',
      { input: { id, version: 1, position: 'Buyer' } },
      agent,
    ).then((answer) => expect(answer).toMatchObject({ code: 'NOT_FOUND' }))
    await crm.testDatabase.query('UPDATE crm.contact SET shared_with = ARRAY[$2::uuid] WHERE id = $1', [
      id,
      agent.userId,
    ])
    const { contact } = await ask(`query ($id: ID!) { contact(id: $id) { deals { ${PAGE} } } }`, { id }, agent)
    expect(contact.deals).toMatchObject({ totalCount: 0, edges: [] })
  })
})
