import type { PhotoRequest, TelegramClientPort } from '../telegram/telegram-client.port'
import { TelegramError } from '../telegram/telegram.errors'
import { ProfilePhotos } from './profile-photos'

const source = (id: string, accountId = 'account') => ({
  id,
  accountId,
  telegramPhotoId: `photo of ${id}`,
  peerType: 'user' as const,
  peerId: id,
  accessHash: '1',
})

/** A Telegram that gives each photo 10 KB when told to, or refuses it. */
function photos(options: { capacity?: number; refusal?: TelegramError } = {}) {
  const asked: string[] = []
  const waiting: (() => void)[] = []
  const client = {
    async *download({ photoId }: PhotoRequest) {
      asked.push(photoId.replace('photo of ', ''))
      await new Promise<void>((go) => waiting.push(go))
      if (options.refusal) throw options.refusal
      yield Buffer.alloc(5_000)
      yield Buffer.alloc(5_000)
    },
  } as unknown as TelegramClientPort
  const cache = new ProfilePhotos(() => client, options.capacity)
  const give = async (): Promise<void> => {
    await new Promise(setImmediate)
    for (const go of waiting.splice(0)) go()
    await new Promise(setImmediate)
  }
  return { cache, asked, give }
}

test('a photo is fetched once, however many look at it, and kept', async () => {
  const { cache, asked, give } = photos()
  const looks = [cache.read(source('a')), cache.read(source('a'))]
  await give()
  for (const look of looks) expect(await look).toHaveLength(10_000)
  expect(await cache.read(source('a'))).toHaveLength(10_000)
  expect(asked).toEqual(['a'])
})

test('a page full of faces asks for three at a time, for each account', async () => {
  const { cache, asked, give } = photos()
  const looks = [1, 2, 3, 4, 5].map((n) => cache.read(source(`${n}`)))
  looks.push(cache.read(source('other', 'another account')))
  await new Promise(setImmediate)
  expect(asked).toEqual(['1', '2', '3', 'other'])
  await give()
  expect(asked).toEqual(['1', '2', '3', 'other', '4', '5'])
  await give()
  await Promise.all(looks)
})

test('beyond its bound the photo that was looked at longest ago goes', async () => {
  const { cache, asked, give } = photos({ capacity: 22_000 })
  for (const id of ['a', 'b']) {
    const look = cache.read(source(id))
    await give()
    await look
  }
  await cache.read(source('a'))
  const look = cache.read(source('c'))
  await give()
  await look
  await cache.read(source('a'))
  expect(asked).toEqual(['a', 'b', 'c'])
  void cache.read(source('b'))
  await give()
  expect(asked).toEqual(['a', 'b', 'c', 'b'])
})

test('what Telegram refuses is not asked for again soon; what could not be reached is', async () => {
  const gone = photos({ refusal: new TelegramError('TELEGRAM_REFUSED', 'gone') })
  for (let look = 0; look < 2; look++) {
    const looking = gone.cache.read(source('a')).catch((error: unknown) => error)
    await gone.give()
    expect(await looking).toMatchObject({ message: 'gone' })
  }
  expect(gone.asked).toEqual(['a'])
  const away = photos({ refusal: new TelegramError('TELEGRAM_UNREACHABLE', 'away', { retryable: true }) })
  for (let look = 0; look < 2; look++) {
    const looking = away.cache.read(source('a')).catch((error: unknown) => error)
    await away.give()
    expect(await looking).toMatchObject({ message: 'away' })
  }
  expect(away.asked).toEqual(['a', 'a'])
})

test('while Telegram asks an account to wait no photo is asked for', async () => {
  const wait = { retryable: true, retryAfterSeconds: 60 }
  const { cache, asked, give } = photos({ refusal: new TelegramError('TELEGRAM_FLOOD_WAIT', 'wait', wait) })
  const looking = cache.read(source('a')).catch((error: unknown) => error)
  await give()
  expect(await looking).toMatchObject({ message: 'wait' })
  await expect(cache.read(source('b'))).rejects.toMatchObject({ code: 'DEPENDENCY_UNAVAILABLE', retryable: true })
  expect(asked).toEqual(['a'])
})
