import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readRange } from '@parley/toolkit/http/byte-range'
import { onDispose } from '@parley/toolkit/testing/disposal'
import { actor } from '@parley/toolkit/testing/test-actor'
import type { OperationsPlace } from '../src/edges/operations'
import { mediaSources } from './fixture/accounts.fixture'
import { startTestGateway, type TestGateway } from './fixture/test-gateway'

const PAGE = '<!doctype html><head><!--parley-config--></head><body></body>'

function makeWebFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'parley-web-'))
  mkdirSync(path.join(folder, 'assets'))
  writeFileSync(path.join(folder, 'index.html'), PAGE)
  writeFileSync(path.join(folder, 'playground.html'), `${PAGE}<title>The graph</title>`)
  writeFileSync(path.join(folder, 'assets/app-1a2b3c.js'), 'export {}')
  const long = 'export const text = "again and again and again"\n'.repeat(100)
  writeFileSync(path.join(folder, 'assets/long-4d5e6f.js'), long)
  onDispose(() => rmSync(folder, { recursive: true }))
  return folder
}

const FILE = 'bytes of a file'

/** As an account worker does. */
function answerFile(wanted: string | undefined, response: ServerResponse): void {
  const range = readRange(wanted, FILE.length)
  if (range === 'unsatisfiable')
    return void response.writeHead(416, { 'content-range': `bytes */${FILE.length}` }).end()
  const text = range ? FILE.slice(range.first, range.last + 1) : FILE
  response.writeHead(range ? 206 : 200, {
    'content-length': text.length,
    ...(range && { 'content-range': `bytes ${range.first}-${range.last}/${FILE.length}` }),
  })
  response.end(text)
}

