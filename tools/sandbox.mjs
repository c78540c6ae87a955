// The sandbox as a process of its own: stands in for Telegram and for a mail server where none is set. The product knows
// its ports and a public key, no more.
import fs from 'node:fs'
import path from 'node:path'
import { startProcess } from './processes.mjs'

const ROOT = path.resolve(import.meta.dirname, '..')

/**
 * Starts it from `entry`, unless the environment names everything that it stands in for; then null. `environment` points
 * the product at what it does not name.
 */
export async function startSandbox(entry, { node = [], env = {} } = {}) {
  const { TELEGRAM_API_ID, SMTP_URL } = process.env
  if (TELEGRAM_API_ID && SMTP_URL) return null
  const data = path.join(process.env.PARLEY_DATA_DIR ?? path.join(ROOT, '.data'), 'sandbox')
  fs.mkdirSync(data, { recursive: true })
  const sandbox = startProcess([...node, entry], { env: { ...process.env, SANDBOX_DATA_DIR: data, ...env } })
  const ready = await sandbox.ready
  return {
    ...sandbox,
    ready,
    environment: {
      ...(!TELEGRAM_API_ID && {
        TELEGRAM_ENDPOINT: `127.0.0.1:${ready.port}`,
        TELEGRAM_SERVER_KEY: fs.readFileSync(ready.publicKeyPath, 'utf8'),
      }),
      ...(!SMTP_URL && { SANDBOX_SMTP_PORT: String(ready.smtpPort) }),
      SANDBOX_CONTROL_PORT: String(ready.controlPort),
    },
  }
}
