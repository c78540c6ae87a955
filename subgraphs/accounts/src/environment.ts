import { readPlatformEnvironment, type PlatformEnvironment } from '@parley/toolkit/environment/environment'
import { readEnvironment, type EnvironmentSource } from '@parley/toolkit/environment/read-environment'
import { z } from 'zod'
import type { AccountsWorkerSettings } from './worker/worker-settings'

const VARIABLES = z.object({
  /** Must be reachable from the accounts subgraph and the gateway, and from nowhere else. */
  ACCOUNTS_WORKER_HOST: z.string().default('127.0.0.1'),
})

/** What a worker of its own process is started with. It needs a database and a Telegram to be named: it embeds neither. */
export function readWorkerSettings(source: EnvironmentSource = process.env): AccountsWorkerSettings {
  const platform = readPlatformEnvironment(source)
  if (!platform.database) throw new Error('DATABASE_URL: an account worker of its own process needs one')
  return workerSettings(platform, platform.database, readEnvironment(VARIABLES, source).ACCOUNTS_WORKER_HOST)
}

/** The settings of a worker that runs beside the rest, on the database that the process has opened or started. */
export function workerSettings(
  platform: PlatformEnvironment,
  database: AccountsWorkerSettings['database'],
  host = '127.0.0.1',
): AccountsWorkerSettings {
  if (!platform.telegram) throw new Error('TELEGRAM_API_ID: nothing says where Telegram is, and no sandbox runs')
  return {
    database,
    roleSecret: platform.databaseRoleSecret,
    scopePerTransaction: platform.scopePerTransaction,
    encryptionKeys: platform.encryptionKeys,
    signingKeys: platform.signingKeys,
    telegram: platform.telegram,
    logLevel: platform.logLevel,
    host,
  }
}
