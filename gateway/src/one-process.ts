import path from 'node:path'
import { startAccountsWorker } from '@parley/accounts/worker/start'
import type { DatabaseAddress } from '@parley/toolkit/database/address'
import { startEmbeddedPostgres } from '@parley/toolkit/database/embedded-postgres'
import { migrate } from '@parley/toolkit/database/migrate'
import { waitForVersion } from '@parley/toolkit/database/wait-for-version'
import type { PlatformEnvironment } from '@parley/toolkit/environment/environment'
import { createLogger, type Logger } from '@parley/toolkit/logging/logger'
import { INFRASTRUCTURE } from '@parley/toolkit/subgraph/infrastructure'
import { openPlatform, startJobs } from '@parley/toolkit/subgraph/platform'
import { startSubgraph, type Platform, type RunningSubgraph } from '@parley/toolkit/subgraph/runtime'
import { DOMAINS, GATEWAY_ROLE, TOPICS } from './domains'
import type { GatewayEnvironment } from './environment'
import { startGateway, type RunningGateway } from './gateway'
import { gatewayOptions } from './gateway-options'
import { SUBGRAPHS } from './subgraphs'

type Stop = () => Promise<unknown>

export interface RunningProcess {
  readonly url: string
  stop(): Promise<void>
}

export interface OneProcessOptions {
  /** Told what is happening, for whoever waits. */
  readonly onProgress: (line: string) => void
  /** Told when a part died that the process cannot do without. */
  readonly onDeath: (error: Error) => void
}

/**
 * The whole of Parley in this process: the database unless one is given, every subgraph with its jobs and consumers, the
 * account worker in a thread, the gateway. Parts that were started stop in the opposite order, also when a later one
 * fails.
 */
export async function startOneProcess(
  environment: GatewayEnvironment,
  options: OneProcessOptions,
): Promise<RunningProcess> {
  const stops: Stop[] = []
  const stop = async (): Promise<void> => {
    for (let next = stops.pop(); next; next = stops.pop()) await next()
  }
  try {
    const gateway = await startParts(environment, options, stops)
    return { url: gateway.url, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function startParts(
  environment: GatewayEnvironment,
  { onProgress, onDeath }: OneProcessOptions,
  stops: Stop[],
): Promise<RunningGateway> {
  const { platform: settings } = environment
  const logger = createLogger('parley', settings.logLevel)
  const address = settings.database ?? (await startDatabase(settings, onProgress, stops))
  await prepareDatabase(settings, address, onProgress, logger)
  onProgress('Starting …')
  const platform = await openPlatform(settings, address, GATEWAY_ROLE)
  stops.push(() => platform.mailer.stop())
  // A thread of its own, which loads its modules while this one loads and starts the rest.
  const worker = startWorker(settings, address, { logger, onDeath })
  stops.push(async () => (await worker.catch(() => null))?.stop())
  const subgraphs = await startSubgraphs(platform, stops)
  // Before the databases of the subgraphs close: handlers at work finish first.
  stops.push(() => platform.events.stop())
  const jobs = await startJobs(platform, subgraphs, GATEWAY_ROLE)
  stops.push(() => jobs.stop())
  const gateway = await startGateway({
    ...gatewayOptions(environment, platform.signing, logger),
    subgraphs: subgraphs.map(({ mounted }) => mounted),
    tail: await platform.events.openTail(TOPICS),
    checks: Object.fromEntries(subgraphs.map(({ mounted, checkDatabase }) => [mounted.name, checkDatabase])),
  })
  stops.push(() => gateway.stop())
  await worker
  return gateway
}

/** Null where nothing says how to reach Telegram. */
async function startWorker(
  settings: PlatformEnvironment,
  database: DatabaseAddress,
  options: Parameters<typeof startAccountsWorker>[1],
): Promise<Awaited<ReturnType<typeof startAccountsWorker>> | null> {
  const { telegram, scopePerTransaction, encryptionKeys, signingKeys, logLevel } = settings
  if (!telegram) return null
  const roleSecret = settings.databaseRoleSecret
  return startAccountsWorker(
    { database, roleSecret, scopePerTransaction, encryptionKeys, signingKeys, telegram, logLevel, host: '127.0.0.1' },
    options,
  )
}

async function startDatabase(
  { dataDirectory }: PlatformEnvironment,
  onProgress: OneProcessOptions['onProgress'],
  stops: Stop[],
): Promise<DatabaseAddress> {
  onProgress('Starting the database …')
  const postgres = await startEmbeddedPostgres({
    directory: path.join(dataDirectory, 'postgres'),
    onElsewhere: (directory) => onProgress(`The database keeps its files in ${directory}`),
    onRestart: (reason) => onProgress(`The database ended and is started again: ${reason}`),
  })
  stops.push(() => postgres.stop())
  return postgres.address
}

/** The demo migrates by itself; production has `npm run migrate` for that, and waits for it. */
async function prepareDatabase(
  { mode, databaseRoleSecret: roleSecret }: PlatformEnvironment,
  address: DatabaseAddress,
  onProgress: OneProcessOptions['onProgress'],
  logger: Logger,
): Promise<void> {
  if (mode === 'demo') {
    const steps = await migrate({ address, roleSecret, domains: DOMAINS, infrastructure: INFRASTRUCTURE })
    if (steps.length > 0) onProgress(`Prepared the database (${steps.length} steps)`)
    return
  }
  for (const domain of DOMAINS) {
    const onWaiting = (reason: string): void => logger.info(reason)
    await waitForVersion({ address, roleSecret, domain, infrastructure: INFRASTRUCTURE, onWaiting })
  }
}

async function startSubgraphs(platform: Platform, stops: Stop[]): Promise<RunningSubgraph[]> {
  return Promise.all(
    SUBGRAPHS.map(async (definition) => {
      const subgraph = await startSubgraph(definition, platform)
      stops.push(() => subgraph.stop())
      return subgraph
    }),
  )
}
