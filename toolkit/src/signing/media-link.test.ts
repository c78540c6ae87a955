import { randomUUID } from 'node:crypto'
import { MediaLink } from './media-link'
import { SigningKeys } from './signing-keys'

const keys = new SigningKeys([Buffer.alloc(32, 7).toString('base64url')])
const file = { id: randomUUID(), workspaceId: randomUUID(), accountId: randomUUID() }
const HALF_AN_HOUR = 30 * 60_000

afterEach(() => jest.useRealTimers())

test('says which file of which workspace it is for, and is good for an hour', async () => {
  const link = await new MediaLink(keys).of(file, { thumbnail: true })
  const token = new URL(link, 'http://parley').searchParams.get('token') ?? ''
  const claims = await keys.verify(token, { type: 'media' })
  expect(claims).toMatchObject({ attachmentId: file.id, workspaceId: file.workspaceId, thumbnail: true })
  expect(claims!.exp! - claims!.iat!).toBe(3_600)
})

test('is the same for half an hour, so that a browser knows the picture, and then another one', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] })
  const links = new MediaLink(keys)
  const first = await links.of(file, { thumbnail: true })
  jest.advanceTimersByTime(HALF_AN_HOUR - 1)
  expect(await links.of(file, { thumbnail: true })).toBe(first)
  expect(await links.of(file, { thumbnail: false })).not.toBe(first)
  expect(await links.of({ ...file, workspaceId: randomUUID() }, { thumbnail: true })).not.toBe(first)
  jest.advanceTimersByTime(1)
  expect(await links.of(file, { thumbnail: true })).not.toBe(first)
})
