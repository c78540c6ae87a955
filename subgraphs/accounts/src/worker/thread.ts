import 'reflect-metadata'
import { parentPort, workerData } from 'node:worker_threads'
import { runAccountsWorker } from './run-worker'
import type { ThreadMessage } from './start'
import type { AccountsWorkerSettings } from './worker-settings'

/** The entry of the worker thread: starts the worker, says so, and stops it when told. */
async function main(): Promise<void> {
  const running = await runAccountsWorker(workerData as AccountsWorkerSettings)
  parentPort?.once('message', () => {
    running.stop().then(
      () => process.exit(0),
      // Whatever it could not give back, the next worker takes: the end of this thread frees its lock.
      () => process.exit(1),
    )
  })
  parentPort?.postMessage({ kind: 'started' } satisfies ThreadMessage)
}

void main()
