import { Api } from 'telegram'
import type { GramConnection } from '../gramjs/connection'
import type { MediaConnections } from '../gramjs/media-connections'
import { download } from './download'

const PIECE = 512 * 1024
/** Two pieces and a half, each byte of them telling where it is. */
const FILE = Buffer.from(Uint32Array.from({ length: (2.5 * PIECE) / 4 }, (_, index) => index).buffer)

const asked: number[] = []
const connectionTo = async () => ({
  invoke: async ({ offset, limit }: Api.upload.GetFile) => {
    const from = offset.toJSNumber()
    asked.push(from / PIECE)
    return new Api.upload.File({ type: new Api.storage.FileJpeg(), mtime: 0, bytes: FILE.subarray(from, from + limit) })
  },
})

async function read(from: number): Promise<Buffer> {
  asked.length = 0
  const parts: Uint8Array[] = []
  const connection = { dataCentre: 2 } as GramConnection
  const media = { connectionTo } as unknown as MediaConnections
  for await (const part of download(connection, media, { peer: null, photoId: '1' }, from)) parts.push(part)
  return Buffer.concat(parts)
}

it.each([
  [0, [0, 1, 2]],
  [1, [0, 1, 2]],
  [PIECE - 1, [0, 1, 2]],
  [PIECE, [1, 2]],
  [PIECE + 3, [1, 2]],
  [2 * PIECE + 5, [2]],
  [FILE.length - 1, [2]],
])('reads from byte %i on, in whole pieces of Telegram, and not those before', async (from, pieces) => {
  expect((await read(from)).equals(FILE.subarray(from))).toBe(true)
  expect(asked).toEqual(pieces)
})
