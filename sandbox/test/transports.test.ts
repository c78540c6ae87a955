import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
// First: GramJS's modules import one another in a circle that only its index enters well.
import { ANNA, TestSandbox } from './gramjs'
import { ConnectionTCPAbridged, ConnectionTCPFull, ConnectionTCPObfuscated } from 'telegram/network/connection'

describe('transports', () => {
  let test: TestSandbox
  beforeAll(async () => {
    test = await TestSandbox.open()
  })
  afterAll(() => test.close())

  it.each([
    ['full', ConnectionTCPFull],
    ['abridged', ConnectionTCPAbridged],
    ['obfuscated', ConnectionTCPObfuscated],
  ])('%s carries small and large packets', async (_name, connection) => {
    const anna = await test.signIn(ANNA, { connection })
    expect(await anna.getMessages('payments_founders_demo', { limit: 100 })).toHaveLength(100)
  })

  it.each([
    ['noise', randomBytes(200)],
    ['a packet of a gigabyte', Buffer.concat([Buffer.from([0xee, 0xee, 0xee, 0xee]), Buffer.alloc(4, 0x3f)])],
    ['a plain message that is none', Buffer.concat([Buffer.from([0xef, 10]), Buffer.alloc(40)])],
  ])('cuts off %s, and goes on', async (_what, bytes) => {
    const socket = connect(test.sandbox.telegramPort, '127.0.0.1')
    socket.on('error', () => undefined)
    socket.write(bytes)
    await once(socket, 'close')
    const anna = await test.signIn(ANNA)
    expect(await anna.isUserAuthorized()).toBe(true)
  })
})