/** Answers like the sandbox's control API and like an account worker. */
async function startInside(): Promise<{ url: string; requests: string[] }> {
  const requests: string[] = []
  const server: Server = createServer((request, response) => {
    let body = ''
    request.on('data', (part: Buffer) => (body += part.toString()))
    request.on('end', () => {
      requests.push(`${request.method} ${request.url} ${body}`)
      if (request.url?.startsWith('/broken')) return void response.writeHead(503).end()
      if (request.url?.startsWith('/file')) return answerFile(request.headers.range, response)
      response.writeHead(200, { 'content-type': 'application/json' }).end('[{"phone":"+1"}]')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onDispose(() => server.close())
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests }
}

const checks = {
  database: async () => undefined,
  kafka: async () => {
    throw new Error('no broker')
  },
}

describe('the edges', () => {
  const user = actor('AGENT')
  let gateway: TestGateway
  let inside: Awaited<ReturnType<typeof startInside>>
  const get = (place: string, headers: Record<string, string> = {}) => fetch(`${gateway.url}${place}`, { headers })

  beforeAll(async () => {
    inside = await startInside()
    gateway = await startTestGateway('mounted', {
      web: {
        folder: makeWebFolder(),
        config: { sandbox: true, demo: { email: 'demo@parley.local', password: '</script><b>' } },
        playground: true,
      },
      sandboxControlUrl: inside.url,
      checks,
      operations: 'public',
    })
  })

  it('says how each dependency is', async () => {
    expect(await (await get('/healthz')).json()).toEqual({ status: 'ok' })
    const ready = await get('/readyz')
    expect(ready.status).toBe(503)
    expect(await ready.json()).toEqual({
      status: 'unavailable',
      checks: { database: 'ok', kafka: 'no broker' },
      sockets: 0,
    })
    expect(await (await get('/metrics')).text()).toContain('parley_sockets 0')
  })

  it.each<[string, OperationsPlace]>([
    ['nowhere', 'nowhere'],
    ['on a port of their own', { host: '127.0.0.1', port: 0 }],
  ])('says only whether it is ready where operators look %s', async (_where, operations) => {
    const { url } = await startTestGateway('mounted', { checks, operations })
    const ready = await fetch(`${url}/readyz`)
    expect([ready.status, await ready.json()]).toEqual([503, { status: 'unavailable' }])
    expect((await fetch(`${url}/metrics`)).status).toBe(404)
  })

  it('tells operators more on their own port, and nobody else there anything', async () => {
    const operations = { host: '127.0.0.1', port: 0 }
    const { operationsUrl } = await startTestGateway('mounted', { checks, operations })
    const ready = await fetch(`${operationsUrl}/readyz`)
    expect(await ready.json()).toMatchObject({ checks: { database: 'ok', kafka: 'no broker' }, sockets: 0 })
    expect(await (await fetch(`${operationsUrl}/metrics`)).text()).toContain('parley_sockets')
    expect((await fetch(`${operationsUrl}/graphql`)).status).toBe(404)
  })

  it('publishes the keys of its tokens', async () => {
    const { keys } = (await (await get('/.well-known/jwks.json')).json()) as { keys: Record<string, string>[] }
    expect(keys).toHaveLength(1)
    expect(keys[0]).toMatchObject({ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA' })
    expect(keys[0]).not.toHaveProperty('d')
  })

  it('serves the page with its configuration for every path of the app', async () => {
    const answer = await get('/inbox/some-conversation')
    const text = await answer.text()
    const json = /<script type="application\/json" id="parley-config">(.*?)<\/script>/.exec(text)?.[1] ?? ''
    expect(JSON.parse(json)).toMatchObject({ sandbox: true, demo: { password: '</script><b>' } })
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it('lets a page run its own files only', async () => {
    const answer = await get('/')
    const policy = answer.headers.get('content-security-policy') ?? ''
    const { nonce } = JSON.parse(/parley-config">(.*?)<\/script>/.exec(await answer.text())?.[1] ?? '{}') as {
      nonce: string
    }
    expect(policy.split(';')).toEqual(
      expect.arrayContaining([
        "default-src 'self'",
        "script-src 'self'",
        `style-src 'self' 'nonce-${nonce}'`,
        "object-src 'none'",
        "frame-ancestors 'none'",
        `connect-src 'self' ${gateway.url.replace('http', 'ws')}`,
      ]),
    )
    expect(policy).not.toContain('unsafe')
    expect((await get('/')).headers.get('content-security-policy')).not.toBe(policy)
    expect(answer.headers.get('x-powered-by')).toBeNull()
  })

  it('has a page to try operations on, for browsers that ask for a page', async () => {
    const page = await get('/graphql', { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' })
    expect([page.headers.get('content-type'), await page.text()]).toEqual([
      'text/html; charset=utf-8',
      expect.stringContaining('<title>The graph</title>'),
    ])
    expect(page.headers.get('content-security-policy')).not.toContain('unsafe')
    for (const accept of ['*/*', 'application/json', 'application/graphql-response+json, application/json;q=0.9']) {
      expect((await get('/graphql', { accept })).headers.get('content-type')).toMatch(/json/)
    }
  })

  it('has no such page where it is off, by no address', async () => {
    const web = { folder: makeWebFolder(), config: { sandbox: false, demo: null }, playground: false }
    const { url } = await startTestGateway('mounted', { web })
    for (const place of ['/graphql', '/playground.html', '/Playground.html', '/assets/../playground.html']) {
      const answer = await fetch(`${url}${place}`, { headers: { accept: 'text/html' } })
      expect(await answer.text()).not.toContain('The graph')
    }
  })

  it('lets browsers keep files with a hash in their name, and answers 404 for those that are gone', async () => {
    const asset = await get('/assets/app-1a2b3c.js')
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect((await get('/assets/app-old.js')).status).toBe(404)
  })

  it('serves a later build without a restart, and what is left of the earlier one', async () => {
    const folder = makeWebFolder()
    const config = { sandbox: false, demo: null }
    const { url } = await startTestGateway('mounted', { web: { folder, config, playground: false } })
    const read = async (place: string): Promise<string> => (await fetch(`${url}${place}`)).text()
    expect([await read('/'), (await fetch(`${url}/assets/app-later.js`)).status]).toEqual([
      expect.not.stringContaining('app-later'),
      404,
    ])
    writeFileSync(path.join(folder, 'assets/app-later.js'), 'export const later = true')
    writeFileSync(path.join(folder, 'index.html'), `${PAGE}<script src="/assets/app-later.js"></script>`)
    expect(await read('/')).toContain('app-later')
    expect(await read('/assets/app-later.js')).toBe('export const later = true')
    expect(await read('/assets/app-1a2b3c.js')).toBe('export {}')
  })

  it('shows nothing of a build but its page and files', async () => {
    const folder = makeWebFolder()
    mkdirSync(path.join(folder, '.documents'))
    writeFileSync(path.join(folder, '.documents/1.json'), '{"secret":"query"}')
    const { url } = await startTestGateway('mounted', {
      web: { folder, config: { sandbox: false, demo: null }, playground: false },
    })
    for (const place of [
      '/.documents/1.json',
      '/assets/..%2f.documents%2f1.json',
      '/assets/%2e%2e/.documents/1.json',
    ]) {
      expect(await (await fetch(`${url}${place}`)).text()).not.toContain('secret')
    }
  })

  it('compresses files for browsers that say they can', async () => {
    const script = 'export const text = "again and again and again"\n'.repeat(100)
    for (const encoding of ['br', 'gzip', 'identity']) {
      const answer = await get('/assets/long-4d5e6f.js', { 'accept-encoding': encoding })
      expect(answer.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding)
      expect(answer.headers.get('vary')).toContain('Accept-Encoding')
      expect(answer.headers.get('content-type')).toMatch(/javascript/)
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      expect(await answer.text()).toBe(script)
    }
  })

  it('answers a path that is none with an error, not with a failure', async () => {
    const answer = await get('/media/%E0%A4%A?token=x')
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'VALIDATION_FAILED' } }] })
  })

  it('opens the sandbox to signed-in members only', async () => {
    expect((await get('/sandbox/accounts')).status).toBe(401)
    expect(inside.requests).toEqual([])
    const headers = await gateway.bearer(user)
    expect(await (await get('/sandbox/accounts?x=1', headers)).json()).toEqual([{ phone: '+1' }])
    const said = await fetch(`${gateway.url}/sandbox/say`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: '{"text":"hello"}',
    })
    expect(said.status).toBe(200)
    expect(inside.requests).toEqual(['GET /accounts?x=1 ', 'POST /say {"text":"hello"}'])
  })

  it.each(['/mails', '/mailbox', '/%6Dails', '/MAILS', '/./mails'])(
    'keeps the mails of others in the sandbox: %s',
    async (path) => {
      const asked = inside.requests.length
      const headers = await gateway.bearer(user)
      expect((await get(`/sandbox${path}`, headers)).status).toBe(403)
      expect(inside.requests).toHaveLength(asked)
    },
  )

  describe('files', () => {
    const link = async (attachmentId: string, path = attachmentId): Promise<string> => {
      const claims = { attachmentId, workspaceId: user.workspaceId, thumbnail: false }
      const token = await gateway.signing.sign(claims, { type: 'media', expiresInSeconds: 60 })
      return `/media/${path}?token=${token}`
    }

    it('streams what a signed link names, and shows pictures only', async () => {
      mediaSources.set('photo', { url: `${inside.url}/file`, name: 'Фото 1.jpg', mimeType: 'image/jpeg' })
      mediaSources.set('page', { url: `${inside.url}/file`, name: 'page.html', mimeType: 'text/html' })
      const photo = await get(await link('photo'))
      expect(await photo.text()).toBe(FILE)
      expect(photo.headers.get('content-type')).toBe('image/jpeg')
      expect(photo.headers.get('content-disposition')).toBe(
        `inline; filename*=UTF-8''${encodeURIComponent('Фото 1.jpg')}`,
      )
      const page = await get(await link('page'))
      expect(page.headers.get('content-type')).toBe('application/octet-stream')
      expect(page.headers.get('content-disposition')).toMatch(/^attachment/)
      expect(page.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    })

    it.each([
      ['image/svg+xml', 'picture.svg'],
      ['text/html', 'page.html'],
      ['text/html;charset=utf-8', 'page.html'],
      ['application/xhtml+xml', 'page.xhtml'],
      ['application/pdf', 'offer.pdf'],
      ['text/javascript', 'script.js'],
      ['image/jpeg\r\nx-evil: 1', 'photo.jpg'],
      [null, 'unknown'],
    ])('never lets %s run in our origin', async (mimeType, name) => {
      mediaSources.set('any', { url: `${inside.url}/file`, name, mimeType })
      const { headers } = await get(await link('any'))
      expect(headers.get('content-type')).toBe('application/octet-stream')
      expect(headers.get('content-disposition')).toMatch(/^attachment/)
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    })

    it('gives a file a name that cannot pretend to be another', async () => {
      const nameOf = async (name: string): Promise<string> => {
        mediaSources.set('any', { url: `${inside.url}/file`, name, mimeType: null })
        const { headers } = await get(await link('any'))
        return headers.get('content-disposition')?.replace("attachment; filename*=UTF-8''", '') ?? ''
      }
      expect(await nameOf('offer\u202Egpj.exe')).toBe('offergpj.exe')
      expect(await nameOf('../../a\\b\r\nc\ud800')).toBe('....abc')
      expect(await nameOf("it's (1)*.pdf")).toBe('it%27s%20%281%29%2A.pdf')
    })

    it('gives the part of a file that is asked for', async () => {
      mediaSources.set('video', { url: `${inside.url}/file`, name: 'demo.mp4', mimeType: 'video/mp4' })
      const place = await link('video')
      const ask = async (headers: Record<string, string>) => {
        const answer = await get(place, headers)
        return [answer.status, answer.headers.get('content-range'), await answer.text()]
      }
      expect(await ask({ range: 'bytes=6-7' })).toEqual([206, 'bytes 6-7/15', 'of'])
      expect(await ask({ range: 'bytes=11-' })).toEqual([206, 'bytes 11-14/15', 'file'])
      expect(await ask({ range: 'bytes=-4' })).toEqual([206, 'bytes 11-14/15', 'file'])
      expect(await ask({ range: 'bytes=15-' })).toEqual([416, 'bytes */15', ''])
      expect(await ask({ range: 'bytes=0-1,4-5' })).toEqual([200, null, FILE])
    })

    it('goes on with a file only if it is still the same', async () => {
      mediaSources.set('video', { url: `${inside.url}/file`, name: 'demo.mp4', mimeType: 'video/mp4' })
      const place = await link('video')
      const whole = await get(place)
      const etag = whole.headers.get('etag') ?? ''
      expect([whole.headers.get('accept-ranges'), whole.headers.get('content-length')]).toEqual(['bytes', '15'])
      expect((await get(place, { range: 'bytes=6-7', 'if-range': etag })).status).toBe(206)
      expect((await get(place, { range: 'bytes=6-7', 'if-range': '"another"' })).status).toBe(200)
      expect((await get(place, { 'if-none-match': etag })).status).toBe(304)
    })

    it('lets no browser keep a failure', async () => {
      mediaSources.set('video', { url: `${inside.url}/broken`, name: 'demo.mp4', mimeType: 'video/mp4' })
      const failed = await get(await link('video'))
      expect([failed.status, failed.headers.get('cache-control')]).toEqual([503, null])
      mediaSources.set('video', { url: `${inside.url}/file`, name: 'demo.mp4', mimeType: 'video/mp4' })
      const beyond = await get(await link('video'), { range: 'bytes=15-' })
      expect([beyond.status, beyond.headers.get('cache-control')]).toEqual([416, null])
    })

    it('says by HEAD whether a link is good, and fetches nothing', async () => {
      mediaSources.set('video', { url: `${inside.url}/file`, name: 'demo.mp4', mimeType: 'video/mp4' })
      const before = inside.requests.length
      const place = await link('video')
      const good = await fetch(`${gateway.url}${place}`, { method: 'HEAD' })
      expect([good.status, good.headers.get('content-type')]).toEqual([200, 'video/mp4'])
      expect((await fetch(`${gateway.url}${place}x`, { method: 'HEAD' })).status).toBe(401)
      expect(inside.requests).toHaveLength(before)
    })

    it('refuses a link to something else, and says when a file is gone', async () => {
      expect((await get(await link('photo', 'page'))).status).toBe(401)
      expect((await get('/media/photo?token=a.b.c')).status).toBe(401)
      const gone = await get(await link('gone'))
      expect(gone.status).toBe(404)
      expect(await gone.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] })
    })
  })
})
