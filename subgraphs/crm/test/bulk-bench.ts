import type { EventDefinition } from '@parley/schema/events/event'
import type { TestActor } from '@parley/toolkit/testing/test-actor'
import type { NewEvent, Outbox } from '@parley/toolkit/events/outbox'
import { PostgresOutbox } from '@parley/toolkit/events/postgres-outbox'
import { neighbours } from '@parley/toolkit/testing/neighbours'
import { runQueuedJobs } from '@parley/toolkit/testing/queued-jobs'
import { createTestSubgraph, type TestSubgraph } from '@parley/toolkit/testing/test-subgraph'
import type { CrmLoaders, CrmServices } from '../src/context'
import { crm } from '../src/subgraph'

export interface Job {
  readonly id: string
  readonly kind: string
  readonly state: string
  readonly total: number | null
  readonly done: number
  readonly failed: number
  readonly undone: number
  readonly leftAlone: number
  readonly failure: { readonly code: string; readonly message: string } | null
  readonly changed: number
  readonly undoableUntil: string | null
  readonly errors: { readonly edges: readonly { readonly node: JobError }[] }
}
interface JobError {
  readonly recordId: string | null
  readonly code: string
  readonly field: string | null
}
export interface Row {
  readonly id: string
  readonly version: number
  readonly tags: readonly string[]
  readonly website: string
  readonly owner: string | null
  readonly deleted: boolean
}

export interface MoveInput {
  readonly dealIds: readonly string[]
  readonly stageId: string
  readonly clientId: string | null
  readonly memberId: string
  readonly role: string
}
interface Board {
  move: (input: MoveInput) => Promise<{ readonly moved: number; readonly refusals: readonly object[] }>
}
interface Interruption {
  beforeAppend: (events: readonly NewEvent[]) => Promise<void>
}

const JOB = `id kind state total done failed changed undone leftAlone failure { code message } undoableUntil
  errors(first: 100) { edges { node { recordId code field } } }`
const START = `mutation ($input: StartBulkChangeInput!) { job: startBulkChange(input: $input) { ${JOB} } }`
const READ = `query ($id: ID!) { job: recordJob(id: $id) { ${JOB} } }`
const act = (field: string): string => `mutation ($id: ID!) { job: ${field}(id: $id) { ${JOB} } }`

type Crm = TestSubgraph<CrmServices, CrmLoaders>

/** crm with members who are known elsewhere, and jobs that run when a test says so. */
export class BulkBench {
  private constructor(
    readonly subgraph: Crm,
    private readonly members: Map<string, TestActor>,
    private readonly interruption: Interruption,
    /** What `pipeline` does when it is asked to move deals. */
    readonly board: Board,
  ) {}

  static async open(): Promise<BulkBench> {
    const members = new Map<string, TestActor>()
    const board: Board = { move: async () => ({ moved: 0, refusals: [] }) }
    const graph = neighbours({
      pipeline: async ({ variables }) => ({ moveDealsFor: await board.move(variables?.['input'] as MoveInput) }),
      identity: ({ document, variables }) =>
        document.includes('membersAmong')
          ? { membersAmong: ((variables?.['userIds'] ?? []) as string[]).filter((id) => members.has(id)) }
          : { _entities: [membersRole(members, variables)] },
      team: ({ document, variables }) => {
        if (document.includes('nextAssignees')) return { nextAssignees: turns(members, variables) }
        if (document.includes('_entities')) return { _entities: [{ id: 'team' }] }
        const { grants = {}, ...teams } = members.get(String(variables?.['userId']))?.access ?? {}
        const granted = Object.entries(grants).map(([name, reach]) => ({ name, reach }))
        return { memberAccess: { grants: granted, teamIds: [], teammateIds: [], ...teams } }
      },
    })
    const interruption: Interruption = { beforeAppend: async () => undefined }
    const outbox = new PostgresOutbox('crm')
    const interrupted: Outbox = {
      append: async (transaction, events) => {
        await interruption.beforeAppend(events)
        await outbox.append(transaction, events)
      },
    }
    return new BulkBench(await createTestSubgraph(crm, { graph, outbox: interrupted }), members, interruption, board)
  }

  /** Runs at the end of each transaction of crm, until the next call; what it throws rolls that back, as a crash would. */
  interrupt(beforeAppend: Interruption['beforeAppend'] = async () => undefined): void {
    this.interruption.beforeAppend = beforeAppend
  }

  joins(...actors: readonly TestActor[]): void {
    for (const member of actors) this.members.set(member.userId, member)
  }

  leaves(member: TestActor): void {
    this.members.delete(member.userId)
  }

