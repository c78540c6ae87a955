import { RpcError } from '../../mtproto/rpc-error'
import type { TlObject } from '../../mtproto/tl-schema'
import { profilePhotoId } from '../../files/profile-photo'
import { nowSeconds } from '../clock'
import { resolveInputPeer } from './input-peer'
import { method, signedIn, viewOf, type Method, type MethodContext } from './method'

/** Telegram's rules for file parts: aligned to 1 KB, at most 1 MB. */
const PART_UNIT = 1024
const MAXIMUM_PART = 1024 * 1024

/** The fields of an InputFileLocation that are read here. */
interface Location extends TlObject {
  id: bigint
  thumb_size: string
  peer: TlObject
}

interface GetFileRequest {
  location: Location
  offset: bigint
  limit: number
}

const TYPES: Record<string, string> = {
  'image/jpeg': 'storage.fileJpeg',
  'image/png': 'storage.filePng',
  'application/pdf': 'storage.filePdf',
}

export const uploadMethods: Method[] = [
  method<GetFileRequest>('upload.getFile', (context, { location, offset, limit }) => {
    signedIn(context)
    if (limit <= 0 || limit % PART_UNIT !== 0 || limit > MAXIMUM_PART) throw new RpcError(400, 'LIMIT_INVALID')
    const start = Number(offset)
    if (start < 0 || start % PART_UNIT !== 0) throw new RpcError(400, 'OFFSET_INVALID')
    const file = locate(context, location)
    const bytes = file.bytes.subarray(start, start + limit)
    return { _: 'upload.file', type: { _: TYPES[file.mimeType] ?? 'storage.fileUnknown' }, mtime: nowSeconds(), bytes }
  }),
]

function locate(context: MethodContext, location: Location): { bytes: Buffer; mimeType: string } {
  const { files, world } = context
  switch (location._) {
    case 'inputPhotoFileLocation':
    case 'inputDocumentFileLocation': {
      const id = String(location.id)
      checkAccess(context, id, location)
      const size = location.thumb_size
      const profile = files.profilePhoto(BigInt(id), size)
      const media = world.findMedia(id)
      const file = profile ?? (media && files.open(media, size))
      if (!file) throw new RpcError(400, 'FILE_ID_INVALID')
      return file
    }
    case 'inputPeerPhotoFileLocation': {
      const view = viewOf(context)
      const key = resolveInputPeer(world, view.viewer, location.peer)
      const file = files.profilePhoto(profilePhotoId(key), location['big'] ? 'c' : 'a')
      if (!file || profilePhotoId(key) !== location['photo_id']) throw new RpcError(400, 'PHOTO_ID_INVALID')
      return file
    }
  }
  throw new RpcError(400, 'LOCATION_INVALID')
}

function checkAccess(context: MethodContext, id: string, location: TlObject): void {
  const { viewer, world } = viewOf(context)
  const reference = location['file_reference']
  if (world.directory.accessHash(viewer, `file${id}`) !== location['access_hash'])
    throw new RpcError(400, 'LOCATION_INVALID')
  if (!Buffer.isBuffer(reference) || !reference.length) throw new RpcError(400, 'FILE_REFERENCE_EMPTY')
}
