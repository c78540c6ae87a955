import type { Page } from '../pagination/page'
import type { PageArgumentValues } from '../pagination/page-request'
import { groupBy } from './group-by'
import { createPageLoader } from './page-loader'
import { createRowLoader } from './row-loader'

const FIRST = '01a203a9-a369-714e-a09b-3a2c1b2e087b'
const SECOND = '01a203a9-a320-7275-bffc-6612a2eb704a'

test('rows are found together, each where it was asked for', async () => {
  const find = jest.fn(async (ids: readonly string[]) => ids.filter((id) => id === FIRST).map((id) => ({ id })))
  const loader = createRowLoader(find)
  const ids = [SECOND, FIRST.toUpperCase(), FIRST, 'x']
  expect(await Promise.all(ids.map((id) => loader.load(id)))).toEqual([null, { id: FIRST }, { id: FIRST }, null])
  expect(find).toHaveBeenCalledTimes(1)
})

test('pages that are asked for with the same arguments are found together', async () => {
  const find = jest.fn(async (ids: readonly string[], { first }: PageArgumentValues) =>
    ids.map((id) => ({ edges: [{ node: `${id}:${first}`, cursor: '' }] }) as unknown as Page<string>),
  )
  const pages = createPageLoader(find)
  const wanted = [pages({ first: 2 }).load('a'), pages({ first: 2 }).load('b'), pages({ first: 5 }).load('a')]
  const nodes = (await Promise.all(wanted)).map((page) => page.edges[0]?.node)
  expect(nodes).toEqual(['a:2', 'b:2', 'a:5'])
  expect(find).toHaveBeenCalledTimes(2)
})

test('groups keep the order of their items', () => {
  expect([...groupBy([3, 1, 2, 4], (number) => number % 2)]).toEqual([
    [1, [3, 1]],
    [0, [2, 4]],
  ])
})
