import type { Actor } from '@parley/toolkit/context/actor'
import { backgroundContext } from '@parley/toolkit/context/request-context'
import { actor } from '@parley/toolkit/testing/test-actor'
import type { GraphQLFormattedError } from 'graphql'
import type { SubgraphDataSource } from '../data-sources'
import { BatchedEntities } from './batched-entities'

type Options = Parameters<SubgraphDataSource['process']>[0]
interface Entities {
  readonly data: { readonly _entities: readonly ({ id: string } | null)[] } | null
  readonly errors?: readonly GraphQLFormattedError[]
}
interface Asking {
  readonly query?: string
  readonly variables?: Record<string, unknown>
  readonly by?: Actor
}

const reader = actor('AGENT')
const present = (ids: readonly string[]): Entities => ({ data: { _entities: ids.map((id) => ({ id })) } })
const failed = (code: string, ...path: (string | number)[]): GraphQLFormattedError => ({
  message: 'No',
  path: path.length > 0 ? path : undefined,
  extensions: { code },
})

describe('entities asked for at the same moment', () => {
  let asked: string[][]
  let answer: (ids: readonly string[]) => Entities
  let batched: BatchedEntities

  beforeEach(() => {
    asked = []
    answer = present
    batched = new BatchedEntities({
      process: async ({ request }: Options) => {
        const ids = ((request.variables?.['representations'] ?? []) as { id: string }[]).map(({ id }) => id)
        asked.push(ids)
        return answer(ids) as never
      },
    } as SubgraphDataSource)
  })

  const ask = async (ids: readonly string[], { query = 'q', variables, by = reader }: Asking = {}): Promise<Entities> =>
    (await batched.process({
      request: { query, variables: { ...variables, representations: ids.map((id) => ({ id })) } },
      context: { request: backgroundContext(by, 'r') },
    } as unknown as Options)) as unknown as Entities

  it('cost one operation, and each asker gets its own', async () => {
    const answers = await Promise.all([ask(['a', 'b']), ask(['c']), ask(['a'])])
    expect(asked).toEqual([['a', 'b', 'c', 'a']])
    expect(answers).toEqual([present(['a', 'b']), present(['c']), present(['a'])])
    await ask(['a'])
    expect(asked).toHaveLength(2)
  })

  it('are not merged with those of another actor, text or variable', async () => {
    await Promise.all([
      ask(['a']),
      ask(['b'], { by: reader.as('VIEWER') }),
      ask(['c'], { by: reader.colleague() }),
      ask(['d'], { by: reader.in('another workspace') }),
      ask(['e'], { query: 'other' }),
      ask(['f'], { variables: { full: true } }),
    ])
    expect(asked).toEqual([['a'], ['b'], ['c'], ['d'], ['e'], ['f']])
  })

  it('are asked for in operations of a limited size', async () => {
    await Promise.all(Array.from({ length: 11 }, () => ask(Array.from({ length: 100 }, () => 'a'))))
    expect(asked.map((ids) => ids.length)).toEqual([500, 500, 100])
  })

  it('leave an error with the entity it is about', async () => {
    answer = () => ({
      data: { _entities: [{ id: 'a' }, { id: 'b' }, null] },
      errors: [failed('NOT_FOUND', '_entities', 2, 'name')],
    })
    const [first, second] = await Promise.all([ask(['a']), ask(['b', 'c'])])
    expect(first).toEqual(present(['a']))
    expect(second).toEqual({
      data: { _entities: [{ id: 'b' }, null] },
      errors: [failed('NOT_FOUND', '_entities', 1, 'name')],
    })
  })

  it('are asked for alone when one of them broke the others', async () => {
    answer = (ids) =>
      ids.includes('broken')
        ? {
            data: { _entities: ids.map(() => null) },
            errors: ids.map((_, index) => failed('INTERNAL', '_entities', index)),
          }
        : present(ids)
    const [first, broken, last] = await Promise.all([ask(['a']), ask(['broken']), ask(['b'])])
    expect([first, last]).toEqual([present(['a']), present(['b'])])
    expect(broken.errors).toEqual([failed('INTERNAL', '_entities', 0)])
  })

  it('all miss what a subgraph that is away cannot tell', async () => {
    answer = () => ({ data: null, errors: [failed('DEPENDENCY_UNAVAILABLE')] })
    const answers = await Promise.all([ask(['a']), ask(['b'])])
    expect(answers).toEqual([answer([]), answer([])])
    answer = () => {
      throw new Error('Down')
    }
    const failures = await Promise.allSettled([ask(['a']), ask(['b'])])
    expect(failures.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(asked).toHaveLength(2)
  })

  it('stay what they are where an operation asks for no entities', async () => {
    const options = { request: { query: '{ viewer }' }, context: { request: backgroundContext(reader, 'r') } }
    await Promise.all([1, 2].map(() => batched.process(options as unknown as Options)))
    expect(asked).toEqual([[], []])
  })
})
