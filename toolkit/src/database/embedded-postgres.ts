import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import { Client } from 'pg'
import type { DatabaseAddress } from './address'
import { locateBinaries } from './embedded/binaries'
import { claimDirectory } from './embedded/claim'
import { EMBEDDED_OWNER, ensureCluster, readOwnerPassword } from './embedded/cluster'
import { prepareDataDirectory } from './embedded/data-directory'
import { KeptPostgres } from './embedded/keep-running'
import { spawnPostgres } from './embedded/postgres-process'
import { chooseDatabaseUser } from './embedded/unprivileged-user'

export interface EmbeddedPostgresOptions {
  readonly directory: string
  /** The database that `address` names; `migrate` creates it. */
  readonly database?: string
  /** Listens on 127.0.0.1 too; 0 takes a free port. Without it there is a Unix socket only. */
  readonly port?: number
  /** False trades safety after a power cut for speed: for tests. */
  readonly durable?: boolean
  /** Settings of postgresql.conf. */
  readonly settings?: Readonly<Record<string, string>>
  /** Told when the database had to be put elsewhere, because its user cannot reach `directory`. */
  readonly onElsewhere?: (directory: string) => void
  /** Told when Postgres ended by itself and is started again. */
  readonly onRestart?: (reason: string) => void
}

export interface EmbeddedPostgres {
  readonly address: DatabaseAddress & { readonly owner: NonNullable<DatabaseAddress['owner']> }
  readonly directory: string
  /** Another one after a restart. */
  readonly pid: number
  readonly stop: () => Promise<void>
}

const SETTINGS = {
  // One process holds a pool per domain plus two connections for each lane of consumers.
  max_connections: '200',
  shared_buffers: '128MB',
  log_min_messages: 'warning',
} as const

const WITHOUT_DURABILITY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } as const

/**
 * Runs Postgres inside the installation, for whoever has none: on a Unix socket, in the name of an unprivileged user.
 * Postgres ends with this process, however it ends, and the next start finds the data as it was committed. A Postgres
 * that ends by itself is started again.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const durable = options.durable ?? true
  const user = chooseDatabaseUser()
  const binaries = locateBinaries(user)
  const directory = prepareDataDirectory(options.directory, user)
  const giveUp = await claimDirectory(directory)
  try {
    ensureCluster(directory, binaries, user, durable)
    const port = options.port === 0 ? await findFreePort() : (options.port ?? 5432)
    const settings: Record<string, string> = {
      ...SETTINGS,
      ...(durable ? {} : WITHOUT_DURABILITY),
      unix_socket_directories: directory.sockets,
      listen_addresses: options.port === undefined ? '' : '127.0.0.1',
      port: String(port),
      ...options.settings,
    }
    const parameters = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const address = {
      host: options.port === undefined ? directory.sockets : '127.0.0.1',
      port,
      database: options.database ?? 'parley',
      owner: { user: EMBEDDED_OWNER, password: readOwnerPassword(directory) },
    }
    const server = await KeptPostgres.start({
      spawn: () => spawnPostgres(binaries.postgres, ['-D', directory.cluster, ...parameters], user),
      probe: () => probe(address),
      onRestart: options.onRestart ?? (() => undefined),
    })
    if (directory.root !== path.resolve(options.directory)) options.onElsewhere?.(directory.root)
    return {
      address,
      directory: directory.root,
      get pid() {
        return server.pid
      },
      stop: () => server.stop().then(giveUp),
    }
  } catch (error) {
    giveUp()
    throw error
  }
}

async function probe(address: EmbeddedPostgres['address']): Promise<Error | null> {
  const { host, port, owner } = address
  const client = new Client({ host, port, ...owner, database: 'postgres' })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.end()
    return null
  } catch (error) {
    return error as Error
  }
}

const findFreePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
