// First, because it loads what the decorators of the subgraphs need.
import { mountSubgraph, type MountedSubgraph } from '@parley/toolkit/subgraph/mount'
import { randomBytes } from 'node:crypto'
import { accounts } from '@parley/accounts/subgraph'
import { crm } from '@parley/crm/subgraph'
import { identity } from '@parley/identity/subgraph'
import { messaging } from '@parley/messaging/subgraph'
import { pipeline } from '@parley/pipeline/subgraph'
import { team } from '@parley/team/subgraph'
import { AuditTrail } from '@parley/toolkit/audit/audit-trail'
import { openDatabase } from '@parley/toolkit/database/connection'
import { Encryption } from '@parley/toolkit/encryption/encryption'
import { PostgresOutbox } from '@parley/toolkit/events/postgres-outbox'
import { PostgresJobQueue } from '@parley/toolkit/jobs/postgres-job-queue'
import { createLogger } from '@parley/toolkit/logging/logger'
import { SealedMailQueue } from '@parley/toolkit/mail/mail-queue'
import { SigningKeys } from '@parley/toolkit/signing/signing-keys'
import type { Graph } from '@parley/toolkit/subgraph/graph'
import type { SubgraphDefinition } from '@parley/toolkit/subgraph/subgraph'
import { neighbours } from '@parley/toolkit/testing/neighbours'
import type { BenchDatabase } from '../database/bench-server'

export type MountedSubgraphs = Awaited<ReturnType<typeof mountSubgraphs>>

/**
 * The subgraphs of the product over a database, and nothing else that would take its share of the processor.
 * @param graph what one of them hears when it asks another.
 */
export async function mountSubgraphs(database: BenchDatabase, graph: Graph = neighbours({})) {
  const stops: (() => Promise<unknown>)[] = []
  const mount = async <Services, Loaders>(
    definition: SubgraphDefinition<Services, Loaders>,
  ): Promise<MountedSubgraph<Services, Loaders>> => {
    const { mounted, stop } = await mountOne(definition, database, graph)
    stops.push(stop)
    return mounted
  }
  return {
    identity: await mount(identity),
    accounts: await mount(accounts),
    messaging: await mount(messaging),
    crm: await mount(crm),
    team: await mount(team),
    pipeline: await mount(pipeline),
    stop: async () => {
      for (const stop of stops) await stop()
    },
  }
}

async function mountOne<Services, Loaders>(
  definition: SubgraphDefinition<Services, Loaders>,
  { address, roleSecret }: BenchDatabase,
  graph: Graph,
): Promise<{ mounted: MountedSubgraph<Services, Loaders>; stop: () => Promise<void> }> {
  const { name, entities } = definition
  const logger = createLogger(name, 'error')
  const newKey = (): string => randomBytes(32).toString('base64url')
  const database = await openDatabase({ domain: name, entities, address, roleSecret, logger })
  const outbox = new PostgresOutbox(name)
  const encryptionKeys = [newKey()]
  const jobs = new PostgresJobQueue()
  const now = (): Date => new Date()
  const mounted = mountSubgraph(definition, {
    database,
    outbox,
    audit: new AuditTrail(name, outbox),
    jobs,
    mails: new SealedMailQueue(name, jobs, new Encryption(encryptionKeys), now),
    logger,
    signing: new SigningKeys([newKey()]),
    graph,
    encryptionKeys,
    redisUrl: null,
    mode: 'demo',
    publicUrl: 'http://localhost',
    now,
  })
  return {
    mounted,
    stop: async () => {
      await mounted.stop()
      await database.destroy()
    },
  }
}
