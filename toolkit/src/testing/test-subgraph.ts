import { randomBytes, randomUUID } from 'node:crypto'
import type { EventDefinition, EventEnvelope } from '@parley/schema/events/event'
import { parse, validate } from 'graphql'
import type { DataSource } from 'typeorm'
import { AuditTrail } from '../audit/audit-trail'
import type { Actor } from '../context/actor'
import { backgroundContext, type RequestContext } from '../context/request-context'
import { openTransaction } from '../database/open-transaction'
import { workspaceScope } from '../database/workspace-scope'
import { Encryption } from '../encryption/encryption'
import { formatErrors } from '../errors/format-error'
import { Inbox } from '../events/inbox'
import { PostgresOutbox } from '../events/postgres-outbox'
import { defaultRetryPolicy } from '../events/retry-policy'
import { PostgresJobQueue } from '../jobs/postgres-job-queue'
import { createLogger } from '../logging/logger'
import { SealedMailQueue } from '../mail/mail-queue'
import type { OutgoingMail } from '../mail/mailer'
import { SigningKeys } from '../signing/signing-keys'
import { INFRASTRUCTURE } from '../subgraph/infrastructure'
import { mountSubgraph, type MountedSubgraph } from '../subgraph/mount'
import type { SubgraphDefinition, SubgraphRuntime } from '../subgraph/subgraph'
import { onDispose } from './disposal'
import { runQueuedJobs } from './queued-jobs'
import { neighbours } from './neighbours'
import { createTestDatabase, type TestDatabase } from './test-database'

export interface TestOperation {
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>>
  /** Nobody is signed in without one. */
  readonly actor?: Actor | null
  readonly request?: Partial<RequestContext>
}

/** An answer as a client reads it: JSON, with `code` of the first error at hand. */
export interface TestResult<Data> {
  readonly data: Data | null
  readonly errors: readonly {
    message: string
    path?: readonly (string | number)[]
    extensions: Record<string, unknown>
  }[]
  readonly code: string | undefined
}

export interface DeliverOptions {
  readonly workspaceId: string
  /** The same id twice is the same event, delivered again. */
  readonly eventId?: string
}

export type PublishedEvent<Payload = Record<string, unknown>> = Pick<
  EventEnvelope<Payload>,
  'name' | 'key' | 'workspaceId' | 'requestId' | 'payload'
>

export interface TestSubgraph<Services, Loaders> {
  readonly mounted: MountedSubgraph<Services, Loaders>
  readonly services: Services
  /** As the domain's role: sees a workspace's rows inside its scope only. */
  readonly database: DataSource
  readonly testDatabase: TestDatabase
  execute<Data = Record<string, never>>(operation: TestOperation): Promise<TestResult<Data>>
  /** What was published so far, in order: of one kind, if named. */
  publishedEvents<Payload = Record<string, unknown>>(
    definition?: EventDefinition<Payload>,
  ): Promise<PublishedEvent<Payload>[]>
  /** Hands an event to the consumers as the transport would; throws what a handler throws. */
  deliver<Payload>(event: EventDefinition<Payload>, payload: Payload, options: DeliverOptions): Promise<void>
  /** Runs a job of the subgraph now. */
  runJob(name: string, payload: unknown): Promise<void>
  /** Runs what is due in the queue, and answers all mails that were sent so far, or those to one address. */
  sentMails(to?: string): Promise<readonly OutgoingMail[]>
}

/**
 * A subgraph on a database of its own, with nothing running beside it: no relay, no consumers, no jobs. Another subgraph
 * that it asks is a function of the test: `{ graph: neighbours({ team: () => … }) }`.
 */
