export const DEFAULT_SCALE = 100_000

/** Conversations of the large database: PARLEY_BENCH_SCALE, where 1000000 is the size that the budget names. */
export function readScale(): number {
  const scale = Number(process.env['PARLEY_BENCH_SCALE'] ?? DEFAULT_SCALE)
  // Page 1,000 has to exist.
  if (!Number.isInteger(scale) || scale < 30_000) throw new Error('PARLEY_BENCH_SCALE is a number from 30000 up')
  return scale
}
