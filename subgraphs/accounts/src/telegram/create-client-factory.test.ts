import { createLogger } from '@parley/toolkit/logging/logger'
import { generateKeyPairSync } from 'node:crypto'
import { _serverKeys } from 'telegram/crypto/RSA'
import { createTelegramClientFactory, type TelegramClientOptions } from './create-client-factory'

const trusted = jest.fn()
jest.mock('./gramjs/sandbox-trust', () => {
  trusted()
  return jest.requireActual('./gramjs/sandbox-trust')
})

const options: TelegramClientOptions = {
  endpoint: null,
  serverKey: null,
  apiId: 1,
  apiHash: 'hash',
  logger: createLogger('test', 'silent'),
  connectDeadlineMs: 200,
}
const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const serverKey = publicKey.export({ type: 'spki', format: 'pem' }).toString()
const nobody = { host: '127.0.0.1', port: 9 }

test('without a server key nothing of the sandbox is loaded and Telegram’s keys stay alone', async () => {
  const before = [..._serverKeys.keys()]
  const client = createTelegramClientFactory({ ...options, endpoint: nobody }).create('')
  await expect(client.connect()).rejects.toMatchObject({ code: 'TELEGRAM_UNREACHABLE' })
  expect(trusted).not.toHaveBeenCalled()
  expect([..._serverKeys.keys()]).toEqual(before)
})

test('a server key is trusted for an endpoint on this machine, and when a client connects', async () => {
  const before = _serverKeys.size
  const factory = createTelegramClientFactory({ ...options, endpoint: nobody, serverKey })
  expect(_serverKeys.size).toBe(before)
  await expect(factory.create('').connect()).rejects.toMatchObject({ code: 'TELEGRAM_UNREACHABLE' })
  expect(_serverKeys.size).toBe(before + 1)
})

test.each([null, { host: '149.154.167.51', port: 443 }])('a server key for %j is refused', (endpoint) => {
  expect(() => createTelegramClientFactory({ ...options, endpoint, serverKey })).toThrow(/sandbox/)
})
