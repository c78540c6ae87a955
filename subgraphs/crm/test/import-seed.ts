import { IMPORT_PART_BYTES } from '@parley/schema/inputs/import'
import { actor, type TestActor } from '@parley/toolkit/testing/test-actor'
import { neighbours } from '@parley/toolkit/testing/neighbours'
import { runQueuedJobs } from '@parley/toolkit/testing/queued-jobs'
import { createTestSubgraph } from '@parley/toolkit/testing/test-subgraph'
import type { Question } from '@parley/toolkit/subgraph/graph'
import { crm } from '../src/subgraph'

/** Members that the neighbours know, by id. */
export class Members {
  private readonly known = new Map<string, { member: TestActor; email: string }>()

  add(member: TestActor, email = `${member.userId.slice(0, 8)}@parley.test`): string {
    this.known.set(member.userId, { member, email })
    return email
  }

  readonly graph = neighbours({
    identity: ({ document, variables = {} }: Question) => {
      if (document.includes('workspaceDirectory')) return { workspaceDirectory: { members: this.directory(variables) } }
      const [{ id }] = variables['of'] as [{ id: string }]
      const found = this.known.get(id)
      return { _entities: [found ? { role: found.member.role } : null] }
    },
    team: ({ variables = {} }: Question) => {
      const {
        grants = {},
        teamIds = [],
        teammateIds = [],
      } = this.known.get(String(variables['userId']))?.member.access ?? {}
      const list = Object.entries(grants).map(([name, reach]) => ({ name, reach }))
      return { memberAccess: { grants: list, teamIds, teammateIds } }
    },
  })

  private directory({ userIds = [], emails = [] }: Readonly<Record<string, unknown>>) {
    const ids = userIds as string[]
    const addresses = emails as string[]
    return [...this.known]
      .filter(([id, { email }]) => ids.includes(id) || addresses.includes(email))
      .map(([id, { email }]) => ({ id, user: { email } }))
  }
}

export interface ImportAnswer {
  readonly id: string
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly receivedParts: number[]
  readonly job: {
    id: string
    state: string
    total: number | null
    done: number
    failed: number
    changed: number
    undoableUntil: string | null
    undone: number
    leftAlone: number
    failure: { code: string; message: string } | null
    errors: { edges: { node: { row: number; code: string; field: string | null } }[] }
  } | null
}

const FIELDS = `id created updated unchanged receivedParts
  job { id state total done failed changed undoableUntil undone leftAlone failure { code message } errors(first: 100) { edges { node { row code field } } } }`

export async function createImporting() {
  const members = new Members()
  const subgraph = await createTestSubgraph(crm, { graph: members.graph })
  return new Importing(subgraph, members)
}

/** A CRM whose members import files. */
export class Importing {
  constructor(
    readonly subgraph: Awaited<ReturnType<typeof createTestSubgraph<ReturnType<typeof crm.createServices>, object>>>,
    readonly members: Members,
  ) {}

  member(role: Parameters<typeof actor>[0] = 'MANAGER', differences: Parameters<typeof actor>[1] = {}): TestActor {
    const member = actor(role, differences)
    this.members.add(member)
    return member
  }

  async ask<Data>(query: string, variables: Record<string, unknown>, as: TestActor): Promise<Data> {
    const { data, errors } = await this.subgraph.execute<Data>({ query, variables, actor: as })
    const [error] = errors
    if (error) return { code: error.extensions['code'], ...error.extensions } as Data
    return data as Data
  }

  /** Sends a file, in its parts; answers its id. */
  async upload(content: string | Buffer, as: TestActor, recordType = 'CONTACT'): Promise<string> {
    const bytes = Buffer.from(content as string)
    const input = { recordType, fileName: 'people.csv', sizeBytes: bytes.length }
    const { createImport } = await this.ask<{ createImport: { id: string } }>(
      'mutation ($input: CreateImportInput!) { createImport(input: $input) { id } }',
      { input },
      as,
    )
    for (let number = 0; number * IMPORT_PART_BYTES < bytes.length; number += 1) {
      const part = bytes.subarray(number * IMPORT_PART_BYTES, (number + 1) * IMPORT_PART_BYTES)
      await this.sendPart(createImport.id, number, part, as)
    }
    return createImport.id
  }

  sendPart(id: string, number: number, part: Buffer, as: TestActor) {
    const query =
      'mutation ($id: ID!, $number: Int!, $content: String!) { storeImportPart(id: $id, number: $number, content: $content) }'
    return this.ask<{ storeImportPart?: boolean; code?: string }>(
      query,
      { id, number, content: part.toString('base64') },
      as,
    )
  }

  preview<Data>(id: string, as: TestActor, format: object | null = null): Promise<Data> {
    const query = `query ($id: ID!, $format: ImportFormatInput) { importPreview(id: $id, format: $format) {
      encoding delimiter hasHeader dateOrder decimalMark rows estimatedRows columns { column header examples field } remembered { mode key createCompanies } } }`
    return this.ask<Data>(query, { id, format }, as)
  }

  /** Starts it with the mapping that the preview proposes, unless another is given. */
  async start(
    id: string,
    as: TestActor,
    input: Record<string, unknown> = {},
  ): Promise<ImportAnswer & { code?: string; fields?: object }> {
    const mapping = input['mapping'] ?? (await this.guess(id, as))
    const answer = await this.ask<{ startImport?: ImportAnswer }>(
      `mutation ($input: StartImportInput!) { startImport(input: $input) { ${FIELDS} } }`,
      { input: { id, mode: 'CREATE', ...input, mapping } },
      as,
    )
    return answer.startImport ?? (answer as ImportAnswer)
  }

  async guess(id: string, as: TestActor): Promise<{ column: number; field: string }[]> {
    const { importPreview } = await this.preview<{
      importPreview: { columns: { column: number; field: string | null }[] }
    }>(id, as)
    return importPreview.columns.flatMap(({ column, field }) => (field ? [{ column, field }] : []))
  }

  /** Works off the queue, and answers what became of an import. */
  async finish(id: string, as: TestActor): Promise<ImportAnswer> {
    await runQueuedJobs(this.subgraph.testDatabase, crm.jobs(this.subgraph.services))
    return this.read(id, as)
  }

  async read(id: string, as: TestActor): Promise<ImportAnswer> {
    const query = `query ($id: ID!) { import(id: $id) { ${FIELDS} } }`
    return (await this.ask<{ import: ImportAnswer }>(query, { id }, as)).import
  }

  async run(content: string | Buffer, as: TestActor, input: Record<string, unknown> = {}, recordType = 'CONTACT') {
    const id = await this.upload(content, as, recordType)
    const started = await this.start(id, as, input)
    return started.code ? started : this.finish(id, as)
  }

  cancel({ job }: ImportAnswer, as: TestActor) {
    return this.ask('mutation ($id: ID!) { cancelRecordJob(id: $id) { state } }', { id: job?.id }, as)
  }

  errorsOf({ job }: ImportAnswer): string[] {
    return (job?.errors.edges ?? []).map(({ node: { row, code, field } }) =>
      [row, code, field].filter(Boolean).join(' '),
    )
  }
}
