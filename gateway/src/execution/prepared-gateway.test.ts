import { ApolloGateway, LocalGraphQLDataSource } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { createLogger } from '@parley/toolkit/logging/logger'
import { GraphQLError, parse } from 'graphql'
import { composeGraph } from '../composition'
import type { SubgraphDataSource } from '../data-sources'
import type { GatewayContext } from '../gateway-context'
import { loadSupergraph } from '../supergraph'
import { PreparedGateway } from './prepared-gateway'

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@external", "@requires", "@inaccessible"])`

const CHATS = `${LINK}
  enum Mood { GOOD BAD SECRET @inaccessible }
  interface Party { id: ID! title: String! }
  type Person implements Party @key(fields: "id") { id: ID! title: String! }
  type Company implements Party @key(fields: "id") { id: ID! title: String! size: Int }
  union Found = Chat | Person
  type Chat @key(fields: "id") { id: ID! title: String! mood: Mood person: Person party: Party parts: [[Person]] strict: [Person!] }
  type Query {
    chats(first: Int = 3): [Chat!]! chat(id: ID!): Chat search(text: String!): [Found!]! parties: [Party] broken: String! crash: Chat
  }
  type Mutation { rename(id: ID!, title: String!): Chat! }`
const PEOPLE = `${LINK}
  type Person @key(fields: "id") { id: ID! name(upper: Boolean): String must: String! city: String @shareable rank: Int friend: Person }
  type Company @key(fields: "id") { id: ID! size: Int @external staff: [Person!] label: String! @requires(fields: "size") }
  type Query { people: [Person!]! }
  type Mutation { greet(id: ID!): Person }`

const company = { __typename: 'Company', id: 'c', title: 'Acme', size: 9 }
const person = (id: string) => ({ __typename: 'Person', id, title: `P${id}` })
const chats = () =>
  ['1', '2', '3', '4'].map((id) => ({
    __typename: 'Chat',
    id,
    title: `Chat ${id}`,
    mood: ['GOOD', 'BAD', 'SECRET', null][Number(id) - 1],
    person: id === '3' ? null : person(id === '4' ? 'gone' : '1'),
    party: id === '1' ? company : person(id),
    parts: [[person('1'), null], null, [person('2')]],
    strict: id === '2' ? [person('1'), null] : [person('1')],
  }))
const people = (id: string) =>
  id === 'gone'
    ? null
    : {
        __typename: 'Person',
        id,
        name: ({ upper }: { upper?: boolean }) => (upper ? `NAME ${id}` : `name ${id}`),
        must: () => {
          if (id === '2') throw new GraphQLError('No must', { extensions: { code: 'NOT_FOUND' } })
          return 'must'
        },
        rank: () => {
          if (id === '2') throw new Error('No rank')
          return Number(id)
        },
        city: 'Oslo',
        friend: () => (id === '1' ? people('2') : null),
      }

const chatsSchema = buildSubgraphSchema([
  {
    typeDefs: parse(CHATS),
    resolvers: {
      Query: {
        chats: (_root: unknown, { first }: { first: number }) => chats().slice(0, first),
        chat: (_root: unknown, { id }: { id: string }) => chats().find((chat) => chat.id === id),
        search: () => [person('2'), chats()[0]],
        parties: () => [person('1'), company, null],
        broken: () => null,
        crash: () => {
          throw new GraphQLError('Crashed', { extensions: { code: 'CONFLICT', requestId: 'r' } })
        },
      },
      Mutation: {
        rename: (_root: unknown, { id, title }: { id: string; title: string }) => ({ ...chats()[0], id, title }),
      },
    } as never,
  },
])
const peopleSchema = buildSubgraphSchema([
  {
    typeDefs: parse(PEOPLE),
    resolvers: {
      Person: { __resolveReference: ({ id }: { id: string }) => people(id) },
      Company: {
        __resolveReference: (reference: object) => reference,
        staff: () => [people('1'), people('2')],
        label: ({ size }: { size: number }) => `size ${size}`,
      },
      Query: { people: () => [people('1'), people('2')] },
      Mutation: { greet: (_root: unknown, { id }: { id: string }) => people(id) },
    } as never,
  },
])

