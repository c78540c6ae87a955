import { inTransaction } from '@parley/toolkit/database/transaction'
import { newEvent, type Outbox } from '@parley/toolkit/events/outbox'
import { randomUUID } from 'node:crypto'
import type { DataSource } from 'typeorm'
import { noteAdded } from './note.event'
import type { NoteEntity } from './note.entity'
import { NoteStore } from './note.store'

/** An example of a service: stores and publishes in one transaction. */
export class NoteService {
  readonly store: NoteStore

  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
  ) {
    this.store = new NoteStore(dataSource)
  }

  async add(title: string, id: string = randomUUID()): Promise<Pick<NoteEntity, 'id' | 'title' | 'rank'>> {
    const note = { id, title, rank: title.length, folderId: randomUUID(), readAt: null }
    await inTransaction(this.dataSource, async (transaction) => {
      await this.store.add([note], transaction)
      await this.outbox.append(transaction, [newEvent(noteAdded, note)])
    })
    return note
  }
}
