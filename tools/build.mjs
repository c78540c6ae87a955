// Builds what changed since the last build, by content: TypeScript to dist/ through SWC, the web app through Vite.
import { transformFile } from '@swc/core'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { withLock } from './build-lock.mjs'
import { publishBuild, replaceFile } from './publish-files.mjs'

const ROOT = path.resolve(import.meta.dirname, '..')
const CACHE = path.join(ROOT, '.cache/build.json')
const LOCK = path.join(ROOT, '.cache/build.lock')
const SKIPPED = new Set(['node_modules', 'dist', '.data', 'test'])

/** Every server package, with the folder its modules are published from. */
const PACKAGES = [
  { folder: 'toolkit', source: 'src' },
  { folder: 'schema', source: '.' },
  { folder: 'gateway', source: 'src' },
  { folder: 'sandbox', source: 'src' },
  ...fs.readdirSync(path.join(ROOT, 'subgraphs')).map((name) => ({ folder: `subgraphs/${name}`, source: 'src' })),
]
const WEB_SOURCES = ['web', 'schema/inputs', 'package-lock.json']

function filesBelow(entry) {
  const stat = fs.statSync(entry, { throwIfNoEntry: false })
  if (!stat) return []
  if (!stat.isDirectory()) return [entry]
  return fs
    .readdirSync(entry)
    .filter((name) => !SKIPPED.has(name))
    .flatMap((name) => filesBelow(path.join(entry, name)))
}
const hash = (...parts) => parts.reduce((sum, part) => sum.update(part), createHash('sha256')).digest('hex')
const readCache = () => (fs.existsSync(CACHE) ? JSON.parse(fs.readFileSync(CACHE, 'utf8')) : {})

/** Pairs of source and output of one package; tests and types stay out. */
function outputsOf({ folder, source }) {
  const base = path.join(ROOT, folder, source)
  return filesBelow(base)
    .filter((file) => !/\.test\.tsx?$|\.d\.ts$|package\.json$|\.md$|\.graphql$/.test(file))
    .map((file) => {
      const target = path.join(ROOT, folder, 'dist', path.relative(base, file)).replace(/\.ts$/, '.js')
      return { file, target }
    })
}

async function compile({ file, target }) {
  if (!file.endsWith('.ts')) return replaceFile(target, fs.readFileSync(file))
  const { code, map } = await transformFile(file, {
    cwd: ROOT,
    sourceFileName: path.relative(path.dirname(target), file),
  })
  replaceFile(`${target}.map`, map)
  replaceFile(target, `${code}\n//# sourceMappingURL=${path.basename(target)}.map\n`)
}

async function buildServer(before) {
  const settings = fs.readFileSync(path.join(ROOT, '.swcrc'))
  const now = {}
  const changed = []
  for (const output of PACKAGES.flatMap(outputsOf)) {
    const key = path.relative(ROOT, output.file)
    now[key] = hash(settings, fs.readFileSync(output.file))
    if (now[key] !== before[key] || !fs.existsSync(output.target)) changed.push(output)
  }
  const targets = new Set(PACKAGES.flatMap(outputsOf).map(({ target }) => target))
  for (const { folder } of PACKAGES)
    for (const file of distFiles(folder)) if (!targets.has(file.replace(/\.map$/, ''))) fs.rmSync(file)
  await Promise.all(changed.map(compile))
  return { now, count: changed.length }
}
const distFiles = (folder) => {
  const dist = path.join(ROOT, folder, 'dist')
  return fs.existsSync(dist) ? filesBelow(dist) : []
}

function buildWeb(before) {
  const files = WEB_SOURCES.flatMap((entry) => filesBelow(path.join(ROOT, entry)))
  const now = hash(...files.flatMap((file) => [path.relative(ROOT, file), fs.readFileSync(file)]))
  if (now === before && fs.existsSync(path.join(ROOT, 'web/dist/index.html'))) return { now, built: false }
  console.log('Building the web app …')
  const vite = path.join(ROOT, 'node_modules/vite/bin/vite.js')
  const folder = path.join(ROOT, '.cache/web')
  fs.rmSync(folder, { recursive: true, force: true })
  for (const config of ['vite.config.ts', 'vite.playground.config.ts']) {
    const options = ['--config', config, '--outDir', folder, '--emptyOutDir', 'false', '--logLevel', 'warn']
    const { status, stdout, stderr } = spawnSync(process.execPath, [vite, 'build', ...options], {
      cwd: path.join(ROOT, 'web'),
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
    })
    if (status !== 0) throw new Error(`The web app does not build:\n${stdout}${stderr}`)
  }
  publishBuild(folder, path.join(ROOT, 'web/dist'))
  fs.rmSync(folder, { recursive: true })
  return { now, built: true }
}

async function buildChanged(web) {
  const started = performance.now()
  const before = readCache()
  const server = await buildServer(before.server ?? {})
  const client = web ? buildWeb(before.web) : { now: before.web, built: false }
  replaceFile(CACHE, JSON.stringify({ server: server.now, web: client.now }))
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  if (server.count > 0 || client.built)
    console.log(`Built ${server.count} modules${client.built ? ' and the web app' : ''} in ${seconds} s`)
}

export async function build({ web = true } = {}) {
  await withLock(
    LOCK,
    () => buildChanged(web),
    (pid) => console.log(`Waiting for another build of this checkout (process ${pid}) …`),
  )
}

if (process.argv[1] === import.meta.filename) await build({ web: !process.argv.includes('--server') })
