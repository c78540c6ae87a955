import { readEnvironment } from '@parley/toolkit/environment/read-environment'
import { z } from 'zod'

const VARIABLES = z.object({
  /** Conversations of the large database; each has ten messages. 1000000 is the size that the budget names. */
  PARLEY_BENCH_SCALE: z.coerce.number().int().min(30_000).max(1_000_000).default(100_000),
})

export interface BenchEnvironment {
  readonly scale: number
}

export function readBenchEnvironment(): BenchEnvironment {
  return { scale: readEnvironment(VARIABLES, process.env).PARLEY_BENCH_SCALE }
}
