import pg from 'pg'
import { DataSource } from 'typeorm'
import type { Logger } from '../logging/logger'
import type { DatabaseAddress } from './address'
import { SnakeCaseColumns } from './naming-strategy'
import { roleOf, rolePassword } from './role'
import { ScopedPool, type ScopedPoolConfig } from './scoped-pool'

type Constructor = abstract new (...parameters: never[]) => object

export interface OpenDatabaseOptions {
  /** Connects as `parley_<domain>`, to the schema `<domain>`. */
  readonly domain: string
  readonly entities: readonly Constructor[]
  readonly address: DatabaseAddress
  readonly roleSecret: string
  readonly poolSize?: number
  /** Set the workspace in every transaction instead of once per checkout: needed behind PgBouncer in transaction mode. */
  readonly scopePerTransaction?: boolean
  readonly logger: Logger
}

/** Enough for a domain's requests in one process; consumers and relays hold their connections besides. */
const DEFAULT_POOL_SIZE = 10
/** A request that waits longer for a connection is better refused. */
const CONNECT_TIMEOUT_MS = 10_000

/** Opens the database for one domain. Its connections carry the workspace scope of whoever uses them. */
export async function openDatabase(options: OpenDatabaseOptions): Promise<DataSource> {
  const { domain, address, logger } = options
  const dataSource = new DataSource({
    type: 'postgres',
    schema: domain,
    entities: options.entities as (typeof options.entities)[number][] as never[],
    namingStrategy: new SnakeCaseColumns(),
    synchronize: false,
    logging: false,
    installExtensions: false,
    applicationName: roleOf(domain),
    poolSize: options.poolSize ?? DEFAULT_POOL_SIZE,
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    driver: { ...pg, Pool: ScopedPool },
    // The pool logs its own errors.
    poolErrorHandler: () => undefined,
    extra: {
      ...roleCredentials(options),
      keepAlive: true,
      logger,
      scopePerTransaction: options.scopePerTransaction ?? false,
    } satisfies ScopedPoolConfig,
    database: address.database,
  })
  return dataSource.initialize()
}

/** How a domain's role connects, for a client outside TypeORM: one that listens for notifications, for example. */
export function roleCredentials(
  options: Pick<OpenDatabaseOptions, 'domain' | 'address' | 'roleSecret'>,
): pg.ClientConfig {
  const { address } = options
  const user = roleOf(options.domain)
  return { ...serverOf(address), user, password: rolePassword(options.roleSecret, user) }
}

/** How the owner connects: for `migrate`, and for nothing that serves requests. */
export function ownerCredentials(address: DatabaseAddress): pg.ClientConfig {
  if (!address.owner) throw new Error('Migrating needs the owner of the database: a user and password in DATABASE_URL')
  return { ...serverOf(address), ...address.owner }
}

function serverOf({ host, port, database, tls }: DatabaseAddress): pg.ClientConfig {
  return { host, port, database, ...(tls ? { ssl: { rejectUnauthorized: tls === 'verify' } } : {}) }
}

/** The pool under a data source, for statements that need no TypeORM; same connections, same scope. */
export function poolOf(dataSource: DataSource): pg.Pool {
  return (dataSource.driver as unknown as { readonly master: pg.Pool }).master
}
