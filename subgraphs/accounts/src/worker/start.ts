import { once } from 'node:events'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Logger } from '@parley/toolkit/logging/logger'
import type { RunningWorker } from './run-worker'
import type { AccountsWorkerSettings } from './worker-settings'

/** Longer than giving everything back takes; after it the thread ends as it is, and the next worker takes over. */
const STOP_DEADLINE_MS = 10_000

/** What the thread says to its parent, and the parent to the thread. */
export type ThreadMessage = { readonly kind: 'started' } | { readonly kind: 'stop' }

/**
 * Runs the account worker in a thread of this process: nothing that the process computes delays the pings of a Telegram
 * connection. Resolves when it works; a thread that dies later is reported through `onDeath`.
 */
export async function startAccountsWorker(
  settings: AccountsWorkerSettings,
  options: { readonly logger: Logger; readonly onDeath: (error: Error) => void },
): Promise<RunningWorker> {
  const worker = new Worker(path.join(__dirname, `thread${path.extname(__filename)}`), { workerData: settings })
  let stopping = false
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  worker.on('error', (error) => options.logger.error({ err: error }, 'The thread of the account worker failed'))
  await Promise.race([
    once(worker, 'message'),
    exited.then(() => {
      throw new Error('The thread of the account worker ended before it had started')
    }),
  ])
  void exited.then(() => {
    if (!stopping) options.onDeath(new Error('The thread of the account worker ended'))
  })
  return {
    stop: async () => {
      stopping = true
      worker.postMessage({ kind: 'stop' } satisfies ThreadMessage)
      const timer = setTimeout(() => void worker.terminate(), STOP_DEADLINE_MS)
      await exited
      clearTimeout(timer)
    },
  }
}
