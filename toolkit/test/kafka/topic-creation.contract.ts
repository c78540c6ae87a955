import { randomUUID } from 'node:crypto'
import { KafkaClient } from '@parley/toolkit/events/kafka/kafka-client'
import { onDispose } from '@parley/toolkit/testing/disposal'
import { kafkaBrokers } from './environment'
import { logger } from '../events/shop-database'

/** Twice the parts of a distributed Parley, each of which asks for the topics of several domains. */
const PARTS = 16
const DOMAINS = ['identity', 'accounts', 'messaging', 'crm', 'pipeline', 'campaigns']
/** About a third of them lost the race when it could be lost. */
const INSTALLATIONS = 10
const PARTITIONS = 16

/** What becomes of each topic in the eyes of each part of an installation that has no topics yet. */
async function startParts(): Promise<unknown[]> {
  const options = { brokers: kafkaBrokers(), prefix: `test-${randomUUID()}` }
  const clients = await Promise.all(Array.from({ length: PARTS }, () => KafkaClient.connect(options, logger)))
  onDispose(() => Promise.all(clients.map((client) => client.disconnect())))
  const made = await Promise.allSettled(
    clients.flatMap((client) =>
      DOMAINS.map(async (domain) => {
        const topic = await client.topicOf(domain)
        return (await client.admin.fetchTopicOffsets(topic)).length
      }),
    ),
  )
  return made.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : outcome.reason))
}

describe('topics of an installation that starts for the first time', () => {
  it('are there for every part, however many make them at once', async () => {
    for (let installation = 0; installation < INSTALLATIONS; installation++) {
      const seen = await startParts()
      expect(seen).toEqual(seen.map(() => PARTITIONS))
    }
  })
})
