import { setTimeout as delay } from 'node:timers/promises'
import { waitForVersion } from '@parley/toolkit/database/wait-for-version'
import { createLogger, type Logger } from '@parley/toolkit/logging/logger'
import { INFRASTRUCTURE } from '@parley/toolkit/subgraph/infrastructure'
import { openPlatform } from '@parley/toolkit/subgraph/platform'
import { GATEWAY_ROLE, TOPICS } from './domains'
import type { GatewayEnvironment } from './environment'
import { startGateway } from './gateway'
import { gatewayOptions } from './gateway-options'
import type { RunningProcess } from './one-process'

/** Subgraphs that start beside the gateway wait for migrations, so a minute is not unusual. */
const READY_DEADLINE_MS = 60_000
const POLL_MS = 250

/** The gateway alone: its subgraphs are on other ports. Any number of them may run side by side. */
export async function startDistributedGateway(
  environment: GatewayEnvironment,
  subgraphUrls: ReadonlyMap<string, string>,
): Promise<RunningProcess> {
  const { platform: settings } = environment
  if (!settings.database) throw new Error('DATABASE_URL: a part on its own needs the database that all parts share')
  const logger = createLogger('gateway', settings.logLevel)
  await waitForVersion({
    address: settings.database,
    roleSecret: settings.databaseRoleSecret,
    domain: { name: GATEWAY_ROLE, migrations: [] },
    infrastructure: INFRASTRUCTURE,
    onWaiting: (reason) => logger.info(reason),
  })
  const platform = await openPlatform(settings, settings.database, GATEWAY_ROLE)
  const tail = await platform.events.openTail(TOPICS)
  const gateway = await startGateway({
    ...gatewayOptions(environment, platform.signing, logger),
    subgraphs: [...subgraphUrls].map(([name, url]) => ({ name, url })),
    tail,
    checks: Object.fromEntries([...subgraphUrls].map(([name, url]) => [name, () => askHealth(url)])),
  })
  await waitForParts(subgraphUrls, logger)
  return {
    url: gateway.url,
    stop: async () => {
      await gateway.stop()
      await platform.events.stop()
    },
  }
}

/** The graph answers before; this is for whoever waits until all of it does. */
async function waitForParts(urls: ReadonlyMap<string, string>, logger: Logger): Promise<void> {
  const deadline = Date.now() + READY_DEADLINE_MS
  for (const [name, url] of urls) {
    while (!(await isHealthy(url)) && Date.now() < deadline) await delay(POLL_MS)
    if (!(await isHealthy(url))) logger.warn({ subgraph: name }, 'A subgraph does not answer yet; its part is missing')
  }
}

async function isHealthy(url: string): Promise<boolean> {
  return askHealth(url).then(
    () => true,
    () => false,
  )
}

async function askHealth(graphqlUrl: string): Promise<void> {
  const response = await fetch(new URL('/readyz', graphqlUrl))
  if (!response.ok) throw new Error(`answers ${response.status}`)
}
