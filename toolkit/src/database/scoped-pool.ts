import { Pool, type PoolClient, type PoolConfig } from 'pg'
import type { Logger } from '../logging/logger'
import { openTransaction } from './open-transaction'
import { forgetPool, reportPool, timeCheckout } from './pool-metrics'
import { ScopedClient } from './scoped-client'
import { describeUnreachable } from './unreachable'
import { workspaceScope } from './workspace-scope'

type ConnectCallback = (
  error: Error | undefined,
  client: PoolClient | undefined,
  release: (error?: Error) => void,
) => void

export interface ScopedPoolConfig extends PoolConfig {
  readonly logger: Logger
  readonly scopePerTransaction: boolean
}

/**
 * A pool whose every connection carries the workspace of whoever checks it out. All database access of a domain passes
 * here, TypeORM's included, so no query can run in the workspace of another: outside a scope a connection has none, and
 * row-level security shows nothing.
 */
export class ScopedPool extends Pool {
  private readonly logger: Logger
  private readonly role: string
  private readonly scopePerTransaction: boolean

  constructor({ logger, scopePerTransaction, ...config }: ScopedPoolConfig) {
    super({ ...config, Client: ScopedClient } as PoolConfig)
    this.logger = logger
    this.role = config.user ?? ''
    reportPool(this.role, this)
    this.scopePerTransaction = scopePerTransaction
    this.on('error', (error) => this.reportLost(error, 'An idle database connection was lost'))
    // While a connection is checked out the pool does not listen to it, and an unheard error ends the process.
    this.on('connect', (client) => {
      client.on('error', (error) => this.reportLost(error, 'A database connection was lost while in use'))
    })
  }

  /** The embedded Postgres may end before the connections of an ended pool have: that is no loss. */
  private reportLost(error: Error, message: string): void {
    if (this.ending) return
    // The pool attaches the whole client, which would fill the log.
    const { name, message: reason, stack, code } = error as Error & { code?: string }
    this.logger.warn({ err: { type: name, message: reason, stack, code } }, message)
  }

  override connect(): Promise<PoolClient>
  override connect(callback: ConnectCallback): void
  override connect(callback?: ConnectCallback): Promise<PoolClient> | void {
    openTransaction.checkOut(this, this.role)
    const checkout = this.checkOut(workspaceScope.current() ?? '').finally(timeCheckout(this.role))
    if (!callback) return checkout
    checkout.then(
      (client) => process.nextTick(callback, undefined, client, client.release.bind(client)),
      (error: Error) => process.nextTick(callback, error, undefined, () => undefined),
    )
  }

  override end(): Promise<void>
  override end(callback: () => void): void
  override end(callback?: () => void): Promise<void> | void {
    forgetPool(this)
    return callback ? super.end(callback) : super.end()
  }

  private async checkOut(workspaceId: string): Promise<PoolClient> {
    try {
      return await this.checkOutClean(workspaceId)
    } catch (error) {
      const unreachable = describeUnreachable(error)
      if (!unreachable) throw error
      this.logger.warn({ err: error }, 'The database is not reachable')
      throw unreachable
    }
  }

  private async checkOutClean(workspaceId: string): Promise<PoolClient> {
    for (;;) {
      const client = await super.connect()
      const scoped = client as unknown as ScopedClient
      if (scoped.isInTransaction()) {
        this.logger.error('A database connection was given back with its transaction open; it is closed')
        client.release(true)
        continue
      }
      try {
        await scoped.enterScope(workspaceId, this.scopePerTransaction)
        return client
      } catch (error) {
        client.release(error as Error)
        throw error
      }
    }
  }
}
