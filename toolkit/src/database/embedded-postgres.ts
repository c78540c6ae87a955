import { setTimeout as delay } from 'node:timers/promises'
import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import { Client } from 'pg'
import type { DatabaseAddress } from './address'
import { locateBinaries } from './embedded/binaries'
import { claimDirectory } from './embedded/claim'
import { EMBEDDED_OWNER, ensureCluster, readOwnerPassword } from './embedded/cluster'
import { prepareDataDirectory } from './embedded/data-directory'
import { spawnPostgres, type PostgresProcess } from './embedded/postgres-process'
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
}

export interface EmbeddedPostgres {
  readonly address: DatabaseAddress & { readonly owner: NonNullable<DatabaseAddress['owner']> }
  readonly directory: string
  readonly pid: number
  /** Resolves when Postgres ends, by `stop` or by itself. */
  readonly exited: Promise<void>
  readonly stop: () => Promise<void>
}

/** A first start after a crash replays the write-ahead log, which can take a while on a slow disk. */
const START_DEADLINE_MS = 60_000
const POLL_MS = 20

const SETTINGS = {
  // One process holds a pool per domain plus two connections for each lane of consumers.
  max_connections: '200',
  shared_buffers: '128MB',
  log_min_messages: 'warning',
} as const

const WITHOUT_DURABILITY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } as const

/**
 * Runs Postgres inside the installation, for whoever has none: on a Unix socket, in the name of an unprivileged user.
 * Postgres ends with this process, however it ends, and the next start finds the data as it was committed.
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
    const server = await spawnPostgres(binaries.postgres, ['-D', directory.cluster, ...parameters], user)
    const address = {
      host: options.port === undefined ? directory.sockets : '127.0.0.1',
      port,
      database: options.database ?? 'parley',
      owner: { user: EMBEDDED_OWNER, password: readOwnerPassword(directory) },
    }
    await waitUntilReady(server, address)
    if (directory.root !== path.resolve(options.directory)) options.onElsewhere?.(directory.root)
    const exited = server.exited.then(giveUp)
    return { address, directory: directory.root, pid: server.pid, exited, stop: () => server.stop().then(giveUp) }
  } catch (error) {
    giveUp()
    throw error
  }
}

async function waitUntilReady(server: PostgresProcess, address: EmbeddedPostgres['address']): Promise<void> {
  const deadline = Date.now() + START_DEADLINE_MS
  for (;;) {
    const failure = await probe(address)
    if (!failure) return
    if (server.hasExited() || Date.now() > deadline) {
      await server.stop()
      throw new Error(`The embedded Postgres did not start: ${failure.message}\n${server.lastLog()}`, {
        cause: failure,
      })
    }
    await delay(POLL_MS)
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
