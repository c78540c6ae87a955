import { randomUUID } from 'node:crypto'
import { contactLinked } from '@parley/schema/events/crm'
import { countStatements } from '@parley/toolkit/testing/count-statements'
import { actor, type TestActor } from '@parley/toolkit/testing/test-actor'
import { createCrm, hearFrom, person, type Crm } from './seed'

interface ContactRow {
  id: string
  name: string
  username: string | null
  phone: string | null
  version: number
}
type Edit = Partial<Omit<ContactRow, 'name'>> & { readonly name?: string | null }

let subgraph: Crm
let member: TestActor
beforeAll(async () => {
  subgraph = await createCrm()
})
beforeEach(() => {
  member = actor('AGENT')
})

async function list(search?: string, page: Record<string, unknown> = {}) {
  interface Answer {
    contacts: {
      totalCount: number
      pageInfo: { endCursor: string; hasNextPage: boolean }
      edges: { node: ContactRow }[]
    }
  }
  const { data, errors } = await subgraph.execute<Answer>({
    query: `query ($first: Int, $after: String, $filter: ContactFilter) {
      contacts(first: $first, after: $after, filter: $filter) {
        totalCount pageInfo { endCursor hasNextPage } edges { node { id name username phone version } } } }`,
    variables: { ...page, filter: search === undefined ? null : { search } },
    actor: member,
  })
  expect(errors).toEqual([])
  const { edges = [], ...rest } = data?.contacts ?? {}
  return { ...rest, contacts: edges.map(({ node }) => node), names: edges.map(({ node }) => node.name) }
}

const update = (input: Edit & { id: string; version: number }, who = member) =>
  subgraph.execute<{ updateContact: ContactRow }>({
    query: `mutation ($input: UpdateContactInput!) { updateContact(input: $input) { id name username phone version } }`,
    variables: { input },
    actor: who,
  })

/** A contact who wrote to the workspace. */
async function seedContact(overrides: Parameters<typeof person>[0] = {}) {
  const peer = person(overrides)
  const dialogId = await hearFrom(subgraph, peer, { workspaceId: member.workspaceId })
  const contact = (await list()).contacts.find(({ name }) => name === peer.name)
  if (!contact) throw new Error('The contact was not created')
  return { peer, dialogId, ...contact }
}

describe('the list', () => {
  test('is in the order of names, in both alphabets, page by page', async () => {
    for (const name of ['Ёлкина Ольга', 'anna', 'Яна', 'Zoe', 'Борис', 'Жанна', 'Émile', 'Boris'])
      await seedContact({ name })
    const sorted = ['anna', 'Boris', 'Émile', 'Zoe', 'Борис', 'Ёлкина Ольга', 'Жанна', 'Яна']
    expect((await list()).names).toEqual(sorted)
    const first = await list(undefined, { first: 3 })
    const second = await list(undefined, { first: 5, after: first.pageInfo?.endCursor })
    expect([...first.names, ...second.names]).toEqual(sorted)
    expect([first, second].map(({ pageInfo, totalCount }) => [pageInfo?.hasNextPage, totalCount])).toEqual([
      [true, 8],
      [false, 8],
    ])
  })

  test.each([
    ['part of the name', 'КОРОЛЕВ', ['Анна Королёва']],
    ['both words', 'королева анна', ['Анна Королёва']],
    ['the username', 'mul', ['Boris Müller']],
    ['a letter without its accent', 'muller', ['Boris Müller']],
    ['the phone in one piece', '5550100', ['Boris Müller']],
    ['nothing', '%', []],
    ['what nobody is called', 'zzz', []],
  ])('is searched by %s', async (_what, search, names) => {
    await seedContact({ name: 'Анна Королёва' })
    await seedContact({ name: 'Boris Müller', username: 'bo_mul', phone: '+1 555 0100' })
    expect((await list(search)).names).toEqual(names)
  })

  test('costs one statement, and one more for its total', async () => {
    for (let index = 0; index < 5; index += 1) await seedContact()
    const query = (fields: string) => ({
      query: `{ contacts(first: 5) { ${fields} edges { node { id name } } } }`,
      actor: member,
    })
    expect(await countStatements(subgraph.database, () => subgraph.execute(query('')))).toHaveLength(1)
    expect(await countStatements(subgraph.database, () => subgraph.execute(query('totalCount')))).toHaveLength(2)
  })

  test('refuses a page that is too large, and a cursor of something else', async () => {
    for (const page of [{ first: 101 }, { first: 0 }, { after: 'x' }]) {
      const { code } = await subgraph.execute({
        query: 'query ($first: Int, $after: String) { contacts(first: $first, after: $after) { totalCount } }',
        variables: page,
        actor: member,
      })
      expect(code).toBe('VALIDATION_FAILED')
    }
  })
})

