import { CrashableParley, type Crashable } from '../harness/crashable-parley'
import { CrashableParts } from '../harness/crashable-parts'
import { eventually, GraphClient } from '../harness/graph-client'
import { createRandom } from './random'

/** Many batches of either kind, so that a kill falls between them and into one. */
const ROWS = 12_000
const PART_BYTES = 1_048_576
/** What is killed is started again and its work is taken up within this time, on a busy machine too. */
const DONE_MS = 180_000
/** Where the kill falls, in records that are done. */
const KILLED_AT = [0, 1_000, 3_000, 5_000]
const SEED = Number(process.env.PARLEY_FAULT_SEED ?? Date.now() % 1_000_000)
/** Two jobs, and what is around them. */
const TEST_MS = 2 * DONE_MS + 60_000

interface Job {
  readonly id: string
  readonly state: string
  readonly done: number
  readonly failed: number
  readonly undone: number
}
interface Import {
  readonly created: number
  readonly unchanged: number
  readonly job: Job
}

const READ_JOB = 'query ($id: ID!) { recordJob(id: $id) { id state done failed undone } }'
const CREATE = 'mutation ($input: CreateImportInput!) { createImport(input: $input) { id } }'
const START = 'mutation ($input: StartImportInput!) { startImport(input: $input) { job { id } } }'
const READ_IMPORT = 'query ($id: ID!) { import(id: $id) { created unchanged job { id state done failed undone } } }'
const TAG = 'mutation ($input: StartBulkChangeInput!) { startBulkChange(input: $input) { id } }'
const UNDO = 'mutation ($id: ID!) { undoRecordJob(id: $id) { id } }'

describe(`work on many records while the server is killed (PARLEY_FAULT_SEED=${SEED})`, () => {
  const random = createRandom(SEED)
  let parley: Crashable
  let client: GraphClient

  beforeAll(async () => {
    parley = await (process.env.PARLEY_E2E_START ? CrashableParts : CrashableParley).start()
    client = new GraphClient(parley.url)
    await client.signUp('Karl')
  })
  afterAll(async () => {
    await client?.close()
    await parley?.stop()
  })

  const kill = async (): Promise<void> => {
    const { faults } = parley
    await (faults['kill the server'] ?? faults['kill the part crm'])!()
  }
  const read = async (id: string): Promise<Job> =>
    (await client.request<{ recordJob: Job }>(READ_JOB, { id })).recordJob
  const countOf = async (where?: object): Promise<number> => {
    const query = 'query ($filter: ContactFilter) { contacts(first: 1, filter: $filter) { totalCount } }'
    return (await client.request<{ contacts: { totalCount: number } }>(query, { filter: { where } })).contacts
      .totalCount
  }
  const tagged = (): Promise<number> => countOf({ field: 'tags', operator: 'ANY_OF', values: ['spring'] })

  /** Kills what works at some point of its work; answers the job when it has ended. */
  async function killedMeanwhile(id: string, progress: 'done' | 'undone'): Promise<Job> {
    const at = random.pick(KILLED_AT)
    let job = await read(id)
    const came = async (far: (job: Job) => boolean): Promise<boolean> => far((job = await read(id)))
    await eventually(`${at} are ${progress}`, () => came((now) => now[progress] > at), DONE_MS)
    expect(['RUNNING', 'UNDOING']).toContain(job.state)
    await kill()
    await eventually('the job ends', () => came(({ state }) => ['DONE', 'FAILED', 'UNDONE'].includes(state)), DONE_MS)
    return job
  }

  it(
    'imports each row of a file once',
    async () => {
      const rows = Array.from({ length: ROWS }, (_, row) => `Person ${row},p${row}@sample.test`)
      const file = Buffer.from(['Name,E-mail', ...rows].join('\n'))
      const input = { recordType: 'CONTACT', fileName: 'people.csv', sizeBytes: file.length }
      const { id } = (await client.request<{ createImport: { id: string } }>(CREATE, { input })).createImport
      for (let part = 0; part * PART_BYTES < file.length; part += 1) {
        const { ok } = await fetch(`${parley.url}/imports/${id}/parts/${part}`, {
          method: 'PUT',
          headers: { authorization: `Bearer ${client.accessToken}` },
          body: file.subarray(part * PART_BYTES, (part + 1) * PART_BYTES),
        })
        expect(ok).toBe(true)
      }
      const mapping = ['name', 'email'].map((field, column) => ({ column, field }))
      const { startImport } = await client.request<{ startImport: Import }>(START, {
        input: { id, mapping, mode: 'CREATE' },
      })
      await killedMeanwhile(startImport.job.id, 'done')
      const { import: imported } = await client.request<{ import: Import }>(READ_IMPORT, { id })
      expect(imported).toMatchObject({ created: ROWS, unchanged: 0, job: { state: 'DONE', done: ROWS, failed: 0 } })
      expect(await countOf()).toBe(ROWS)
    },
    TEST_MS,
  )

  it(
    'changes each record once, and takes that back',
    async () => {
      const input = { selection: { recordType: 'CONTACT', filter: {} }, change: { tags: { add: ['spring'] } } }
      const { id } = (await client.request<{ startBulkChange: Job }>(TAG, { input })).startBulkChange
      expect(await killedMeanwhile(id, 'done')).toMatchObject({ state: 'DONE', done: ROWS, failed: 0 })
      expect(await tagged()).toBe(ROWS)
      await client.request(UNDO, { id })
      expect(await killedMeanwhile(id, 'undone')).toMatchObject({ state: 'UNDONE', undone: ROWS })
      expect(await tagged()).toBe(0)
      expect(await countOf()).toBe(ROWS)
    },
    TEST_MS,
  )
})
