import type { Figure } from './figure'

/** One of several ways to do the same. */
export interface Contender {
  readonly name: string
  readonly run: () => Promise<unknown>
}

export interface RoundOptions {
  readonly rounds: number
  readonly milliseconds: number
  /** How many run at once. */
  readonly concurrency: number
}

/** Calls per second of each contender, round by round. */
export type Throughput = ReadonlyMap<string, readonly number[]>

/**
 * Every contender in every round, one after the other, each round beginning with another one: what else happens on the
 * machine hits all of them, and a ratio is that of neighbours in time.
 */
export async function measureThroughput(contenders: readonly Contender[], options: RoundOptions): Promise<Throughput> {
  const results = new Map<string, number[]>(contenders.map(({ name }) => [name, []]))
  for (let round = 0; round < options.rounds; round++) {
    for (let turn = 0; turn < contenders.length; turn++) {
      const contender = contenders[(round + turn) % contenders.length] as Contender
      results.get(contender.name)?.push(await countCalls(contender, options))
    }
  }
  return results
}

async function countCalls({ run }: Contender, { milliseconds, concurrency }: RoundOptions): Promise<number> {
  const begin = performance.now()
  let calls = 0
  const loop = async (): Promise<void> => {
    while (performance.now() - begin < milliseconds) {
      await run()
      calls++
    }
  }
  await Promise.all(Array.from({ length: concurrency }, loop))
  return calls / ((performance.now() - begin) / 1000)
}

/** Milliseconds of each call, the contenders taking turns call by call. */
export async function measureLatency(
  contenders: readonly Contender[],
  calls: number,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const results = new Map<string, number[]>(contenders.map(({ name }) => [name, []]))
  for (let call = 0; call < calls; call++) {
    for (let turn = 0; turn < contenders.length; turn++) {
      const { name, run } = contenders[(call + turn) % contenders.length] as Contender
      const begin = performance.now()
      await run()
      results.get(name)?.push(performance.now() - begin)
    }
  }
  return results
}

/** The median of the ratios of each round. */
export function ratioOf(results: Throughput, of: string, to: string): number {
  const partner = results.get(to) ?? []
  return median((results.get(of) ?? []).map((value, round) => value / (partner[round] ?? Number.NaN)))
}

/** The figure of how long calls took. */
export const latencyFigure = (name: string, milliseconds: readonly number[]): Figure => ({
  name,
  unit: 'ms',
  median: median(milliseconds),
  p99: percentile(milliseconds, 99),
})

export const median = (values: readonly number[]): number => percentile(values, 50)

/** The smallest value that `percent` of them do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN
}
