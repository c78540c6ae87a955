import type { Directory } from '../telegram/world/directory'
import type { Media } from '../telegram/world/records'
import { isUserKey } from '../telegram/world/records'
import { writeDocument, type DocumentKind } from './documents'
import { encodeJpeg } from './jpeg'
import { drawEmblem, drawPicture, drawPortrait, type Picture } from './pictures'
import { encodePng } from './png'
import { peerOfProfilePhoto } from './profile-photo'

export interface OpenFile {
  bytes: Buffer
  mimeType: string
}

export interface PhotoSize {
  type: string
  width: number
  height: number
}

/** The sizes a photo comes in, by Telegram's letters. */
export const PHOTO_SIZES: readonly PhotoSize[] = [
  { type: 'm', width: 320, height: 200 },
  { type: 'x', width: 640, height: 400 },
]

/** Profile photos: `a` is small, `c` is large. */
export const PROFILE_SIZES: readonly PhotoSize[] = [
  { type: 'a', width: 160, height: 160 },
  { type: 'c', width: 320, height: 320 },
]

/** Files kept drawn; beyond that the oldest is drawn again when asked for. */
const KEPT_FILES = 200
/** Shared by all stores of the process: the same recipe and seed always give the same bytes. */
const drawn = new Map<string, OpenFile>()

/** Draws photos and documents when they are asked for, the same bytes every time, and keeps the latest. */
export class FileStore {
  constructor(private readonly directory: Directory) {}

  /** The bytes of a photo in one size, or of a document. */
  open(media: Media, size: string): OpenFile | undefined {
    if (media.kind === 'document')
      return keep(`d${media.recipe}${media.seed}${media.name}${media.mimeType}`, () => drawDocument(media))
    const wanted = PHOTO_SIZES.find((each) => each.type === size)
    if (!wanted) return undefined
    return keep(`p${media.recipe}${media.seed}${size}`, () => {
      const canvas = drawPicture(media.recipe as Picture, media.seed, wanted.width, wanted.height)
      return { bytes: encodeJpeg(canvas), mimeType: 'image/jpeg' }
    })
  }

  /** A profile photo by its id; undefined when the id names something else. */
  profilePhoto(id: bigint, size: string): OpenFile | undefined {
    const key = peerOfProfilePhoto(id)
    if (!key || !this.directory.has(key)) return undefined
    const { width } = PROFILE_SIZES.find((each) => each.type === size) ?? { width: 160 }
    const seed = Number(id % 1_000_000_007n)
    return keep(`a${id}${width}`, () => {
      const canvas = isUserKey(key) ? drawPortrait(seed, width) : drawEmblem(seed, width)
      return { bytes: encodeJpeg(canvas), mimeType: 'image/jpeg' }
    })
  }
}

function keep(name: string, draw: () => OpenFile): OpenFile {
  const known = drawn.get(name)
  if (known) return known
  const file = draw()
  drawn.set(name, file)
  const [oldest] = drawn.keys()
  if (drawn.size > KEPT_FILES && oldest !== undefined) drawn.delete(oldest)
  return file
}

function drawDocument({ recipe, seed, name = 'document', mimeType }: Media): OpenFile {
  if (mimeType !== 'image/png') return { bytes: writeDocument(recipe as DocumentKind, seed, name), mimeType }
  return { bytes: encodePng(drawPicture(recipe as Picture, seed, 480, 300)), mimeType }
}
