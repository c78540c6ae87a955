import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { Page } from '@parley/toolkit/pagination/page'
import type { SortKey } from '@parley/toolkit/pagination/sort-key'
import { countStatements } from '@parley/toolkit/testing/count-statements'
import type { TestDatabase } from '@parley/toolkit/testing/test-database'
import { randomUUID } from 'node:crypto'
import type { DataSource } from 'typeorm'
import { createNoteDatabase } from '../notes/note-database'
import { NoteEntity } from '../notes/note.entity'
import { NoteStore } from '../notes/note.store'
import { compareBy, drawNotes, RandomSource } from './random-notes'

/** Printed with a failure, and set here to see it again. */
const SEED = Math.floor(Math.random() * 2 ** 31)
/** Beyond the ranks that are drawn. */
const BULK_RANK = 100
const ORDERS: readonly (readonly SortKey[])[] = [
  [{ property: 'id', direction: 'ASC' }],
  [
    { property: 'rank', direction: 'DESC' },
    { property: 'id', direction: 'DESC' },
  ],
  [
    { property: 'rank', direction: 'ASC' },
    { property: 'id', direction: 'DESC' },
  ],
  [
    { property: 'readAt', direction: 'DESC' },
    { property: 'id', direction: 'ASC' },
  ],
  [
    { property: 'readAt', direction: 'ASC' },
    { property: 'rank', direction: 'DESC' },
    { property: 'id', direction: 'ASC' },
  ],
  [
    { property: 'title', direction: 'ASC' },
    { property: 'readAt', direction: 'ASC' },
    { property: 'id', direction: 'DESC' },
  ],
]
const nameOf = (keys: readonly SortKey[]): string =>
  keys.map(({ property, direction }) => `${property} ${direction}`).join()

