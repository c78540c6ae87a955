import { once } from 'node:events'
import { actor } from '@parley/toolkit/testing/test-actor'
import { waitFor } from '@parley/toolkit/testing/wait-for'
import { onDispose } from '@parley/toolkit/testing/disposal'
import { WebSocket } from 'ws'
import { startTestGateway, type TestGateway } from './fixture/test-gateway'

const LIMITS = { pingEveryMs: 50, closeAfterMs: 300, connectionsPerWorkspace: 2, operationsPerMinute: 5 }

describe('sockets', () => {
  let gateway: TestGateway
  const open = (options: object = {}): WebSocket => {
    const socket = new WebSocket(`${gateway.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', options)
    onDispose(() => socket.terminate())
    return socket
  }
  const signIn = async (user = actor(), options: object = {}): Promise<WebSocket> => {
    const socket = open(options)
    await once(socket, 'open')
    socket.send(JSON.stringify({ type: 'connection_init', payload: await gateway.bearer(user) }))
    return socket
  }
  const acknowledged = async (socket: WebSocket): Promise<string> => String((await once(socket, 'message'))[0])
  const closeCode = async (socket: WebSocket): Promise<[number, string]> => {
    const [code, reason] = (await once(socket, 'close')) as [number, Buffer]
    return [code, reason.toString()]
  }

  beforeAll(async () => {
    gateway = await startTestGateway('mounted', { socketLimits: LIMITS })
  })

  it('keeps a socket that answers pings, and ends one that does not', async () => {
    const alive = await signIn()
    expect(await acknowledged(alive)).toContain('connection_ack')
    const dead = await signIn(actor(), { autoPong: false })
    await acknowledged(dead)
    const started = Date.now()
    expect((await closeCode(dead))[0]).toBe(1006)
    expect(Date.now() - started).toBeGreaterThanOrEqual(LIMITS.closeAfterMs - LIMITS.pingEveryMs)
    let pings = 0
    alive.on('ping', () => pings++)
    await waitFor(() => pings > 10)
    expect(alive.readyState).toBe(WebSocket.OPEN)
  })

  it('refuses who is not signed in', async () => {
    const socket = open()
    await once(socket, 'open')
    socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: 'Bearer a.b.c' } }))
    expect(await closeCode(socket)).toEqual([4403, 'UNAUTHENTICATED'])
  })

  it('refuses pages of other origins and other paths', async () => {
    const foreign = open({ headers: { origin: 'https://evil.test' } })
    expect(String((await once(foreign, 'error'))[0])).toContain('403')
    const own = open({ headers: { origin: 'http://localhost:4000' } })
    await once(own, 'open')
    const elsewhere = new WebSocket(`${gateway.url.replace('http', 'ws')}/other`)
    expect(String((await once(elsewhere, 'error'))[0])).toContain('404')
  })

  it('holds a limited number of sockets of a workspace', async () => {
    const user = actor()
    const first = await signIn(user)
    await acknowledged(first)
    await acknowledged(await signIn(user.colleague()))
    expect(await closeCode(await signIn(user.colleague()))).toEqual([4403, 'RATE_LIMITED'])
    first.close()
    await waitFor(async () => {
      const again = await signIn(user)
      return (await Promise.race([acknowledged(again), closeCode(again)])).includes('connection_ack')
    })
  })

  it('takes a limited number of operations a minute', async () => {
    const socket = await signIn()
    await acknowledged(socket)
    const answers: string[] = []
    socket.on('message', (data: Buffer) => answers.push(data.toString()))
    for (let id = 0; id < 7; id++) {
      socket.send(JSON.stringify({ type: 'subscribe', id: String(id), payload: { query: '{ caller }' } }))
    }
    await waitFor(() => answers.filter((answer) => answer.includes('RATE_LIMITED')).length === 2)
    expect(answers.filter((answer) => answer.includes('"next"'))).toHaveLength(5)
  })

  it('survives what is no message, and a message that is too large', async () => {
    const nonsense = await signIn()
    await acknowledged(nonsense)
    nonsense.send('nonsense')
    expect((await closeCode(nonsense))[0]).toBe(4400)
    const large = await signIn()
    await acknowledged(large)
    large.send('x'.repeat(1_000_000))
    expect((await closeCode(large))[0]).toBe(1009)
    await acknowledged(await signIn())
  })
})
