import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { RequestHandler } from 'express'
import { LRUCache } from 'lru-cache'

/** A name without folders: nothing outside of the folder can be asked for. */
const COMPRESSIBLE = /^[\w-][\w.-]*\.(?:js|css|svg|json|html|txt)$/
/** A build has about 100 files, and most browsers take one encoding. */
const KEPT_FILES = 500
/** Nearly the size of the highest quality, at a tenth of its time: a first request waits for it. */
const BROTLI_QUALITY = 9

const encode = {
  br: (bytes: Buffer): Promise<Buffer> =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  gzip: (bytes: Buffer): Promise<Buffer> => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
} as const
type Encoding = keyof typeof encode

/**
 * Files of a folder whose names change with their content, compressed once each, when first asked for. Leaves the rest to
 * the handlers behind it.
 */
export function compressedAssets(folder: string, cacheControl: string): RequestHandler {
  const compressed = new LRUCache<string, Promise<Buffer | null>>({ max: KEPT_FILES })
  const read = (name: string, encoding: Encoding): Promise<Buffer | null> => {
    const key = `${encoding} ${name}`
    const known = compressed.get(key)
    if (known) return known
    const bytes = readIfThere(path.join(folder, name)).then((file) => file && encode[encoding](file))
    compressed.set(key, bytes)
    // A build that comes later may bring it; what failed is tried again.
    const forget = (): void => void compressed.delete(key)
    bytes.then((found) => found ?? forget(), forget)
    return bytes
  }
  return async (request, response, next) => {
    const name = request.path.slice(1)
    if (!COMPRESSIBLE.test(name) || (request.method !== 'GET' && request.method !== 'HEAD')) return next()
    response.vary('Accept-Encoding')
    const encoding = request.acceptsEncodings('br', 'gzip')
    const bytes = encoding ? await read(name, encoding as Encoding) : null
    if (!bytes) return next()
    response
      .set({ 'Content-Encoding': encoding as Encoding, 'Cache-Control': cacheControl })
      .type(path.extname(name))
      .send(bytes)
  }
}

async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await fs.promises.readFile(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
