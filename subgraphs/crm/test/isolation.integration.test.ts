import { workspaceFilter } from '@parley/toolkit/database/workspace-filter'
import { actor, type TestActor } from '@parley/toolkit/testing/test-actor'
import { createCrm, hearFrom, person, type Crm } from './seed'

let subgraph: Crm
const member = actor('AGENT')
let id: string

const CONTACT = 'query ($id: ID!) { contact(id: $id) { id name } }'
const CONTACTS = 'query ($filter: ContactFilter) { contacts(filter: $filter) { totalCount edges { node { id } } } }'
const ENTITIES = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Contact { id name } } }'
const UPDATE = 'mutation ($input: UpdateContactInput!) { updateContact(input: $input) { id } }'

beforeAll(async () => {
  subgraph = await createCrm()
  await hearFrom(subgraph, person({ name: 'Secret Sample' }), { workspaceId: member.workspaceId })
  const { data } = await subgraph.execute<{ contacts: { edges: { node: { id: string } }[] } }>({
    query: CONTACTS,
    actor: member,
  })
  id = data?.contacts.edges[0]?.node.id ?? ''
})
afterEach(() => jest.restoreAllMocks())

const ask = async (query: string, variables: Record<string, unknown>, who: TestActor | null) => {
  const { data, code } = await subgraph.execute<Record<string, unknown>>({ query, variables, actor: who })
  return code ?? Object.values(data ?? {})[0]
}
const edit = () => ({ input: { id, version: 1, name: 'Stolen' } })
const references = () => ({ of: [id, 'x'].map((key) => ({ __typename: 'Contact', id: key })) })
const NONE = { totalCount: 0, edges: [] }

describe.each(['both walls', 'the database alone'])('with %s', (walls) => {
  beforeEach(() => {
    if (walls === 'the database alone') jest.spyOn(workspaceFilter, 'apply').mockImplementation((query) => query)
  })

  test('a stranger neither sees nor changes a contact', async () => {
    const stranger = actor('OWNER')
    expect(await ask(CONTACT, { id }, stranger)).toBeNull()
    expect(await ask(CONTACTS, {}, stranger)).toEqual(NONE)
    expect(await ask(CONTACTS, { filter: { search: 'secret' } }, stranger)).toEqual(NONE)
    expect(await ask(ENTITIES, references(), stranger)).toEqual([null, null])
    expect(await ask(UPDATE, edit(), stranger)).toBe('NOT_FOUND')
  })
})

test('a member sees the contact', async () => {
  expect(await ask(CONTACT, { id: id.toUpperCase() }, member)).toEqual({ id, name: 'Secret Sample' })
  expect(await ask(CONTACT, { id: 'x' }, member)).toBeNull()
  expect(await ask(CONTACTS, { filter: { search: 'secret' } }, member)).toMatchObject({ totalCount: 1 })
  expect(await ask(ENTITIES, references(), member)).toEqual([{ id, name: 'Secret Sample' }, null])
})

test('a viewer sees it and may not change it', async () => {
  expect(await ask(CONTACT, { id }, member.as('VIEWER'))).toMatchObject({ id })
  expect(await ask(UPDATE, edit(), member.as('VIEWER'))).toBe('FORBIDDEN')
})

test('nobody sees or changes it without signing in', async () => {
  for (const [query, variables] of [
    [CONTACT, { id }],
    [CONTACTS, {}],
    [UPDATE, edit()],
  ] as const)
    expect(await ask(query, variables, null)).toBe('UNAUTHENTICATED')
  expect(JSON.stringify(await ask(ENTITIES, references(), null))).not.toContain('Secret')
})
