import type { SortKey } from '@parley/toolkit/pagination/sort-key'

export interface DrawnNote {
  readonly id: string
  readonly folderId: string
  readonly title: string
  readonly rank: number
  /** ISO 8601 with microseconds. */
  readonly readAt: string | null
}

/** The same numbers again for the same seed (mulberry32). */
export class RandomSource {
  constructor(private state: number) {}

  between(least: number, most: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return least + (((mixed ^ (mixed >>> 14)) >>> 0) % (most - least + 1))
  }

  uuid(): string {
    const hex = Array.from({ length: 32 }, () => this.between(0, 15).toString(16)).join('')
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
  }
}

/** Notes with many ties, nulls, and moments that differ by a microsecond. */
export function drawNotes(random: RandomSource, count: number): DrawnNote[] {
  const folders = Array.from({ length: 5 }, () => random.uuid())
  return Array.from({ length: count }, () => ({
    id: random.uuid(),
    folderId: folders[random.between(0, 4)] ?? '',
    title: ['alpha', 'beta', 'gamma'][random.between(0, 2)] ?? '',
    rank: random.between(-2, 2),
    readAt: random.between(0, 2) === 0 ? null : `2026-11-22T10:15:30.12345${random.between(0, 4)}Z`,
  }))
}

/** Nulls last in either direction. */
export function compareBy(keys: readonly SortKey[]): (one: DrawnNote, other: DrawnNote) => number {
  return (one, other) => {
    for (const { property, direction } of keys) {
      const order = compare(
        one[property as keyof DrawnNote],
        other[property as keyof DrawnNote],
        direction === 'ASC' ? 1 : -1,
      )
      if (order !== 0) return order
    }
    return 0
  }
}

function compare(one: string | number | null, other: string | number | null, sign: number): number {
  if (one === other) return 0
  if (one === null) return 1
  if (other === null) return -1
  return one < other ? -sign : sign
}
