import { waitForVersion } from '../database/wait-for-version'
import { readPlatformEnvironment } from '../environment/environment'
import { readTogether } from '../environment/read-environment'
import { createLogger } from '../logging/logger'
import { INFRASTRUCTURE } from './infrastructure'
import { openPlatform, startJobs } from './platform'
import { startSubgraph } from './runtime'
import { serveSubgraph } from './serve'
import { stopOnSignal } from './stop-on-signal'
import type { SubgraphDefinition } from './subgraph'

/**
 * Runs a subgraph as a process of its own: waits until the database is migrated, serves the graph on PORT, relays and
 * consumes events, runs jobs; stops cleanly on a signal.
 */
export async function serveSubgraphProcess<Services, Loaders>(
  definition: SubgraphDefinition<Services, Loaders>,
): Promise<void> {
  const [environment] = readTogether(readPlatformEnvironment, () => definition.checkEnvironment?.())
  const { name } = definition
  const logger = createLogger(name, environment.logLevel)
  const address = environment.database
  if (!address) throw new Error('DATABASE_URL: a part on its own needs the database that all parts share')
  await waitForVersion({
    address,
    roleSecret: environment.databaseRoleSecret,
    domain: { name, migrations: definition.migrations as never },
    infrastructure: INFRASTRUCTURE,
    onWaiting: (reason) => logger.info(reason),
  })
  const platform = await openPlatform(environment, address, name)
  const subgraph = await startSubgraph(definition as unknown as SubgraphDefinition, platform)
  const jobs = await startJobs(platform, [subgraph], name)
  const served = await serveSubgraph(subgraph.mounted, {
    port: environment.port,
    host: environment.host,
    keys: platform.signing,
    logger,
    checks: { database: subgraph.checkDatabase },
  })
  logger.info({ url: served.url }, 'Subgraph ready')
  stopOnSignal(async () => {
    await served.stop()
    await jobs.stop()
    await platform.events.stop()
    await platform.mailer.stop()
    await subgraph.stop()
  }, logger)
}
