import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { spawnSync } from 'node:child_process'

const ROOT = path.resolve(__dirname, '../../..')
const HTML = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bare</title>
<meta name="viewport" content="width=device-width"><script type="module" src="./main.js"></script></head>
<body><div id="root"></div></body></html>`
const MAIN = `import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
createRoot(document.getElementById('root')).render(createElement('h1', null, 'A page of React and nothing else'))`
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' }

export interface BarePage {
  readonly url: string
  stop(): Promise<void>
}

/** The least that the same framework and bundler could load: one heading, compressed, from a server of this process. */
export async function serveBarePage(): Promise<BarePage> {
  // Inside the workspace, where the bundler finds React.
  const folder = path.join(ROOT, '.cache/bare-page')
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'index.html'), HTML)
  writeFileSync(path.join(folder, 'main.js'), MAIN)
  const vite = path.join(ROOT, 'node_modules/vite/bin/vite.js')
  const { status, stderr } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (status !== 0) throw new Error(`The bare page does not build:\n${stderr}`)
  const server = createServer((request, response) => {
    const file = request.url === '/' ? '/index.html' : (request.url ?? '')
    try {
      const body = gzipSync(readFileSync(path.join(folder, 'dist', path.normalize(file))))
      const type = TYPES[path.extname(file)] ?? 'application/octet-stream'
      response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  return { url: await listen(server), stop: async () => void server.close() }
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}