describe('an edit', () => {
  test('changes what it names and counts the version', async () => {
    const { id, version, username } = await seedContact({ username: 'vera_sample', phone: '+15550100' })
    const { data } = await update({ id, version, name: '  Vera of Example Ltd ', phone: null })
    expect(data?.updateContact).toEqual({
      id,
      name: 'Vera of Example Ltd',
      username,
      phone: null,
      version: version + 1,
    })
  })

  test('that changes nothing keeps the version', async () => {
    const { id, version, name } = await seedContact()
    expect((await update({ id, version, name })).data?.updateContact.version).toBe(version)
    expect((await update({ id, version, name: null })).data?.updateContact).toMatchObject({ version, name })
  })

  test.each([
    ['@vera_sample', 'vera_sample'],
    ['', null],
    [null, null],
  ])('takes %j as the username %j', async (username, stored) => {
    const { id, version } = await seedContact({ username: 'before' })
    expect((await update({ id, version, username })).data?.updateContact.username).toBe(stored)
  })

  test('made on an older version is refused, and of two at once one', async () => {
    const { id, version } = await seedContact()
    const results = await Promise.all(['One', 'Two', 'Three'].map((name) => update({ id, version, name })))
    expect(results.filter(({ code }) => code === undefined)).toHaveLength(1)
    expect(results.filter(({ code }) => code === 'STALE_VERSION')).toHaveLength(2)
    expect((await list()).contacts).toMatchObject([{ version: version + 1 }])
  })

  test('survives what Telegram says later, field by field', async () => {
    const { id, version, peer, dialogId } = await seedContact({ username: 'before' })
    await update({ id, version, name: 'Vera of Example Ltd' })
    const { workspaceId } = member
    await hearFrom(subgraph, { ...peer, name: 'Vera Again', username: 'after' }, { workspaceId, dialogId })
    expect((await list()).contacts).toMatchObject([
      { name: 'Vera of Example Ltd', username: 'after', version: version + 2 },
    ])
    const cleared = await update({ id, version: version + 2, username: null })
    expect(cleared.data?.updateContact.username).toBeNull()
    await hearFrom(subgraph, { ...peer, username: 'after' }, { workspaceId, dialogId })
    expect((await list()).contacts).toMatchObject([{ username: null }])
  })

  test('of the name is told to the conversations, of another field is not', async () => {
    const { id, version, dialogId } = await seedContact()
    await update({ id, version, phone: '+15550199' })
    await update({ id, version: version + 1, name: 'Vera of Example Ltd' })
    const told = (await subgraph.publishedEvents(contactLinked)).filter(({ payload }) => payload['contactId'] === id)
    expect(told.slice(1).map(({ key, payload }) => ({ key, payload }))).toEqual([
      { key: dialogId, payload: { contactId: id, conversationId: dialogId, contactName: 'Vera of Example Ltd' } },
    ])
  })

  test.each([
    ['no name', { name: ' ' }, 'input.name'],
    ['a name too long', { name: 'x'.repeat(201) }, 'input.name'],
    ['a username with spaces', { username: 'not a name' }, 'input.username'],
    ['a phone with letters', { phone: 'call me' }, 'input.phone'],
  ])('with %s is refused', async (_what, edit, field) => {
    const { id, version } = await seedContact()
    const { code, errors } = await update({ id, version, ...edit })
    expect(code).toBe('VALIDATION_FAILED')
    expect(Object.keys(errors[0]?.extensions['fields'] ?? {})).toEqual([field])
  })

  test('of what is not there is not found', async () => {
    expect((await update({ id: randomUUID(), version: 1, name: 'Nobody' })).code).toBe('NOT_FOUND')
    expect((await update({ id: 'x', version: 1, name: 'Nobody' })).code).toBe('VALIDATION_FAILED')
  })

  test('keeps a name that Postgres could not hold as it can', async () => {
    const { id, version } = await seedContact()
    expect((await update({ id, version, name: 'Ve\0ra' })).data?.updateContact.name).toBe('Vera')
  })
})
