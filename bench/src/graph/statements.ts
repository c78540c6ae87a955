import { listenToStatements } from '@parley/toolkit/database/statements'
import type { Figure } from '../figure'

/**
 * What each subgraph has to read for a page: one statement for each kind of record, however many of them there are.
 */
export type Hops = Readonly<Record<string, readonly string[]>>

/** Counts the statements of one page, by subgraph. */
export async function countStatements(hops: Hops, askPage: () => Promise<unknown>): Promise<Figure[]> {
  const counts = new Map<string, number>(Object.keys(hops).map((subgraph) => [subgraph, 0]))
  const end = listenToStatements(({ role }) => {
    const subgraph = role.replace('parley_', '')
    counts.set(subgraph, (counts.get(subgraph) ?? 0) + 1)
  })
  await askPage()
  end()
  return [...counts].map(([subgraph, count]) => {
    const read = hops[subgraph] ?? []
    return {
      name: `statements of ${subgraph} for the page (${read.join(', ')})`,
      unit: '',
      median: count,
      budget: { of: 'median', kind: 'at most', limit: read.length },
    }
  })
}