const graph = loadSupergraph(
  composeGraph([
    { name: 'chats', sdl: CHATS },
    { name: 'people', sdl: PEOPLE },
  ]).supergraph,
)
const logger = createLogger('test', 'silent')

/** What each subgraph was asked for, by who asked. */
const asked = { apollo: [] as string[][], prepared: [] as string[][] }
const sourcesOf = (who: keyof typeof asked): Record<'chats' | 'people' | 'away', SubgraphDataSource> => {
  const local = (schema: typeof chatsSchema): SubgraphDataSource => {
    const source = new LocalGraphQLDataSource<GatewayContext>(schema)
    return {
      process: async (options) => {
        const given = (options.request.variables?.['representations'] ?? []) as { id: string }[]
        asked[who].push(given.map(({ id }) => id))
        return source.process(options)
      },
    }
  }
  const away = { process: async () => Promise.reject(new Error('Away')) }
  return { chats: local(chatsSchema), people: local(peopleSchema), away }
}

async function start(gateway: ApolloGateway): Promise<ApolloServer> {
  const server = new ApolloServer({ gateway, stopOnTerminationSignals: false })
  await server.start()
  return server
}

async function answer(server: ApolloServer, query: string, variables?: Record<string, unknown>): Promise<Summary> {
  const { body } = await server.executeOperation({ query, variables })
  if (body.kind !== 'single') throw new Error('The answer came in parts')
  const { data, errors, extensions } = JSON.parse(JSON.stringify(body.singleResult)) as Answer
  const told = (errors ?? []).map(({ message, path, extensions: { code } }) => ({ message, path, code }))
  const nulls = (extensions?.valueCompletion ?? []).map(({ message, path }) => ({ message, path }))
  const sort = (list: object[]): string[] => [...new Set(list.map((item) => JSON.stringify(item)))].sort()
  return { data: JSON.stringify(data), errors: sort(told), nulls: sort(nulls) }
}
interface Summary {
  /** As text: the order of fields counts too. */
  readonly data: string
  readonly errors: readonly string[]
  readonly nulls: readonly string[]
}
interface Told {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly extensions: { readonly code: string }
}
interface Answer {
  readonly data: unknown
  readonly errors?: readonly Told[]
  readonly extensions?: { readonly valueCompletion?: readonly Told[] }
}

const OPERATIONS: readonly (readonly [what: string, query: string, variables?: Record<string, unknown>])[] = [
  ['fields of one subgraph', '{ chats { id title } }'],
  ['fields of another', '{ chats { person { name city } title } }'],
  [
    'the order of fields and aliases',
    '{ b: chats(first: 1) { z: title a: id } a: chats { title person { n: name } } }',
  ],
  [
    'names that objects have by themselves',
    '{ constructor: chats { __proto__: title toString: id } chats { hasOwnProperty: person { __proto__: name } } }',
  ],
  [
    'fields that come in parts',
    '{ chats { person { id } } chats { person { name } ...T } } fragment T on Chat { title person { city } }',
  ],
  [
    'variables and their defaults',
    'query ($n: Int, $up: Boolean = true) { chats(first: $n) { person { name(upper: $up) } } }',
    { n: 2 },
  ],
  ['a variable that is not good', 'query ($n: Int) { chats(first: $n) { id } }', { n: 'x' }],
  ['a variable that is missing', 'query ($id: ID!) { chat(id: $id) { id } }'],
  [
    'what is skipped',
    'query ($no: Boolean!, $yes: Boolean!) { chats { title @skip(if: $yes) id @include(if: $no) person @include(if: $yes) { name city @skip(if: $yes) } } people @include(if: $no) { id } }',
    { no: false, yes: true },
  ],
  [
    'what is included by default',
    'query ($on: Boolean = true) { chats { title ... @include(if: $on) { id person { name } } } }',
  ],
  ['an entity that is gone', '{ chats(first: 4) { person { name must } } }'],
  ['an error within an entity', '{ search(text: "x") { ... on Person { name rank } ... on Chat { title } } }'],
  ['a null that takes its parents with it', '{ search(text: "x") { __typename ... on Person { must } } }'],
  ['errors at several places', '{ chats(first: 2) { person { friend { rank } } parts { rank } } }'],
  ['a null in a strict list', '{ chats { id strict { id name } } }'],
  ['lists in lists', '{ chats(first: 1) { parts { id name } } }'],
  ['interfaces', '{ parties { __typename id title ... on Person { name } ... on Company { label staff { name } } } }'],
  ['unions', '{ search(text: "y") { ... on Chat { title person { city } } kind: __typename ... on Person { city } } }'],
  ['required fields of another subgraph', '{ chats { party { ... on Company { label } } } }'],
  ['values that the public schema does not have', '{ chats { mood } }'],
  ['a null where none may be', '{ broken chats { id } }'],
  ['an error of a root field', '{ crash { id } chats { id } }'],
  ['nothing but the type', '{ __typename t: __typename }'],
  ['introspection', '{ __schema { queryType { name } } __type(name: "Chat") { name } chats { id } }'],
  [
    'mutations in their order',
    'mutation { rename(id: "9", title: "New") { title person { name } } greet(id: "1") { name } }',
  ],
]

