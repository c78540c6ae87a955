// The Telegram sandbox as a process of its own: the product reaches it through TELEGRAM_ENDPOINT only.
import fs from 'node:fs'
import path from 'node:path'
import { startProcess } from './processes.mjs'

const ROOT = path.resolve(import.meta.dirname, '..')

/** Starts it from `entry`; `environment` is what points the product at it. */
export async function startSandbox(entry, { node = [], env = {} } = {}) {
  const data = path.join(process.env.PARLEY_DATA_DIR ?? path.join(ROOT, '.data'), 'sandbox')
  fs.mkdirSync(data, { recursive: true })
  const sandbox = startProcess([...node, entry], { env: { ...process.env, SANDBOX_DATA_DIR: data, ...env } })
  const ready = await sandbox.ready
  return {
    ...sandbox,
    ready,
    environment: {
      TELEGRAM_ENDPOINT: `127.0.0.1:${ready.port}`,
      TELEGRAM_SERVER_KEY: fs.readFileSync(ready.publicKeyPath, 'utf8'),
      SANDBOX_CONTROL_PORT: String(ready.controlPort),
    },
  }
}
