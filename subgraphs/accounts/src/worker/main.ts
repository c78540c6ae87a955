import 'reflect-metadata'
import { waitForVersion } from '@parley/toolkit/database/wait-for-version'
import { createLogger } from '@parley/toolkit/logging/logger'
import { INFRASTRUCTURE } from '@parley/toolkit/subgraph/infrastructure'
import { stopOnSignal } from '@parley/toolkit/subgraph/stop-on-signal'
import { readWorkerSettings } from '../environment'
import { ACCOUNTS_MIGRATIONS } from '../migrations/migrations'
import { runAccountsWorker } from './run-worker'

/** An account worker as a process of its own: waits until the database is migrated, works, stops cleanly on a signal. */
async function main(): Promise<void> {
  const settings = readWorkerSettings()
  const logger = createLogger('accounts-worker', settings.logLevel)
  await waitForVersion({
    address: settings.database,
    roleSecret: settings.roleSecret,
    domain: { name: 'accounts', migrations: ACCOUNTS_MIGRATIONS },
    infrastructure: INFRASTRUCTURE,
    onWaiting: (reason) => logger.info(reason),
  })
  const worker = await runAccountsWorker(settings)
  stopOnSignal(() => worker.stop(), logger)
}

void main()