/** Of an error to which a subgraph gave no code. */
const FAILED = 'DOWNSTREAM_SERVICE_ERROR'

describe('the prepared gateway answers as Apollo does:', () => {
  let apollo: ApolloServer
  let prepared: ApolloServer

  beforeAll(async () => {
    const sources = sourcesOf('apollo')
    const buildService = ({ name }: { name: string }) => sources[name as keyof typeof sources]
    apollo = await start(new ApolloGateway({ supergraphSdl: graph.sdl, buildService, logger }))
    const dataSources = sourcesOf('prepared')
    prepared = await start(
      new PreparedGateway({ graph, sourceOf: (name) => dataSources[name as keyof typeof dataSources], logger }),
    )
  })

  afterAll(async () => {
    await apollo.stop()
    await prepared.stop()
  })

  it.each(OPERATIONS.map(([what, query, variables]) => ({ what, query, variables })))('$what', async (operation) => {
    const { query, variables } = operation
    const expected = await answer(apollo, query, variables)
    expect(await answer(prepared, query, variables)).toEqual(expected)
    expect(await answer(prepared, query, variables)).toEqual(expected)
  })

  it('asks for an entity once, wherever it occurs', async () => {
    asked.prepared.length = 0
    await answer(prepared, '{ chats(first: 4) { person { name } } }')
    expect(asked.prepared).toEqual([[], ['1', 'gone']])
  })

  it('tells an error at its place, behind others that have no entity too, where Apollo miscounts', async () => {
    const { errors } = await answer(prepared, '{ chats { party { ... on Person { rank } } } }')
    expect(errors).toEqual([JSON.stringify({ message: 'No rank', path: ['chats', 1, 'party', 'rank'], code: FAILED })])
  })

  it('keeps the shapes of different conditions apart', async () => {
    const query = 'query ($a: Boolean!) { chats { id title @include(if: $a) } }'
    for (const a of [true, false, true]) {
      expect(await answer(prepared, query, { a })).toEqual(await answer(apollo, query, { a }))
    }
  })
})

describe('with a subgraph away', () => {
  it('the rest answers', async () => {
    const { chats: chatsSource, away } = sourcesOf('prepared')
    const sourceOf = (name: string) => (name === 'chats' ? chatsSource : away)
    const gateway = new PreparedGateway({ graph, sourceOf, logger })
    const server = await start(gateway)
    expect(await answer(server, '{ chats(first: 1) { title person { name } } }')).toMatchObject({
      data: '{"chats":[{"title":"Chat 1","person":{"name":null}}]}',
      errors: [expect.stringContaining('Away')],
    })
    await server.stop()
  })
})
