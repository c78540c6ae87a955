import { once } from 'node:events'
import { createServer, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onDispose } from '../testing/disposal'
import { close, listen } from './listen'

async function serve(answer: RequestListener) {
  const server = createServer(answer)
  await listen(server, 0, '127.0.0.1')
  onDispose(() => {
    server.close()
    server.closeAllConnections()
  })
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

describe('a server', () => {
  it('leaves it to whoever asks to end an idle connection', async () => {
    const { url } = await serve((_request, response) => response.end())
    expect((await fetch(url)).headers.get('keep-alive')).toBe('timeout=75')
  })

  it('closes with the last answer, and does not wait for the connection to be idle for long', async () => {
    const { server, url } = await serve(() => undefined)
    const asked = fetch(url)
    const [, response] = (await once(server, 'request')) as [unknown, ServerResponse]
    const closed = close(server)
    response.end('Late.')
    expect(await (await asked).text()).toBe('Late.')
    await closed
  }, 5_000)

  it('says why it cannot have a port', async () => {
    const { server } = await serve(() => undefined)
    const { port } = server.address() as AddressInfo
    await expect(listen(createServer(), port, '127.0.0.1')).rejects.toThrow('EADDRINUSE')
  })
})
