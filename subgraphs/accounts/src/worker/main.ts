import 'reflect-metadata'
import { readWorkerSettings } from '../environment'
import { runAccountsWorker } from './run-worker'

/** An account worker as a process of its own. */
async function main(): Promise<void> {
  const running = await runAccountsWorker(readWorkerSettings())
  const stop = (): void => {
    running.stop().then(
      () => process.exit(0),
      // Whatever it could not give back, the next worker takes: the end of this process frees its lock.
      () => process.exit(1),
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
}

void main()
