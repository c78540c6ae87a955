import { buildSchema } from 'graphql'
import { OperationGuard } from './limits'

const schema = buildSchema(`
  type Query { chats(first: Int, after: String): ChatConnection! tags: [Tag!]! top(first: Int = 5): [Chat!]! }
  type Mutation { touch: Boolean! }
  type Subscription { changed: Chat! }
  type ChatConnection { edges: [ChatEdge!]! }
  type ChatEdge { node: Chat! }
  type Chat { id: ID! title: String! messages(last: Int): MessageConnection! tags: [Tag!]! parent: Chat }
  type MessageConnection { edges: [MessageEdge!]! }
  type MessageEdge { node: Message! }
  type Message { id: ID! text: String! chat: Chat! }
  type Tag { name: String! }
`)

/** How many objects an operation is taken to answer with. */
function costOf(query: string, variables: Record<string, unknown> = {}): number {
  const guard = new OperationGuard(schema, {
    maxTokens: 1_000,
    maxDepth: 20,
    maxAliases: 100,
    maxNesting: 50,
    maxCost: 10_000,
  })
  return guard.check({ query, variables }).points - 1
}

const refusalOf = (query: unknown, more: object = {}, limits: object = {}): unknown => {
  const guard = new OperationGuard(schema, {
    maxTokens: 100,
    maxDepth: 4,
    maxAliases: 3,
    maxNesting: 5,
    maxCost: 1_000,
    ...limits,
  })
  try {
    guard.check({ query, ...more })
    return null
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('the cost of an operation', () => {
  it.each([
    ['{ __typename }', 0],
    ['{ chats(first: 10) { edges { node { id } } } }', 1 + 10 + 10],
    ['{ chats { edges { node { id } } } }', 1 + 25 + 25],
    ['{ chats(first: 2) { edges { node { messages(last: 3) { edges { node { text } } } } } } }', 1 + 2 + 2 + 2 + 6 + 6],
    ['{ tags { name } }', 10],
    ['{ top { id } }', 5],
    ['{ top(first: 7) { id tags { name } } }', 7 + 70],
    ['query ($n: Int = 40) { top(first: $n) { id } }', 40],
    ['{ ...A } fragment A on Query { top(first: 1) { ...B } } fragment B on Chat { parent { id } }', 2],
    ['{ ... on Query { top(first: 3) { id } } }', 3],
  ])('%s is %i', (query, cost) => {
    expect(costOf(query)).toBe(cost)
  })

  it('takes a size of a variable, and no size below one', () => {
    const query = 'query ($n: Int) { top(first: $n) { id } }'
    expect(costOf(query, { n: 50 })).toBe(50)
    expect(costOf(query, { n: -50 })).toBe(1)
  })
})

describe('what is refused', () => {
  it.each([
    ['depth', '{ top { parent { parent { parent { id } } } } }'],
    ['aliases', '{ a: __typename b: __typename c: __typename d: __typename }'],
    ['tokens', `{ ${'__typename '.repeat(200)} }`],
    ['cost', '{ chats(first: 1000) { edges { node { id } } } }'],
    ['depth within fragments', '{ top { ...A } } fragment A on Chat { parent { parent { parent { id } } } }'],
  ])('too much %s', (_what, query) => {
    expect(refusalOf(query)).toBe('OPERATION_TOO_EXPENSIVE')
  })

  it('variables that lie too deep in one another, however deep', () => {
    const nested = (depth: number): unknown => {
      let value: unknown = 'x'
      for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { not: value }
      return value
    }
    const at = (depth: number) => refusalOf('{ __typename }', { variables: { filter: nested(depth) } })
    expect([at(4), at(5), at(100_000)]).toEqual([null, 'OPERATION_TOO_EXPENSIVE', 'OPERATION_TOO_EXPENSIVE'])
  })

  it.each([
    ['no query', undefined],
    ['an empty query', '  '],
    ['a syntax error', '{ top {'],
    ['no operation', 'fragment A on Chat { id }'],
    ['two operations without a choice', 'query A { __typename } query B { __typename }'],
  ])('%s', (_what, query) => {
    expect(refusalOf(query)).toBe('VALIDATION_FAILED')
  })

  it('a choice that is not there; and takes one that is', () => {
    const query = 'query A { __typename } query B { __typename }'
    expect(refusalOf(query, { operationName: 'C' })).toBe('VALIDATION_FAILED')
    expect(refusalOf(query, { operationName: 'B' })).toBeNull()
  })

  it('leaves unknown fields and cycles of fragments to the validation', () => {
    expect(refusalOf('{ nothing { more } ...A } fragment A on Query { ...A }')).toBeNull()
  })
})
