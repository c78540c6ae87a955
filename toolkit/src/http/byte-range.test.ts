import { readRange, sliceBytes } from './byte-range'

describe('reading a range', () => {
  it.each([
    ['bytes=0-4', { first: 0, last: 4 }],
    ['bytes=95-', { first: 95, last: 99 }],
    ['bytes=90-1000', { first: 90, last: 99 }],
    ['bytes=-10', { first: 90, last: 99 }],
    ['bytes=-1000', { first: 0, last: 99 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=5-2', null],
    ['bytes=-', null],
    ['bytes=0-1,5-6', null],
    ['rows=0-1', null],
    [undefined, null],
  ] as const)('%s of 100 bytes', (header, range) => {
    expect(readRange(header, 100)).toEqual(range)
  })

  it('has nothing to give of an empty file', () => {
    expect(readRange('bytes=0-', 0)).toBe('unsatisfiable')
  })
})

describe('slicing', () => {
  const whole = Buffer.from('0123456789')
  let read = 0
  async function* chunksFrom(offset: number): AsyncGenerator<Uint8Array> {
    for (let at = offset; at < whole.length; at += 4) {
      read++
      yield whole.subarray(at, at + 4)
    }
  }
  const slice = async (first: number, last: number, offset = 0): Promise<string> => {
    read = 0
    const parts: Uint8Array[] = []
    for await (const part of sliceBytes(chunksFrom(offset), offset, { first, last })) parts.push(part)
    return Buffer.concat(parts).toString()
  }

  it('gives the bytes of the range, whatever the chunks are, and reads no further', async () => {
    expect([await slice(0, 9), await slice(2, 2), await slice(3, 4)]).toEqual(['0123456789', '2', '34'])
    expect([await slice(0, 3), read]).toEqual(['0123', 1])
    expect([await slice(5, 8, 4), read]).toEqual(['5678', 2])
  })
})
