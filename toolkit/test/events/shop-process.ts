// One process of the shop, to be killed: relay of `sales` and consumer of `ledger`. Takes its settings as JSON; sends a
// message once it runs.
import type { DatabaseAddress } from '@parley/toolkit/database/address'
import { EventBackbone } from '@parley/toolkit/events/event-backbone'
import type { KafkaOptions } from '@parley/toolkit/events/kafka/kafka-client'
import { createLogger } from '@parley/toolkit/logging/logger'
import { ledgerConsumer } from './shop'
import { listenAs, openShop } from './shop-database'

export interface ShopProcessSettings {
  readonly address: DatabaseAddress
  readonly kafka?: KafkaOptions
  /** How many of the handler's runs fail by chance. */
  readonly failureRate: number
}

async function start({ address, kafka, failureRate }: ShopProcessSettings): Promise<void> {
  const logger = createLogger('shop', 'fatal')
  const events = await EventBackbone.open({ connection: listenAs(address), kafka, logger })
  await events.startDomain({ domain: 'sales', database: await openShop(address, 'sales'), consumers: [], logger })
  await events.startDomain({
    domain: 'ledger',
    database: await openShop(address, 'ledger'),
    consumers: [ledgerConsumer(failureRate)],
    logger,
    retry: { attempts: 50, delayMs: () => 50 },
  })
  process.send?.('running')
}

void start(JSON.parse(process.argv[2] ?? '') as ShopProcessSettings).catch(() => process.exit(1))