export async function createTestSubgraph<Services, Loaders>(
  definition: SubgraphDefinition<Services, Loaders>,
  overrides: Partial<SubgraphRuntime> = {},
): Promise<TestSubgraph<Services, Loaders>> {
  const { name, entities, migrations } = definition
  const testDatabase = await createTestDatabase({
    domains: [{ name, migrations: migrations as never }],
    infrastructure: INFRASTRUCTURE,
  })
  const database = await testDatabase.open(name, entities)
  const newKey = (): string => randomBytes(32).toString('base64url')
  const outbox = new PostgresOutbox(name)
  const encryptionKeys = [newKey()]
  const jobs = new PostgresJobQueue()
  const now = overrides.now ?? (() => new Date())
  const mails = new SealedMailQueue(name, jobs, new Encryption(encryptionKeys), now)
  const runtime: SubgraphRuntime = {
    database,
    outbox,
    audit: new AuditTrail(name, outbox),
    jobs,
    mails,
    logger: createLogger(name, 'silent'),
    signing: new SigningKeys([newKey()]),
    graph: neighbours({}),
    encryptionKeys,
    redisUrl: null,
    mode: 'demo',
    publicUrl: 'https://parley.test',
    now,
    ...overrides,
  }
  const mounted = mountSubgraph(definition, runtime)
  onDispose(() => mounted.stop())
  const { services } = mounted
  const sent: OutgoingMail[] = []
  const mailer = { send: async (mail: OutgoingMail) => void sent.push(mail), stop: async () => undefined }
  const sendMail = mails.sendMailJob(mailer, runtime.logger)
  return {
    mounted,
    services,
    database,
    testDatabase,
    execute: <Data>(operation: TestOperation) =>
      openTransaction.leave(() => executeOn<Data>(mounted, runtime, operation)),
    publishedEvents: (only) => readOutbox(testDatabase, name, only),
    deliver: (event, payload, options) =>
      deliverTo(definition, services, runtime, newEnvelope(event, payload, options)),
    runJob: async (job, payload) => {
      const found = definition.jobs(services).find((candidate) => candidate.name === job)
      if (!found) throw new Error(`${name} has no job ${job}`)
      await workspaceScope.run(null, async () => found.handle(found.payload.parse(payload)))
    },
    sentMails: async (to) => {
      await runQueuedJobs(testDatabase, [...definition.jobs(services), sendMail])
      return sent.filter((mail) => to === undefined || mail.to === to)
    },
  }
}

async function executeOn<Data>(
  mounted: MountedSubgraph<never, never> | MountedSubgraph,
  { logger }: SubgraphRuntime,
  { query, variables, actor = null, request }: TestOperation,
): Promise<TestResult<Data>> {
  const context = { ...backgroundContext(actor, `test-${randomUUID()}`), ...request }
  const document = parse(query)
  // The gateway plans valid operations only; a mistake in a test should say what it is.
  const mistakes = validate(mounted.schema, document)
  const result =
    mistakes.length > 0
      ? { errors: formatErrors(mistakes, { logger, requestId: context.requestId }) }
      : await mounted.execute({ document, variables }, context)
  const { data = null, errors = [] } = JSON.parse(JSON.stringify(result)) as Partial<TestResult<Data>>
  return { data, errors, code: errors[0]?.extensions['code'] as string | undefined }
}

async function readOutbox<Payload>(
  database: TestDatabase,
  domain: string,
  only?: EventDefinition<Payload>,
): Promise<PublishedEvent<Payload>[]> {
  return database.query<PublishedEvent<Payload>>(
    `SELECT name, key, workspace_id AS "workspaceId", request_id AS "requestId", payload
     FROM ${domain}.outbox WHERE $1::text IS NULL OR name = $1 ORDER BY sequence`,
    [only?.name ?? null],
  )
}

function newEnvelope<Payload>(
  event: EventDefinition<Payload>,
  payload: Payload,
  { workspaceId, eventId }: DeliverOptions,
): EventEnvelope<Payload> {
  const checked = event.payload.parse(payload)
  return {
    id: eventId ?? randomUUID(),
    name: event.name,
    key: event.key(checked),
    workspaceId,
    requestId: `test-${randomUUID()}`,
    occurredAt: new Date().toISOString(),
    payload: checked,
  }
}

async function deliverTo<Services, Loaders>(
  definition: SubgraphDefinition<Services, Loaders>,
  services: Services,
  { database, logger }: SubgraphRuntime,
  envelope: EventEnvelope,
): Promise<void> {
  let failure: unknown
  const consumers = definition.consumers(services).map((consumer) => ({
    ...consumer,
    handle: async (...delivered: Parameters<typeof consumer.handle>) => {
      try {
        await consumer.handle(...delivered)
      } catch (error) {
        failure = error
        throw error
      }
    },
  }))
  const inbox = new Inbox(definition.name, database, consumers, defaultRetryPolicy, logger)
  const outcome = await workspaceScope.run(null, () => inbox.accept(envelope))
  if (failure !== undefined) throw failure
  if (outcome === 'skipped') throw new Error(`${definition.name} does not consume ${envelope.name}`)
  if (outcome === 'parked') throw new Error(`${envelope.name} waits behind an event of its key that failed`)
}
