import type { DataSource } from 'typeorm'
import type { AuditTrail } from '../audit/audit-trail'
import type { Actor } from '../context/actor'
import type { RequestContext } from '../context/request-context'
import type { EventConsumer } from '../events/consumer'
import type { Outbox } from '../events/outbox'
import type { JobDefinition, JobQueue } from '../jobs/job'
import type { Logger } from '../logging/logger'
import type { MailQueue } from '../mail/mail-queue'
import type { SigningKeys } from '../signing/signing-keys'
import type { Graph } from './graph'

type Constructor = abstract new (...parameters: never[]) => object

/** What a resolver finds as its context. */
export interface SubgraphContext<Services, Loaders> {
  readonly request: RequestContext
  readonly services: Services
  /** Made anew for each request: they cache. */
  readonly loaders: Loaders
}

/** Answers an entity by its key, or null where the actor cannot see it; batch through a loader. */
export type ReferenceResolver<Context> = (reference: { readonly id: string }, context: Context) => Promise<unknown>

/** What the process gives a subgraph to build its services with. */
export interface SubgraphRuntime {
  readonly database: DataSource
  readonly outbox: Outbox
  readonly audit: AuditTrail
  readonly jobs: JobQueue
  readonly mails: MailQueue
  readonly logger: Logger
  readonly signing: SigningKeys
  /** The other subgraphs, asked in the name of this one. */
  readonly graph: Graph
  /** `ENCRYPTION_KEYS`: the first one encrypts, all decrypt. */
  readonly encryptionKeys: readonly string[]
  /** Where limits and caches are shared by several processes; null keeps them in this one. */
  readonly redisUrl: string | null
  /** `demo`: everything that has no address is embedded, and the sandbox may be used. */
  readonly mode: 'demo' | 'production'
  /** Where browsers find Parley, without a slash at the end: links in mails begin with it. */
  readonly publicUrl: string
  /** The clock; tests move it. */
  readonly now: () => Date
}

/**
 * One domain as a value. The toolkit can mount it in the gateway's process or serve it on a port of its own; the code of
 * the subgraph does not know which.
 */
export interface SubgraphDefinition<Services = unknown, Loaders = unknown> {
  /** Also its Postgres schema, its database role `parley_<name>` and its consumer group. */
  readonly name: string
  readonly resolvers: readonly [Constructor, ...Constructor[]]
  /** Types that are reached only by reference. */
  readonly orphanedTypes?: readonly Constructor[]
  readonly references: Readonly<Record<string, ReferenceResolver<SubgraphContext<Services, Loaders>>>>
  readonly entities: readonly Constructor[]
  readonly migrations: readonly Constructor[]
  /** Once per process. */
  readonly createServices: (runtime: SubgraphRuntime) => Services
  readonly createLoaders: (services: Services, actor: Actor | null) => Loaders
  readonly consumers: (services: Services) => readonly EventConsumer[]
  readonly jobs: (services: Services) => readonly JobDefinition[]
  /** Throws EnvironmentMistakes: before anything starts, so that all that is wrong is said at once. */
  readonly checkEnvironment?: () => void
  /** Ends what the services hold open. */
  readonly stop?: (services: Services) => Promise<void>
}

/** Keeps the types of a descriptor while it is written down. */
export function defineSubgraph<Services, Loaders>(
  definition: SubgraphDefinition<Services, Loaders>,
): SubgraphDefinition<Services, Loaders> {
  return definition
}
