import bigInt from 'big-integer'
import { Api } from 'telegram'
import type { GramConnection } from '../gramjs/connection'
import { inputPeer } from '../gramjs/input-peer'
import { migrationTarget, refusalName } from '../gramjs/errors'
import type { MediaConnections } from '../gramjs/media-connections'
import { locateFile, type FileLocation } from '../mapping/file-location'
import type { FileRequest, PhotoRequest } from '../telegram-client.port'
import { TelegramError } from '../telegram.errors'
import { getMessage } from './get-message'

/** The largest piece that Telegram gives; the reader holds one at a time. */
const CHUNK_BYTES = 512 * 1024

/** References and keys of data centres live for hours; a download that loses this many cannot succeed. */
const FRESH_STARTS = 5

/**
 * The bytes of a file, a piece for each time the reader asks for one. A file reference that has expired is replaced by
 * reading the message again, and the download goes on where it was.
 */
export async function* download(
  connection: GramConnection,
  media: MediaConnections,
  request: FileRequest | PhotoRequest,
  from: number,
): AsyncGenerator<Uint8Array> {
  let file = await locate(connection, request)
  let lost = 0
  // Telegram gives whole pieces only.
  let unwanted = from % CHUNK_BYTES
  let offset = from - unwanted
  for (;;) {
    if (file.bytes) return yield file.bytes.subarray(from)
    try {
      const bytes = await readChunk(media, file, offset)
      if (bytes.length > unwanted) yield bytes.subarray(unwanted)
      unwanted = 0
      offset += bytes.length
      if (bytes.length < CHUNK_BYTES) return
    } catch (thrown) {
      const dcId = migrationTarget(thrown, 'FILE')
      const isLost = hasStaleReference(thrown) || (hasNoKey(thrown) && !connection.ended.aborted)
      if (dcId === null && (!isLost || ++lost > FRESH_STARTS)) throw thrown
      file = dcId === null ? { ...(await locate(connection, request)), dcId: file.dcId } : { ...file, dcId }
    }
  }
}

async function locate(connection: GramConnection, request: FileRequest | PhotoRequest): Promise<FileLocation> {
  if ('photoId' in request) return locatePhoto(connection, request)
  const message = await getMessage(connection, request.peer, request.messageId)
  const file = message && request.index === 0 ? locateFile(message, request.thumbnail) : null
  if (!file) throw new TelegramError('TELEGRAM_FILE_GONE', 'The message does not carry this file any more.')
  return file
}

/** Telegram says by a refusal where a photo is that is not in the account's data centre. */
function locatePhoto({ dataCentre: dcId }: GramConnection, { peer, photoId }: PhotoRequest): FileLocation {
  const location = new Api.InputPeerPhotoFileLocation({
    peer: peer ? inputPeer(peer) : new Api.InputPeerSelf(),
    photoId: bigInt(photoId),
  })
  return { dcId, location, sizeBytes: null, bytes: null }
}

async function readChunk(media: MediaConnections, file: FileLocation, offset: number): Promise<Buffer> {
  const connection = await media.connectionTo(file.dcId)
  const answer = await connection.invoke(
    new Api.upload.GetFile({ location: file.location, offset: bigInt(offset), limit: CHUNK_BYTES }),
  )
  if (answer instanceof Api.upload.File) return answer.bytes
  throw new TelegramError('TELEGRAM_REFUSED', 'Telegram sends to a delivery network that was not asked for.')
}

function hasStaleReference(thrown: unknown): boolean {
  return refusalName(thrown)?.startsWith('FILE_REFERENCE_') ?? false
}

/** A data centre has forgotten the key that it was given for files; the account itself is still signed in. */
function hasNoKey(thrown: unknown): boolean {
  return thrown instanceof TelegramError && thrown.code === 'TELEGRAM_SESSION_CLOSED'
}
