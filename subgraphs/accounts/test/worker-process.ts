import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { onDispose } from '@parley/toolkit/testing/disposal'
import type { AccountsWorkerSettings } from '@parley/accounts/worker/worker-settings'

const ROOT = path.join(__dirname, '../../..')
/** Compiling on a busy machine takes most of it. */
const START_DEADLINE_MS = 60_000

export interface WorkerProcess {
  /** At once, in the middle of whatever it does. */
  readonly kill: () => void
  /** As its supervisor stops it; answers the exit code. */
  readonly stop: () => Promise<number | null>
}

/** An account worker in a process of its own, as in distributed mode, so that a test can kill it. */
export async function startWorkerProcess(settings: AccountsWorkerSettings): Promise<WorkerProcess> {
  const { host, port, database } = settings.database
  if (settings.telegram.kind !== 'sandbox') throw new Error('Tests run against the sandbox')
  const entry = path.join(ROOT, 'subgraphs/accounts/src/worker/main.ts')
  const child = spawn(process.execPath, ['--conditions=development', '-r', '@swc-node/register', entry], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      SWCRC: 'true',
      DATABASE_URL: `postgres://unused@localhost:${port}/${database}?host=${encodeURIComponent(host)}`,
      DATABASE_ROLE_SECRET: settings.roleSecret,
      ENCRYPTION_KEYS: settings.encryptionKeys.join(),
      SIGNING_KEYS: settings.signingKeys.join(),
      TELEGRAM_ENDPOINT: `${settings.telegram.host}:${settings.telegram.port}`,
      TELEGRAM_SERVER_KEY: settings.telegram.serverKey,
      LOG_LEVEL: 'info',
    },
  })
  const kill = (): void => void child.kill('SIGKILL')
  const stop = async (): Promise<number | null> => {
    const exited = once(child, 'exit') as Promise<[number | null]>
    child.kill('SIGTERM')
    return (await exited)[0]
  }
  onDispose(kill)
  const lines = createInterface({ input: child.stderr })
  const signal = AbortSignal.timeout(START_DEADLINE_MS)
  for (;;) {
    const [line] = (await once(lines, 'line', { signal })) as [string]
    if (line.includes('Account worker started')) return { kill, stop }
  }
}