describe(`keyset pages (seed ${SEED})`, () => {
  const workspaceId = randomUUID()
  const random = new RandomSource(SEED)
  const notes = drawNotes(random, 120)
  const folders = [...new Set(notes.map(({ folderId }) => folderId))]
  let database: TestDatabase
  let dataSource: DataSource
  let store: NoteStore

  beforeAll(async () => {
    database = await createNoteDatabase()
    dataSource = await database.open('notes', [NoteEntity])
    store = new NoteStore(dataSource)
    await inScope(() => store.add(notes.map((note) => ({ ...note, readAt: null }))))
    for (const { id, readAt } of notes) {
      // As text: a JavaScript Date has no microseconds.
      await database.query('UPDATE notes.note SET read_at = $2 WHERE id = $1', [id, readAt])
    }
  })
  const inScope = <Result>(work: () => Promise<Result>): Promise<Result> => workspaceScope.run(workspaceId, work)
  const idsOf = ({ edges }: Page<NoteEntity>): string[] => edges.map(({ node }) => node.id)
  const sorted = (keys: readonly SortKey[], rows = notes): string[] =>
    [...rows].sort(compareBy(keys)).map(({ id }) => id)

  describe.each(ORDERS.map((keys) => [nameOf(keys), keys] as const))('by %s', (_name, keys) => {
    it('give the list of an in-memory sort, forward, in pages of any size', async () => {
      const read: string[] = []
      for (let after: string | null = null, more = true; more;) {
        const page: Page<NoteEntity> = await inScope(() => store.page(keys, { first: random.between(1, 30), after }))
        read.push(...idsOf(page))
        ;({ endCursor: after, hasNextPage: more } = page.pageInfo)
      }
      expect(read).toEqual(sorted(keys))
    })

    it('give it backward too', async () => {
      const read: string[] = []
      for (let before: string | null = null, more = true; more;) {
        const page: Page<NoteEntity> = await inScope(() => store.page(keys, { last: random.between(1, 30), before }))
        read.unshift(...idsOf(page))
        ;({ startCursor: before, hasPreviousPage: more } = page.pageInfo)
      }
      expect(read).toEqual(sorted(keys))
    })

    it('give every parent its own list, in one statement', async () => {
      const limit = random.between(1, 8)
      const statements = await countStatements(dataSource, async () => {
        const pages = await inScope(() => store.pagesOfFolders([...folders, randomUUID()], keys, { first: limit }))
        const expected = folders.map((folderId) =>
          sorted(
            keys,
            notes.filter((note) => note.folderId === folderId),
          ),
        )
        expect(pages.map(idsOf)).toEqual([...expected.map((ids) => ids.slice(0, limit)), []])
        expect(pages.map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([
          ...expected.map((ids) => ids.length > limit),
          false,
        ])
      })
      expect(statements).toHaveLength(1)
    })

    it('give every parent what follows or precedes one cursor', async () => {
      const [folder = ''] = folders
      const own = sorted(
        keys,
        notes.filter(({ folderId }) => folderId === folder),
      )
      const [head] = await inScope(() => store.pagesOfFolders([folder], keys, { first: 3 }))
      const after = head?.pageInfo.endCursor
      const [rest] = await inScope(() => store.pagesOfFolders([folder], keys, { first: 100, after }))
      expect(rest && idsOf(rest)).toEqual(own.slice(3))
      const [before] = await inScope(() => store.pagesOfFolders([folder], keys, { last: 2, before: after }))
      expect(before && idsOf(before)).toEqual(own.slice(0, 2))
    })
  })

  it('count all parents in one statement, and a list only once', async () => {
    const counts = folders.map((folderId) => notes.filter((note) => note.folderId === folderId).length)
    const pages = await inScope(() => store.pagesOfFolders(folders, ORDERS[0] ?? [], {}))
    const statements = await countStatements(dataSource, async () => {
      expect(await inScope(() => Promise.all(pages.map(({ totalCount }) => totalCount())))).toEqual(counts)
    })
    expect(statements).toHaveLength(1)
    const page = await inScope(() => store.page(ORDERS[0] ?? [], { first: 1 }))
    expect(await inScope(page.totalCount)).toBe(notes.length)
  })

  it('refuse cursors of another order, cut, forged or absurd', async () => {
    const [byId = [], byRank = []] = ORDERS
    const other = (await inScope(() => store.page(byRank, { first: 1 }))).pageInfo.endCursor ?? ''
    const own = (await inScope(() => store.page(byId, { first: 1 }))).pageInfo.endCursor ?? ''
    const [mark] = JSON.parse(Buffer.from(own, 'base64url').toString()) as string[]
    const forged = [[mark, "x' OR true"], [mark, 7], [mark], [mark, '\0'], { mark }].map((value) =>
      Buffer.from(JSON.stringify(value)).toString('base64url'),
    )
    for (const after of [other, own.slice(0, -4), '', '💥', ...forged]) {
      await expect(inScope(() => store.page(byId, { after }))).rejects.toMatchObject({
        code: 'VALIDATION_FAILED',
        fields: { after: expect.anything() },
      })
    }
  })

  it('refuse sizes outside 1 to 100, and both directions at once', async () => {
    const [keys = []] = ORDERS
    for (const values of [
      { first: 0 },
      { first: 101 },
      { last: -1 },
      { first: 1, last: 1 },
      { after: 'x', before: 'y' },
    ]) {
      await expect(inScope(() => store.page(keys, values))).rejects.toMatchObject({ code: 'VALIDATION_FAILED' })
    }
  })

  it('refuse to sort by keys that do not tell rows apart', async () => {
    const attempt = inScope(() => store.page([{ property: 'rank', direction: 'ASC' }], {}))
    await expect(attempt).rejects.toThrow('must be its primary key')
  })

  it('read a page far into the list, among equals, through the index alone', async () => {
    await database.query(
      `INSERT INTO notes.note SELECT gen_random_uuid(), $1, $1, 'bulk', $2, NULL FROM generate_series(1, 20000)`,
      [workspaceId, BULK_RANK],
    )
    await database.query('ANALYZE notes.note')
    const [, byRank = []] = ORDERS
    const middle = await cursorAmongEquals()
    const [statement = ''] = await countStatements(dataSource, () =>
      inScope(() => store.page(byRank, { first: 25, after: middle })),
    )
    const plan = await inScope(() => explain(statement, middle))
    expect(plan).toMatch(/Index (Only )?Scan.*note_by_rank/)
    expect(plan).not.toMatch(/Sort|Seq Scan|Rows Removed/)
  })

  async function cursorAmongEquals(): Promise<string> {
    const [, byRank = []] = ORDERS
    const [first] = (await inScope(() => store.page(byRank, { first: 1 }))).edges
    const [mark] = JSON.parse(Buffer.from(first?.cursor ?? '', 'base64url').toString()) as string[]
    return Buffer.from(JSON.stringify([mark, String(BULK_RANK), `8${randomUUID().slice(1)}`])).toString('base64url')
  }

  async function explain(statement: string, cursor: string): Promise<string> {
    const [, rank, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as string[]
    const rows = await dataSource.query<Record<'QUERY PLAN', string>[]>(`EXPLAIN (ANALYZE) ${statement}`, [
      workspaceId,
      rank,
      id,
    ])
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  }
})
