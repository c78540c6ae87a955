// `npm run start:distributed`: every part of Parley as a process of its own, over the given Postgres, Kafka and Redis.
// What ends by itself is started again, as an orchestrator would.
import net from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { build } from '../../tools/build.mjs'
import { startProcess } from '../../tools/processes.mjs'
import { startSandbox } from '../../tools/sandbox.mjs'

const ROOT = path.resolve(import.meta.dirname, '../..')
const SUBGRAPHS = ['identity', 'accounts', 'messaging', 'crm', 'team', 'pipeline']
/** Before a part that ended is started again. */
const RESTART_MS = 1_000

const NEEDED = {
  DATABASE_URL: 'postgres://owner:password@host:5432/parley',
  KAFKA_BROKERS: 'host:9092',
  REDIS_URL: 'redis://host:6379',
}
const missing = Object.keys(NEEDED).filter((name) => !process.env[name])
if (missing.length > 0) {
  console.error('The distributed mode needs servers of its own. Not set:')
  for (const name of missing) console.error(`  ${name}, for example ${NEEDED[name]}`)
  process.exit(1)
}

const freePort = () =>
  new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

await build()
const sandbox = await startSandbox(path.join(ROOT, 'sandbox/dist/main.js'))
/** Each part has a PORT of its own; links in mails lead to the gateway's. */
const PUBLIC_URL = process.env.PUBLIC_URL ?? `http://localhost:${process.env.PORT ?? 4000}`
const shared = { NODE_ENV: 'production', ...process.env, PUBLIC_URL, ...sandbox?.environment }

/** Parts in the order of their start; they stop in the opposite one. */
const parts = []
let stopping = false

function start(name, file, env = {}) {
  const part = { name, current: null }
  const launch = () => {
    part.current = startProcess(['--enable-source-maps', path.join(ROOT, file)], {
      env: { ...shared, ...env },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    console.log(`${name}: process ${part.current.child.pid}`)
    void part.current.exited.then(async ({ code, signal }) => {
      if (stopping) return
      console.error(`${name} ended with ${signal ?? code}; starting it again`)
      await wait(RESTART_MS)
      if (!stopping) launch()
    })
  }
  launch()
  parts.push(part)
}

async function stop() {
  if (stopping) return
  stopping = true
  for (const part of parts.toReversed()) await part.current.stop()
  await sandbox?.stop()
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop())

// Alone and first: it makes the secrets of a demo, the roles and the tables.
const migration = startProcess([path.join(ROOT, 'gateway/dist/migrate.js')], {
  env: shared,
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
})
const { code } = await migration.exited
if (code !== 0) {
  await stop()
  process.exit(1)
}

const ports = new Map()
for (const name of SUBGRAPHS) ports.set(name, await freePort())
// For every part: the gateway and the subgraphs ask one another.
shared.SUBGRAPH_URLS = [...ports].map(([name, port]) => `${name}=http://127.0.0.1:${port}/graphql`).join(',')
for (const [name, port] of ports) start(name, `subgraphs/${name}/dist/main.js`, { PORT: String(port) })
start('accounts worker', 'subgraphs/accounts/dist/worker/main.js')
start('gateway', 'gateway/dist/main.js', { DEMO_WORKSPACE: process.env.DEMO_WORKSPACE ?? 'prepare' })
