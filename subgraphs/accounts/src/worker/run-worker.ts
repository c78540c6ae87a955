import { openDatabase, roleCredentials } from '@parley/toolkit/database/connection'
import { Encryption } from '@parley/toolkit/encryption/encryption'
import type { TelegramEnvironment } from '@parley/toolkit/environment/environment'
import { PostgresOutbox } from '@parley/toolkit/events/postgres-outbox'
import { createLogger, type Logger } from '@parley/toolkit/logging/logger'
import { SigningKeys } from '@parley/toolkit/signing/signing-keys'
import { ACCOUNTS_ENTITIES } from '../entities'
import { createTelegramClientFactory } from '../telegram/create-client-factory'
import type { TelegramClientFactory } from '../telegram/telegram-client.port'
import { createAccountStores } from './account-stores'
import { AccountsWorker } from './accounts-worker'
import type { AccountsWorkerSettings } from './worker-settings'

const DOMAIN = 'accounts'
/** Telegram answers readers of history who ask more often with a flood wait; a page is up to 100 messages. */
const TELEGRAM_PAGE_INTERVAL_MS = 1_000
/** What the sandbox takes for the credentials of an application; it asks for some, and checks none. */
const SANDBOX_APPLICATION = { apiId: 1, apiHash: 'sandbox' }

export interface RunningWorker {
  /** Gives all leases back and ends all connections. */
  stop(): Promise<void>
}

/** Opens what an account worker needs, and starts it. */
export async function runAccountsWorker(settings: AccountsWorkerSettings): Promise<RunningWorker> {
  const logger = createLogger('accounts-worker', settings.logLevel)
  const connection = { domain: DOMAIN, address: settings.database, roleSecret: settings.roleSecret }
  const { scopePerTransaction } = settings
  const database = await openDatabase({ ...connection, scopePerTransaction, entities: ACCOUNTS_ENTITIES, logger })
  const worker = new AccountsWorker({
    database,
    listenConfig: { ...roleCredentials(connection), database: settings.database.database },
    signing: new SigningKeys(settings.signingKeys),
    encryption: new Encryption(settings.encryptionKeys),
    host: settings.host,
    stores: createAccountStores(database),
    outbox: new PostgresOutbox(DOMAIN),
    telegram: telegramFactory(settings.telegram, logger),
    historyPageIntervalMs: settings.telegram.kind === 'telegram' ? TELEGRAM_PAGE_INTERVAL_MS : 0,
    logger,
  })
  await worker.start()
  return {
    stop: async () => {
      await worker.stop()
      await database.destroy()
    },
  }
}

function telegramFactory(telegram: TelegramEnvironment, logger: Logger): TelegramClientFactory {
  if (telegram.kind === 'telegram') {
    return createTelegramClientFactory({ ...telegram, endpoint: null, serverKey: null, logger })
  }
  const { host, port, serverKey } = telegram
  return createTelegramClientFactory({ ...SANDBOX_APPLICATION, endpoint: { host, port }, serverKey, logger })
}
