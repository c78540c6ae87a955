import 'reflect-metadata'
import { readWorkerSettings } from '../environment'
import { runAccountsWorker } from './run-worker'

/** An account worker as a process of its own. */
async function main(): Promise<void> {
  const running = await runAccountsWorker(readWorkerSettings())
  const stop = (): void => void running.stop().then(() => process.exit(0))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
}

void main()
