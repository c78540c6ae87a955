import { createLogger } from '@parley/toolkit/logging/logger'
import { openPlatform } from '@parley/toolkit/subgraph/platform'
import { GATEWAY_ROLE, TOPICS } from './domains'
import type { GatewayEnvironment } from './environment'
import { startGateway } from './gateway'
import { gatewayOptions } from './gateway-options'
import type { RunningProcess } from './one-process'

/** The gateway alone: its subgraphs are on other ports. Any number of them may run side by side. */
export async function startDistributedGateway(
  environment: GatewayEnvironment,
  subgraphUrls: ReadonlyMap<string, string>,
): Promise<RunningProcess> {
  const { platform: settings } = environment
  if (!settings.database) throw new Error('DATABASE_URL: a part on its own needs the database that all parts share')
  const platform = await openPlatform(settings, settings.database, GATEWAY_ROLE)
  const logger = createLogger('gateway', settings.logLevel)
  const tail = await platform.events.openTail(TOPICS)
  const gateway = await startGateway({
    ...gatewayOptions(environment, platform.signing, logger),
    subgraphs: [...subgraphUrls].map(([name, url]) => ({ name, url })),
    tail,
    checks: Object.fromEntries([...subgraphUrls].map(([name, url]) => [name, () => askHealth(url)])),
  })
  return {
    url: gateway.url,
    stop: async () => {
      await gateway.stop()
      await platform.events.stop()
    },
  }
}

async function askHealth(graphqlUrl: string): Promise<void> {
  const response = await fetch(new URL('/readyz', graphqlUrl))
  if (!response.ok) throw new Error(`answers ${response.status}`)
}