  /** Their ids, in order. */
  async companies(count: number, as: TestActor, { tags = [] as string[] } = {}): Promise<string[]> {
    const create = 'mutation ($input: CreateCompanyInput!) { createCompany(input: $input) { id } }'
    const ids = await Promise.all(
      Array.from({ length: count }, async (_, index) => {
        const variables = { input: { name: `Example ${index}`, tags } }
        const { data } = await this.subgraph.execute<{ createCompany: { id: string } }>({
          query: create,
          variables,
          actor: as,
        })
        return data!.createCompany.id
      }),
    )
    return ids.sort()
  }

  /** So many that only the database makes them fast; answers their ids, in order. */
  async fill(count: number, { workspaceId, userId }: TestActor, tags: readonly string[] = []): Promise<string[]> {
    const rows = await this.subgraph.testDatabase.query<{ id: string }>(
      `INSERT INTO crm.company (workspace_id, id, name, owner_id, tags)
       SELECT $1, gen_random_uuid(), 'Example ' || n, $2, $3 FROM generate_series(1, $4) n RETURNING id`,
      [workspaceId, userId, tags, count],
    )
    return rows.map(({ id }) => id).sort()
  }

  /** Deals in a stage, as `pipeline` would have told; answers their ids, in order. */
  async deals(count: number, { workspaceId, userId }: TestActor, stageId: string): Promise<string[]> {
    const rows = await this.subgraph.testDatabase.query<{ id: string }>(
      `INSERT INTO crm.deal (workspace_id, id, title, owner_id, stage_id)
       SELECT $1, gen_random_uuid(), 'Deal ' || n, $2, $3 FROM generate_series(1, $4) n RETURNING id`,
      [workspaceId, userId, stageId, count],
    )
    return rows.map(({ id }) => id).sort()
  }

  async customField(as: TestActor, input: object): Promise<string> {
    const query = 'mutation ($input: CreateCustomFieldInput!) { createCustomField(input: $input) { id } }'
    const { data } = await this.subgraph.execute<{ createCustomField: { id: string } }>({
      query,
      variables: { input },
      actor: as,
    })
    return data!.createCustomField.id
  }

  async custom(ids: readonly string[]): Promise<object[]> {
    const rows = await this.subgraph.testDatabase.query<{ custom: object }>(
      'SELECT custom FROM crm.company WHERE id = ANY($1) ORDER BY id',
      [ids],
    )
    return rows.map(({ custom }) => custom)
  }

  /** The job, or the code and fields of the error. */
  async start(input: object, as: TestActor): Promise<Job> {
    return this.ask(START, { input }, as)
  }

  read = (job: Job, as: TestActor): Promise<Job> => this.ask(READ, { id: job.id }, as)
  cancel = (job: Job, as: TestActor): Promise<Job> => this.ask(act('cancelRecordJob'), { id: job.id }, as)
  undo = (job: Job, as: TestActor): Promise<Job> => this.ask(act('undoRecordJob'), { id: job.id }, as)

  /** Runs the queue until nothing is due. */
  async work(): Promise<void> {
    await runQueuedJobs(this.subgraph.testDatabase, crm.jobs(this.subgraph.services))
  }

  /** One run of a job, as the queue begins it. */
  async run({ id: jobId }: Job, { workspaceId }: TestActor): Promise<void> {
    await this.subgraph.runJob('crm.run-record-job', { workspaceId, jobId })
  }

  async finish(job: Job, as: TestActor): Promise<Job> {
    await this.work()
    return this.read(job, as)
  }

  rows(ids: readonly string[], table = 'company'): Promise<Row[]> {
    return this.subgraph.testDatabase.query<Row>(
      `SELECT id, version, tags, ${table === 'company' ? 'website' : `''`} AS website, owner_id AS owner, deleted_at IS NOT NULL AS deleted
       FROM crm.${table} WHERE id = ANY($1) ORDER BY id`,
      [ids],
    )
  }

  async told<Payload>(event: EventDefinition<Payload>, which: (payload: Payload) => boolean): Promise<Payload[]> {
    const events = await this.subgraph.publishedEvents(event)
    return events.map(({ payload }) => payload as Payload).filter(which)
  }

  private async ask(query: string, variables: Record<string, unknown>, as: TestActor): Promise<Job> {
    const { data, errors } = await this.subgraph.execute<{ job: Job }>({ query, variables, actor: as })
    const extensions = errors[0]?.extensions
    return (extensions ? { code: extensions['code'], fields: extensions['fields'] } : data?.job) as Job
  }
}

export const bulkBench = (): Promise<BulkBench> => BulkBench.open()

function membersRole(members: ReadonlyMap<string, TestActor>, variables: unknown): { role: string } | null {
  const { of } = variables as { of: { id: string }[] }
  const role = members.get(of[0]?.id ?? '')?.role
  return role ? { role } : null
}

function turns(members: ReadonlyMap<string, TestActor>, variables: unknown): string[] {
  const { count } = variables as { count: number }
  const ids = [...members.keys()].sort()
  return Array.from({ length: count }, (_, index) => ids[index % ids.length] as string)
}
