import { poolOf } from '@parley/toolkit/database/connection'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { workspaceFilter } from '@parley/toolkit/database/workspace-filter'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { countStatements } from '@parley/toolkit/testing/count-statements'
import type { TestDatabase } from '@parley/toolkit/testing/test-database'
import { waitFor } from '@parley/toolkit/testing/wait-for'
import { randomUUID } from 'node:crypto'
import type { DataSource } from 'typeorm'
import { createNoteDatabase } from '../notes/note-database'
import { NoteEntity } from '../notes/note.entity'
import { NoteStore } from '../notes/note.store'

const WORKSPACES = Array.from({ length: 20 }, () => randomUUID())
const ROWS_EACH = 5
const POOL_SIZE = 10
const [first = '', second = ''] = WORKSPACES

describe.each([
  ['set at checkout', false],
  ['set per transaction', true],
])('a workspace scope that is %s', (_name, scopePerTransaction) => {
  let database: TestDatabase
  let notes: DataSource
  let store: NoteStore

  beforeAll(async () => {
    database = await createNoteDatabase()
    notes = await database.open('notes', [NoteEntity], { poolSize: POOL_SIZE, scopePerTransaction })
    store = new NoteStore(notes)
    for (const workspaceId of WORKSPACES) {
      const rows = Array.from({ length: ROWS_EACH }, (_, rank) => newNote(rank))
      await workspaceScope.run(workspaceId, () => store.add(rows))
    }
  })
  afterEach(() => jest.restoreAllMocks())

  /** From here on the database alone keeps workspaces apart. */
  const switchApplicationFilterOff = (): void => {
    jest.spyOn(workspaceFilter, 'apply').mockImplementation((query) => query)
  }

  it('shows each workspace its own rows only, in 3,000 concurrent reads, by the database alone', async () => {
    switchApplicationFilterOff()
    const wrong: string[] = []
    const read = async (index: number): Promise<void> => {
      const workspaceId = WORKSPACES[index % WORKSPACES.length] ?? ''
      const rows = await workspaceScope.run(workspaceId, () => readInOneOfThreeWays(index))
      if (rows.length !== ROWS_EACH) wrong.push(`${rows.length} rows`)
      wrong.push(...rows.filter((row) => row.workspaceId !== workspaceId).map((row) => row.id))
    }
    await Promise.all(Array.from({ length: 3000 }, (_, index) => read(index)))
    expect(wrong).toEqual([])
  }, 60_000)

  async function readInOneOfThreeWays(index: number): Promise<{ id: string; workspaceId: string }[]> {
    if (index % 3 === 0) return store.findAll()
    if (index % 3 === 1) return inTransaction(notes, (transaction) => store.findSome(100, transaction))
    const { rows } = await poolOf(notes).query('SELECT id, workspace_id AS "workspaceId" FROM notes.note')
    return rows
  }

  it('shows nothing outside a scope', async () => {
    expect(await notes.getRepository(NoteEntity).count()).toBe(0)
    expect((await poolOf(notes).query('SELECT FROM notes.note')).rowCount).toBe(0)
    expect(await workspaceScope.run(null, () => notes.getRepository(NoteEntity).count())).toBe(0)
  })

  it('makes a store refuse to work outside a scope', async () => {
    await expect(async () => store.findAll()).rejects.toThrow('outside a workspace scope')
    await expect(store.add([newNote(0)])).rejects.toThrow('outside a workspace scope')
    await expect(store.rename(randomUUID(), 'x')).rejects.toThrow('outside a workspace scope')
  })

  it('refuses to write into another workspace, or to move a row there', async () => {
    const foreign = { ...newNote(0), workspaceId: second }
    await expect(workspaceScope.run(first, () => notes.getRepository(NoteEntity).insert(foreign))).rejects.toThrow(
      'row-level security',
    )
    await expect(
      workspaceScope.run(first, () => poolOf(notes).query('UPDATE notes.note SET workspace_id = $1', [second])),
    ).rejects.toThrow('row-level security')
  })

  it('neither finds nor changes a row of another workspace by its id, by the database alone', async () => {
    switchApplicationFilterOff()
    const [row] = await workspaceScope.run(second, () => store.findSome(1))
    const id = row?.id ?? ''
    expect(await workspaceScope.run(first, () => store.findByIds([id]))).toEqual([])
    expect(await workspaceScope.run(first, () => store.rename(id, 'taken'))).toBe(false)
    expect(await workspaceScope.run(second, () => store.rename(id, 'mine'))).toBe(true)
  })

  it('keeps the workspace of a connection right after a transaction in it failed', async () => {
    const failing = workspaceScope.run(second, () =>
      inTransaction(notes, async () => Promise.reject(new Error('on purpose'))),
    )
    await expect(failing).rejects.toThrow('on purpose')
    switchApplicationFilterOff()
    for (let index = 0; index < POOL_SIZE * 2; index += 1) {
      const rows = await workspaceScope.run(first, () => store.findSome(1))
      expect(rows[0]?.workspaceId).toBe(first)
    }
  })

  it('gives nobody a connection whose transaction was left open', async () => {
    const client = await workspaceScope.run(first, () => poolOf(notes).connect())
    await client.query('BEGIN')
    client.release()
    const checkouts = Array.from({ length: POOL_SIZE }, () => workspaceScope.run(second, () => store.findSome(1)))
    const found = await Promise.all(checkouts)
    expect(found.flat().every((row) => row.workspaceId === second)).toBe(true)
    const open = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in%'`
    expect(await database.query(open)).toEqual([])
  })

  it('says that a COMMIT rolled back, instead of losing what was written', async () => {
    const lost = workspaceScope.run(first, () =>
      inTransaction(notes, async (transaction) => {
        await store.add([newNote(99)], transaction)
        await transaction.query('SELECT 1 / 0').catch(() => undefined)
      }),
    )
    await expect(lost).rejects.toThrow('rolled back by its COMMIT')
  })

  it('answers callers that use callbacks', async () => {
    const rows = await workspaceScope.run(
      first,
      () =>
        new Promise((resolve, reject) =>
          poolOf(notes).query('SELECT count(*)::int AS count FROM notes.note', (error, result) =>
            error ? reject(error) : resolve(result.rows),
          ),
        ),
    )
    expect(rows).toEqual([{ count: ROWS_EACH }])
  })

  it('survives the loss of a connection in use and of idle ones', async () => {
    const client = await poolOf(notes).connect()
    const asleep = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query = 'SELECT pg_sleep(60)'`
    const endIt = async (): Promise<void> => {
      await waitFor(async () => (await database.query(asleep)).length > 0, { what: 'the long statement' })
      await database.query(`SELECT pg_terminate_backend(pid) FROM (${asleep}) asleep`)
    }
    await Promise.all([expect(client.query('SELECT pg_sleep(60)')).rejects.toThrow('terminating connection'), endIt()])
    client.release(true)
    await database.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE usename = 'parley_notes' AND datname = current_database()`)
    const found = await waitFor(() => workspaceScope.run(first, () => store.findAll()), { what: 'a new connection' })
    expect(found).toHaveLength(ROWS_EACH)
  })

  it('counts statements, and not those that only set the workspace', async () => {
    const statements = await countStatements(notes, async () => {
      await workspaceScope.run(first, () => store.findAll())
      await workspaceScope.run(second, () => store.findAll())
    })
    expect(statements).toHaveLength(2)
  })
})

const newNote = (rank: number) => ({
  id: randomUUID(),
  folderId: randomUUID(),
  title: `Note ${rank}`,
  rank,
  readAt: null,
})
