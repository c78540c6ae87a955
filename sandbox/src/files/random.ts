/** A repeatable stream of numbers in [0, 1): the same seed always draws the same pictures and conversations. */
export type Random = () => number

/** mulberry32: small, fast, good enough for made-up data. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

export const between = (random: Random, low: number, high: number): number =>
  Math.floor(low + random() * (high - low + 1))
