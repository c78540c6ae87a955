import { PHOTO_SIZES, PROFILE_SIZES, type OpenFile, type PhotoSize } from '../../files/file-store'
import { profilePhotoId } from '../../files/profile-photo'
import type { TlObject } from '../../mtproto/tl-schema'
import type { Media, PeerKey } from '../world/records'
import { FILE_DC, type View } from './peers'

/** Telegram's references expire; these do not, they only have to be brought back. */
const FILE_REFERENCE = Buffer.from('sandbox-reference')

const access = ({ world, viewer }: View, id: string): bigint => world.directory.accessHash(viewer, `file${id}`)

function renderSizes(sizes: readonly PhotoSize[], open: (size: string) => OpenFile | undefined): TlObject[] {
  return sizes.map(({ type, width, height }) => ({
    _: 'photoSize',
    type,
    w: width,
    h: height,
    size: open(type)?.bytes.length ?? 0,
  }))
}

function renderPhoto(view: View, id: string, date: number, sizes: TlObject[]): TlObject {
  return {
    _: 'photo',
    id: BigInt(id),
    access_hash: access(view, id),
    file_reference: FILE_REFERENCE,
    date,
    sizes,
    dc_id: FILE_DC,
  }
}

export function renderMedia(view: View, media: Media, date: number): TlObject {
  if (media.kind === 'photo') {
    const sizes = renderSizes(PHOTO_SIZES, (size) => view.files.open(media, size))
    return { _: 'messageMediaPhoto', photo: renderPhoto(view, media.id, date, sizes) }
  }
  return {
    _: 'messageMediaDocument',
    document: {
      _: 'document',
      id: BigInt(media.id),
      access_hash: access(view, media.id),
      file_reference: FILE_REFERENCE,
      date,
      mime_type: media.mimeType,
      size: view.files.open(media, '')?.bytes.length ?? 0,
      dc_id: FILE_DC,
      attributes: [{ _: 'documentAttributeFilename', file_name: media.name ?? 'document' }],
    },
  }
}

export function renderProfilePhoto(view: View, key: PeerKey): TlObject {
  const id = profilePhotoId(key)
  const sizes = renderSizes(PROFILE_SIZES, (size) => view.files.profilePhoto(id, size))
  return renderPhoto(view, String(id), 0, sizes)
}
