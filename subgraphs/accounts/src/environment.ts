import { readPlatformEnvironment } from '@parley/toolkit/environment/environment'
import { readEnvironment, type EnvironmentSource } from '@parley/toolkit/environment/read-environment'
import { z } from 'zod'
import type { AccountsWorkerSettings } from './worker/worker-settings'

const VARIABLES = z.object({
  /** The interface a worker listens on; reached by the accounts subgraph and the gateway, and by nobody else. */
  ACCOUNTS_WORKER_HOST: z.string().default('127.0.0.1'),
})

/** What a worker of its own process is started with. It needs a database and a Telegram to be named: it embeds neither. */
export function readWorkerSettings(source: EnvironmentSource = process.env): AccountsWorkerSettings {
  const { ACCOUNTS_WORKER_HOST: host } = readEnvironment(VARIABLES, source)
  const platform = readPlatformEnvironment(source)
  const { database, telegram } = platform
  if (!database) throw new Error('DATABASE_URL: an account worker needs the database that all parts share')
  if (!telegram) throw new Error('TELEGRAM_API_ID or TELEGRAM_ENDPOINT: an account worker needs a Telegram')
  return {
    database,
    telegram,
    host,
    roleSecret: platform.databaseRoleSecret,
    scopePerTransaction: platform.scopePerTransaction,
    encryptionKeys: platform.encryptionKeys,
    signingKeys: platform.signingKeys,
    logLevel: platform.logLevel,
  }
}
