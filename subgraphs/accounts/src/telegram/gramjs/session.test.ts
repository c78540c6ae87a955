import bigInt from 'big-integer'
import { Api } from 'telegram'
import { AuthKey } from 'telegram/crypto/AuthKey'
import { createLogger } from '@parley/toolkit/logging/logger'
import { LibraryLogger } from './library-logger'
import { TappedSession } from './session'
import { SupervisedClient } from './supervised-client'

async function signedInSession(): Promise<TappedSession> {
  const session = new TappedSession()
  const key = new AuthKey()
  await key.setKey(Buffer.alloc(256, 7))
  session.setAuthKey(key)
  return session
}

test('is saved with any port; the library’s own fails above 32767', async () => {
  const session = await signedInSession()
  session.setDC(4, '127.0.0.1', 40_000)
  const copy = new TappedSession(session.save())
  expect(copy).toMatchObject({ dcId: 4, serverAddress: '127.0.0.1' })
})

test('hears everything pushed, and keeps no one it names', async () => {
  const session = await signedInSession()
  const heard: unknown[] = []
  session.onPushed((pushed) => heard.push(pushed))
  const client = new SupervisedClient(session, 1, 'hash', {
    connectionRetries: 1,
    baseLogger: new LibraryLogger(createLogger('test', 'silent')),
  })
  const users = [new Api.User({ id: bigInt(42), accessHash: bigInt(7), firstName: 'Ann' })]
  const pushed = new Api.Updates({ updates: [], users, chats: [], date: 0, seq: 0 })
  for (let sighting = 0; sighting < 1_000; sighting++) {
    session.processEntities(pushed)
    client._entityCache.add(pushed)
  }
  expect(heard).toHaveLength(1_000)
  expect((session as unknown as { _entities: Set<unknown> })._entities.size).toBe(0)
  expect((client._entityCache as unknown as { cacheMap: Map<string, unknown> }).cacheMap.size).toBe(0)
})
