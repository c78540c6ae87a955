/** Both ends included, as HTTP counts. */
export interface ByteRange {
  readonly first: number
  readonly last: number
}

/**
 * What a `Range` header asks of a file of this size: a range within it, `unsatisfiable`, or null for the whole file. That is
 * also the answer to several ranges and to other units, which HTTP allows.
 */
export function readRange(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | null {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (from === undefined || to === undefined || (from === '' && to === '')) return null
  if (from === '') {
    const length = Math.min(Number(to), size)
    return length > 0 ? { first: size - length, last: size - 1 } : 'unsatisfiable'
  }
  const first = Number(from)
  if (to !== '' && Number(to) < first) return null
  return first < size ? { first, last: to === '' ? size - 1 : Math.min(Number(to), size - 1) } : 'unsatisfiable'
}

/** A part of bytes that begin at `offset` of a file; reads no further than it must. */
export async function* sliceBytes(
  bytes: AsyncIterable<Uint8Array>,
  offset: number,
  { first, last }: ByteRange,
): AsyncGenerator<Uint8Array> {
  let position = offset
  for await (const chunk of bytes) {
    const begin = Math.max(first - position, 0)
    const end = Math.min(last + 1 - position, chunk.length)
    if (begin < end) yield chunk.subarray(begin, end)
    position += chunk.length
    if (position > last) return
  }
}
