// `npm start`: builds what changed, starts the sandbox where no Telegram credentials or no mail server are set, then Parley.
import path from 'node:path'
import { build } from './build.mjs'
import { startProcess } from './processes.mjs'
import { startSandbox } from './sandbox.mjs'

const ROOT = path.resolve(import.meta.dirname, '..')

await build()
const sandbox = await startSandbox(path.join(ROOT, 'sandbox/dist/main.js'))
if (sandbox?.environment.SANDBOX_SMTP_PORT)
  console.log(`Mails are not delivered but shown at http://127.0.0.1:${sandbox.ready.controlPort}/mailbox`)
/** Someone watches this terminal: what needs no one's attention stays out of it. */
const LOG_LEVEL = process.env.LOG_LEVEL ?? 'warn'
const gateway = startProcess(
  // A larger young generation: requests make much short-lived garbage, and this gains a fifth of the throughput.
  ['--enable-source-maps', '--max-semi-space-size=64', path.join(ROOT, 'gateway/dist/main.js')],
  {
    env: { NODE_ENV: 'production', ...process.env, ...sandbox?.environment, LOG_LEVEL },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  },
)

let stopping = false
async function stop() {
  if (stopping) return
  stopping = true
  await gateway.stop()
  await sandbox?.stop()
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop())
const { code } = await gateway.exited
await stop()
process.exitCode = stopping && code === null ? 0 : (code ?? 1)
