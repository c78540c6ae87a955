import 'reflect-metadata'
import { createLogger } from '@parley/toolkit/logging/logger'
import { startAccountsWorker } from '@parley/accounts/worker/start'
import type { AccountsWorkerSettings } from '@parley/accounts/worker/worker-settings'

/** As the one process does it; prints what happened. */
async function main(): Promise<string> {
  const settings = JSON.parse(process.argv[2] ?? '') as AccountsWorkerSettings
  const onDeath = (error: Error): void => void process.stdout.write(error.message)
  const worker = await startAccountsWorker(settings, { logger: createLogger('thread', 'silent'), onDeath })
  await worker.stop()
  return 'started stopped'
}

void main().then(
  (said) => process.stdout.write(said),
  (error: Error) => process.stdout.write(error.message),
)
