import bigInt from 'big-integer'
import { Api } from 'telegram'
import { mapMessage } from './message'
import { PeerIndex } from './peer-index'

const peers = new PeerIndex(
  [new Api.User({ id: bigInt(42), accessHash: bigInt(7), firstName: 'Ann', lastName: 'Example', username: 'ann' })],
  [new Api.Channel({ id: bigInt(8), accessHash: bigInt(9), title: 'News', photo: new Api.ChatPhotoEmpty(), date: 0 })],
)

function map(fields: Partial<ConstructorParameters<typeof Api.Message>[0]>) {
  const peerId = new Api.PeerUser({ userId: bigInt(42) })
  return mapMessage(new Api.Message({ id: 1, peerId, date: 1_700_000_000, message: '', ...fields }), peers.lookup)!
}

const document = (attributes: Api.TypeDocumentAttribute[], mimeType = 'application/octet-stream') =>
  new Api.MessageMediaDocument({
    document: new Api.Document({
      id: bigInt(1),
      accessHash: bigInt(2),
      fileReference: Buffer.alloc(1),
      date: 0,
      mimeType,
      size: bigInt(1234),
      dcId: 2,
      attributes,
    }),
  })

test('keeps the text as it is, whatever its formatting', () => {
  const entities = [new Api.MessageEntityBold({ offset: 0, length: 4 })]
  expect(map({ message: 'Bold & <b>not</b> *really* 😀', entities }).text).toBe('Bold & <b>not</b> *really* 😀')
})

test('names the sender of what others wrote only', () => {
  expect(map({}).sender).toMatchObject({ id: '42', name: 'Ann Example', username: 'ann' })
  expect(map({ out: true }).sender).toBeNull()
  expect(map({ post: true, peerId: new Api.PeerChannel({ channelId: bigInt(8) }) }).sender).toBeNull()
  const anonymous = map({
    peerId: new Api.PeerChannel({ channelId: bigInt(8) }),
    fromId: new Api.PeerChannel({ channelId: bigInt(8) }),
  })
  expect(anonymous.sender).toMatchObject({ type: 'channel', name: 'News' })
})

test('an edit that people do not see is none', () => {
  expect(map({ editDate: 1_700_000_100 }).editedAt).toEqual(new Date(1_700_000_100_000))
  expect(map({ editDate: 1_700_000_100, editHide: true }).editedAt).toBeNull()
})

test('a reply into another chat answers nothing here', () => {
  expect(map({ replyTo: new Api.MessageReplyHeader({ replyToMsgId: 7 }) }).replyToId).toBe(7)
  const elsewhere = new Api.PeerChannel({ channelId: bigInt(8) })
  expect(
    map({ replyTo: new Api.MessageReplyHeader({ replyToMsgId: 7, replyToPeerId: elsewhere }) }).replyToId,
  ).toBeNull()
})

test.each([
  ['DOCUMENT', [new Api.DocumentAttributeFilename({ fileName: 'a.pdf' })]],
  ['VIDEO', [new Api.DocumentAttributeVideo({ duration: 3, w: 640, h: 480 })]],
  ['VOICE', [new Api.DocumentAttributeAudio({ duration: 3, voice: true })]],
  ['AUDIO', [new Api.DocumentAttributeAudio({ duration: 3 })]],
  ['STICKER', [new Api.DocumentAttributeSticker({ alt: '', stickerset: new Api.InputStickerSetEmpty() })]],
])('a file is a %s by its attributes', (kind, attributes) => {
  expect(map({ media: document(attributes) }).attachments).toEqual([expect.objectContaining({ kind, sizeBytes: 1234 })])
})

test('a photo is as large as its largest size; previews in the message are no sizes', () => {
  const sizes = [
    new Api.PhotoStrippedSize({ type: 'i', bytes: Buffer.alloc(9) }),
    new Api.PhotoSize({ type: 'x', w: 800, h: 600, size: 90_000 }),
    new Api.PhotoSize({ type: 'm', w: 320, h: 240, size: 20_000 }),
  ]
  const photo = new Api.Photo({
    id: bigInt(1),
    accessHash: bigInt(2),
    fileReference: Buffer.alloc(1),
    date: 0,
    sizes,
    dcId: 2,
  })
  expect(map({ media: new Api.MessageMediaPhoto({ photo }) }).attachments).toEqual([
    {
      kind: 'PHOTO',
      name: null,
      mimeType: 'image/jpeg',
      sizeBytes: 90_000,
      width: 800,
      height: 600,
      hasThumbnail: true,
    },
  ])
})

test('service messages and deleted ones are none', () => {
  expect(mapMessage(new Api.MessageEmpty({ id: 1 }), peers.lookup)).toBeNull()
})
