import { countStatements } from '@parley/toolkit/testing/count-statements'
import { actor, type TestActor } from '@parley/toolkit/testing/test-actor'
import { createCrm, type Crm } from './seed'

interface Found {
  readonly contacts: readonly { readonly name: string }[]
  readonly companies: readonly { readonly name: string }[]
  readonly deals: readonly { readonly title: string }[]
}

let subgraph: Crm
let manager: TestActor
beforeAll(async () => {
  subgraph = await createCrm()
})
beforeEach(() => {
  manager = actor('MANAGER')
})

const create = async (kind: 'Contact' | 'Company' | 'Deal', input: Record<string, unknown>, who = manager) => {
  const query = `mutation ($input: Create${kind}Input!) { create${kind}(input: $input) { id } }`
  const { errors } = await subgraph.execute({ query, variables: { input }, actor: who })
  expect(errors).toEqual([])
}
const people = async (...names: string[]) => {
  for (const name of names) await create('Contact', { name })
}

async function search(query: string, who: TestActor = manager, first = 6) {
  const { data, code } = await subgraph.execute<{ search: Found }>({
    query: `query ($query: String!, $first: Int!) {
      search(query: $query, first: $first) { contacts { name } companies { name } deals { title } } }`,
    variables: { query, first },
    actor: who,
  })
  if (code) return code
  const { contacts, companies, deals } = data!.search
  return {
    contacts: contacts.map(({ name }) => name),
    companies: companies.map(({ name }) => name),
    deals: deals.map(({ title }) => title),
  }
}
const contactsFor = async (query: string, who?: TestActor, first?: number) => {
  const found = await search(query, who, first)
  return typeof found === 'string' ? found : found.contacts
}

describe('a search', () => {
  test('finds records of every type, each kind in its list', async () => {
    await create('Contact', { name: 'Aurora Sample' })
    await create('Company', { name: 'Aurora Example Ltd' })
    await create('Deal', { title: 'Pilot for Aurora' })
    expect(await search('aurora')).toEqual({
      contacts: ['Aurora Sample'],
      companies: ['Aurora Example Ltd'],
      deals: ['Pilot for Aurora'],
    })
  })

  test('puts first whose name it is, then names that begin with it, then later words, then the middle of words', async () => {
    await people('Anmarina Sample', 'Sample Marina', 'Marinara Sample', 'Marina Sample', 'Boris Sample')
    expect(await contactsFor('marina')).toEqual([
      'Marina Sample',
      'Marinara Sample',
      'Sample Marina',
      'Anmarina Sample',
    ])
  })

  test('knows words in Russian, whatever their case, and е for ё', async () => {
    await people('Алёна Примерова', 'Семён Образцов')
    expect(await contactsFor('алена')).toEqual(['Алёна Примерова'])
    expect(await contactsFor('ОБРАЗ сем')).toEqual(['Семён Образцов'])
  })

  test('forgives a misspelt name where nothing has the words', async () => {
    await people('Konstantin Sample', 'Boris Sample')
    expect(await contactsFor('konstatin')).toEqual(['Konstantin Sample'])
    expect(await contactsFor('Konstantin')).toEqual(['Konstantin Sample'])
    expect(await contactsFor('xyzzy')).toEqual([])
  })

  test('finds by address and number', async () => {
    await create('Contact', { name: 'Vera Sample', email: 'vera@lakeside.example', phone: '+7 999 123-45-67' })
    expect(await contactsFor('lakeside')).toEqual(['Vera Sample'])
    expect(await contactsFor('9991234567')).toEqual(['Vera Sample'])
  })

  test('answers at most as many as were asked for, and nothing for signs alone', async () => {
    await people('Sample One', 'Sample Two', 'Sample Three')
    expect(await contactsFor('sample', manager, 2)).toHaveLength(2)
    expect(await contactsFor(' %_\' " -- ')).toEqual([])
    expect(await contactsFor("sample'; DROP TABLE crm.contact; --")).toEqual([])
  })

  test('refuses what is too long or too much', async () => {
    expect(await search('a'.repeat(201))).toBe('VALIDATION_FAILED')
    expect(await search('a', manager, 0)).toBe('VALIDATION_FAILED')
    expect(await search('a', manager, 21)).toBe('VALIDATION_FAILED')
  })
})

describe('what someone finds', () => {
  test('is of their workspace, and within their reach', async () => {
    const agent = manager.colleague('AGENT', { reach: 'OWN' })
    await create('Contact', { name: 'Aurora One' })
    await create('Contact', { name: 'Aurora Two' }, agent)
    expect(await contactsFor('aurora', agent)).toEqual(['Aurora Two'])
    expect(await contactsFor('aurora', actor('OWNER'))).toEqual([])
    expect(await contactsFor('aurora', manager.with({ grants: { 'contacts:read': undefined } }))).toEqual([])
  })

  test('is theirs also where names of others fill the candidates', async () => {
    const agent = manager.colleague('AGENT', { reach: 'OWN' })
    await create('Contact', { name: 'Popular Sample' }, agent)
    await subgraph.testDatabase.query(
      `INSERT INTO crm.contact (workspace_id, id, name)
       SELECT $1, gen_random_uuid(), 'Popular ' || n FROM generate_series(1, 2000) n`,
      [manager.workspaceId],
    )
    expect(await contactsFor('popular', agent)).toEqual(['Popular Sample'])
  })

  test('is nothing that lies in the trash', async () => {
    await people('Aurora Sample')
    await subgraph.testDatabase.query('UPDATE crm.contact SET deleted_at = now() WHERE workspace_id = $1', [
      manager.workspaceId,
    ])
    expect(await contactsFor('aurora')).toEqual([])
  })

  test('costs one statement for each kind', async () => {
    await people('Aurora Sample')
    const statements = await countStatements(subgraph.database, () => search('aurora'))
    expect(statements).toHaveLength(3)
  })
})
