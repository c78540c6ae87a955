import { AuditTrail } from '../audit/audit-trail'
import { openDatabase, type OpenDatabaseOptions } from '../database/connection'
import { Encryption } from '../encryption/encryption'
import type { EventBackbone } from '../events/event-backbone'
import { purgeEventsJob } from '../events/event-retention'
import { PostgresOutbox } from '../events/postgres-outbox'
import type { JobDefinition } from '../jobs/job'
import { PostgresJobQueue } from '../jobs/postgres-job-queue'
import { createLogger } from '../logging/logger'
import { SealedMailQueue } from '../mail/mail-queue'
import type { Mailer } from '../mail/mailer'
import type { SubgraphDirectory } from './graph'
import { mountSubgraph, type MountedSubgraph } from './mount'
import type { SubgraphDefinition, SubgraphRuntime } from './subgraph'

/** What the subgraphs of one process share. */
export interface Platform
  extends
    Pick<OpenDatabaseOptions, 'address' | 'roleSecret' | 'poolSize' | 'scopePerTransaction'>,
    Pick<SubgraphRuntime, 'signing' | 'encryptionKeys' | 'redisUrl' | 'mode' | 'publicUrl'> {
  readonly events: EventBackbone
  /** Where each subgraph is: in this process, as soon as it is started, or on another port. */
  readonly directory: SubgraphDirectory
  readonly mailer: Mailer
  readonly logLevel: string
}

export interface RunningSubgraph {
  readonly mounted: MountedSubgraph
  /** For the process's job runner. */
  readonly jobs: readonly JobDefinition[]
  /** Rejects while the database does not answer. */
  readonly checkDatabase: () => Promise<void>
  /** Its consumers end with the event backbone, which stops before. */
  stop(): Promise<void>
}

/** Opens a subgraph's database, builds its services, and starts its outbox relay and its consumers. */
export async function startSubgraph(definition: SubgraphDefinition, platform: Platform): Promise<RunningSubgraph> {
  const { name } = definition
  const logger = createLogger(name, platform.logLevel)
  const database = await openDatabase({ ...platform, domain: name, entities: definition.entities, logger })
  const outbox = new PostgresOutbox(name)
  const jobs = new PostgresJobQueue()
  const now = (): Date => new Date()
  const mails = new SealedMailQueue(name, jobs, new Encryption(platform.encryptionKeys), now)
  const runtime: SubgraphRuntime = {
    database,
    outbox,
    audit: new AuditTrail(name, outbox),
    jobs,
    mails,
    logger,
    signing: platform.signing,
    graph: platform.directory.graphFor(name),
    encryptionKeys: platform.encryptionKeys,
    redisUrl: platform.redisUrl,
    mode: platform.mode,
    publicUrl: platform.publicUrl,
    now,
  }
  const mounted = mountSubgraph(definition, runtime)
  platform.directory.add(mounted)
  const consumers = definition.consumers(mounted.services)
  await platform.events.startDomain({ domain: name, database, consumers, logger })
  return {
    mounted,
    jobs: [
      ...definition.jobs(mounted.services),
      purgeEventsJob(name, database),
      mails.sendMailJob(platform.mailer, logger),
    ],
    checkDatabase: async () => void (await database.query('SELECT 1')),
    stop: async () => {
      await mounted.stop()
      await database.destroy()
    },
  }
}
