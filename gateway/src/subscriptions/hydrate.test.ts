import type { Actor } from '@parley/toolkit/context/actor'
import { backgroundContext } from '@parley/toolkit/context/request-context'
import { actor } from '@parley/toolkit/testing/test-actor'
import { parse, type ExecutionResult, type GraphQLFormattedError } from 'graphql'
import { composeGraph } from '../composition'
import type { SubgraphDataSource } from '../data-sources'
import { loadSupergraph } from '../supergraph'
import { Hydrator } from './hydrate'
import { SubscriptionPlanner } from './plan'

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])'
const graph = loadSupergraph(
  composeGraph([
    {
      name: 'chats',
      sdl: `${LINK}
        type Query { version: Int }
        type Subscription { changed: Event! }
        type Event @key(fields: "id") { id: ID! text(upper: Boolean): String person: Person }
        type Person @key(fields: "id", resolvable: false) { id: ID! }`,
    },
    {
      name: 'people',
      sdl: `${LINK}
        type Query { people: Int }
        type Person @key(fields: "id") { id: ID! name: String }`,
    },
  ]).supergraph,
)
const planner = new SubscriptionPlanner(graph)
const planOf = (text: string) => planner.plan(text, parse(text))
const EVENTS = planOf('subscription ($upper: Boolean) { it: changed { id text(upper: $upper) person { name } } }')
const OTHERS = planOf('subscription { changed { text } }')

interface Entities {
  readonly data: { readonly _entities: readonly (Record<string, unknown> | null)[] } | null
  readonly errors?: readonly GraphQLFormattedError[]
}
const failed = (code: string, ...path: (string | number)[]): GraphQLFormattedError => ({
  message: 'No',
  path: path.length > 0 ? path : undefined,
  extensions: { code, retryable: code !== 'NOT_FOUND', requestId: 'r' },
})
const reader = actor('AGENT')
const found = (ids: readonly string[]): Entities => ({
  data: { _entities: ids.map((id) => ({ id, text: `text ${id}`, person: { __typename: 'Person', id: 'p' } })) },
})
const named = (ids: readonly string[]): Entities => ({ data: { _entities: ids.map((id) => ({ name: `name ${id}` })) } })
const whole = (id: string): ExecutionResult => ({
  data: { it: { id, text: `text ${id}`, person: { name: 'name p' } } },
})

describe('events that are hydrated at the same moment', () => {
  const asked: (readonly [subgraph: string, ...ids: string[]])[] = []
  let events: (ids: readonly string[]) => Entities
  let people: (ids: readonly string[]) => Entities
  let hydrator: Hydrator

  beforeEach(() => {
    asked.length = 0
    events = found
    people = named
    hydrator = new Hydrator(graph, (subgraph) =>
      source(subgraph, (ids) => (subgraph === 'chats' ? events : people)(ids)),
    )
  })

  const source = (subgraph: string, answer: (ids: readonly string[]) => Entities): SubgraphDataSource => ({
    process: async ({ request }) => {
      const ids = ((request.variables?.['representations'] ?? []) as { id: string }[]).map(({ id }) => id)
      asked.push([subgraph, ...ids])
      return answer(ids) as never
    },
  })
  const hydrate = (id: string, by: Actor = reader, plan = EVENTS, variables = {}): Promise<ExecutionResult | null> =>
    hydrator.hydrate(plan, { id }, variables, backgroundContext(by, 'r'))

  it('cost one operation for each hop, and an entity of several is asked for once', async () => {
    expect(await Promise.all(['a', 'b', 'c'].map((id) => hydrate(id)))).toEqual(['a', 'b', 'c'].map(whole))
    expect(asked).toEqual([
      ['chats', 'a', 'b', 'c'],
      ['people', 'p'],
    ])
    await hydrate('a')
    expect(asked).toHaveLength(4)
  })

  it('are not put together with those of another actor, selection or variable', async () => {
    await Promise.all([
      hydrate('a'),
      hydrate('b', reader.as('VIEWER')),
      hydrate('c', reader.in('another workspace')),
      hydrate('d', reader, OTHERS),
      hydrate('e', reader, EVENTS, { upper: true }),
    ])
    expect(asked.filter(([subgraph]) => subgraph === 'chats')).toEqual(
      ['a', 'b', 'c', 'd', 'e'].map((id) => ['chats', id]),
    )
  })

  it('are asked for in operations of a limited size', async () => {
    await Promise.all(Array.from({ length: 250 }, (_, index) => hydrate(`${index}`, reader, OTHERS)))
    expect(asked.map((ids) => ids.length - 1)).toEqual([100, 100, 50])
  })

  it('each have the errors that are about them', async () => {
    events = (ids) => ({ ...found(ids), errors: [failed('NOT_FOUND', '_entities', 1, 'text')] })
    people = (ids) => ({ data: { _entities: ids.map(() => null) }, errors: [failed('NOT_FOUND', '_entities', 0)] })
    const [first, second] = await Promise.all([hydrate('a'), hydrate('b')])
    expect(first?.errors?.map(({ path }) => path)).toEqual([['it', 'person']])
    expect(second?.errors?.map(({ path }) => path)).toEqual([
      ['it', 'text'],
      ['it', 'person'],
    ])
    expect(first?.data).toEqual({ it: { id: 'a', text: 'text a', person: { name: null } } })
  })

  it('leave out what the subscriber cannot see', async () => {
    events = (ids) => {
      const { data } = found(ids)
      return { data: { _entities: data?._entities.map((event) => (event?.['id'] === 'hidden' ? null : event)) ?? [] } }
    }
    expect(await Promise.all([hydrate('hidden'), hydrate('b')])).toEqual([null, whole('b')])
  })

  it('are asked for alone when one of them broke the others', async () => {
    events = (ids) =>
      ids.includes('broken')
        ? { data: { _entities: ids.map(() => null) }, errors: ids.map((_, i) => failed('INTERNAL', '_entities', i)) }
        : found(ids)
    const answers = await Promise.allSettled([hydrate('a'), hydrate('broken'), hydrate('b')])
    expect(answers).toEqual([
      { status: 'fulfilled', value: whole('a') },
      { status: 'rejected', reason: expect.objectContaining({ code: 'INTERNAL', retryable: true }) as unknown },
      { status: 'fulfilled', value: whole('b') },
    ])
  })

  it('all wait for an owner that is away, and do without another that is', async () => {
    people = () => ({ data: null, errors: [failed('DEPENDENCY_UNAVAILABLE')] })
    const [answer] = await Promise.all([hydrate('a'), hydrate('b')])
    expect(answer?.data).toEqual({ it: { id: 'a', text: 'text a', person: { name: null } } })
    expect(answer?.errors).toHaveLength(1)
    events = people
    const answers = await Promise.allSettled([hydrate('a'), hydrate('b')])
    expect(answers.map((one) => 'reason' in one && (one.reason as { code: string }).code)).toEqual([
      'DEPENDENCY_UNAVAILABLE',
      'DEPENDENCY_UNAVAILABLE',
    ])
  })

  it('tell what a source throws as an error of their answers', async () => {
    events = () => {
      throw new Error('Down')
    }
    const [first, second] = await Promise.all([hydrate('a'), hydrate('b')])
    expect([first, second].map((answer) => answer?.data)).toEqual([null, null])
    expect(first?.errors).toHaveLength(1)
  })
})
