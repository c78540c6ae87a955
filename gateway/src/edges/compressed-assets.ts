import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { RequestHandler } from 'express'

const COMPRESSIBLE = /\.(?:js|css|svg|json|html|txt)$/
/** Nearly the size of the highest quality, at a tenth of its time: a first request waits for it. */
const BROTLI_QUALITY = 9

const encode = {
  br: (bytes: Buffer): Promise<Buffer> =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  gzip: (bytes: Buffer): Promise<Buffer> => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
} as const
type Encoding = keyof typeof encode

/**
 * Files of a folder that do not change while the process runs, compressed once each, when first asked for. Leaves the rest
 * to the handlers behind it.
 */
export function compressedAssets(folder: string, cacheControl: string): RequestHandler {
  const files = new Set(fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => COMPRESSIBLE.test(name)) : [])
  const compressed = new Map<string, Promise<Buffer>>()
  const read = (name: string, encoding: Encoding): Promise<Buffer> => {
    const key = `${encoding} ${name}`
    const bytes = compressed.get(key) ?? fs.promises.readFile(path.join(folder, name)).then(encode[encoding])
    compressed.set(key, bytes)
    return bytes
  }
  return async (request, response, next) => {
    const name = request.path.slice(1)
    const encoding = request.acceptsEncodings('br', 'gzip')
    if (!files.has(name) || (request.method !== 'GET' && request.method !== 'HEAD')) return next()
    response.vary('Accept-Encoding')
    if (!encoding) return next()
    response
      .set({ 'Content-Encoding': encoding, 'Cache-Control': cacheControl })
      .type(path.extname(name))
      .send(await read(name, encoding as Encoding))
  }
}
