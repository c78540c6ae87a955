import type { DatabaseAddress } from '@parley/toolkit/database/address'
import type { TelegramEnvironment } from '@parley/toolkit/environment/environment'

/** All that an account worker is started with; plain data, so that it can be handed to a thread. */
export interface AccountsWorkerSettings {
  readonly database: DatabaseAddress
  readonly roleSecret: string
  readonly scopePerTransaction: boolean
  readonly encryptionKeys: readonly string[]
  readonly signingKeys: readonly string[]
  readonly telegram: TelegramEnvironment
  readonly logLevel: string
  /** The interface on which the subgraph and the gateway reach the worker. */
  readonly host: string
}
