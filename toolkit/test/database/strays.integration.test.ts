import { openTransaction } from '@parley/toolkit/database/open-transaction'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { takeStrays } from '@parley/toolkit/testing/strays'
import { EventEmitter, once } from 'node:events'
import path from 'node:path'
import type { DataSource, EntityManager } from 'typeorm'
import { createNoteDatabase } from '../notes/note-database'
import { NoteEntity } from '../notes/note.entity'

const ONE = 'SELECT 1'

describe('a query inside an open transaction', () => {
  let notes: DataSource
  let others: DataSource

  beforeAll(async () => {
    const database = await createNoteDatabase()
    notes = await database.open('notes', [NoteEntity])
    others = await database.open('notes', [NoteEntity])
  })

  const straysIn = async (work: (transaction: EntityManager) => Promise<unknown>): Promise<number> => {
    await inTransaction(notes, work)
    return takeStrays().length
  }

  it('goes astray on a connection of its own, also below another transaction, and is told where', async () => {
    expect(await straysIn(() => notes.query(ONE))).toBe(1)
    expect(await straysIn(() => inTransaction(notes, async (inner) => inner.query(ONE)))).toBe(1)
    await inTransaction(notes, () => notes.query(ONE))
    const [stray] = takeStrays()
    expect(stray?.message).toContain('parley_notes')
    expect(stray?.stack).toContain(path.basename(__filename))
  })

  it('is at home on the connection of the transaction, and in another pool', async () => {
    expect(await straysIn((transaction) => transaction.query(ONE))).toBe(0)
    expect(await straysIn(() => others.query(ONE))).toBe(0)
  })

  it('is none when it runs after the end of the transaction, or for a client who asks anew', async () => {
    const end = new EventEmitter()
    let late: Promise<unknown> = Promise.resolve()
    await inTransaction(notes, async () => {
      late = once(end, 'over').then(() => notes.query(ONE))
    })
    end.emit('over')
    await late
    expect(takeStrays()).toEqual([])
    expect(await straysIn(() => openTransaction.leave(() => notes.query(ONE)))).toBe(0)
  })
})
