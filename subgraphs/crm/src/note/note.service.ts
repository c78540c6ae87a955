import { noteChanged } from '@parley/schema/events/crm'
import { createNoteInput, updateNoteInput } from '@parley/schema/inputs/activity'
import { queryableId } from '@parley/toolkit/database/queryable-id'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { DomainError, forbidden, notFound } from '@parley/toolkit/errors/domain-error'
import { validateInput } from '@parley/toolkit/errors/validate-input'
import { newEvent, type NewEvent, type Outbox } from '@parley/toolkit/events/outbox'
import type { DataSource, EntityManager } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import type { Members } from '../external/members'
import { currentMemberId } from '../record/current-member'
import type { VersionedId } from '../record/record-editor'
import type { RecordReach, RecordReference } from '../record/record-reach'
import type { NoteEntity } from './note.entity'
import type { NoteStore } from './note.store'
import type { TellMentioned } from './tell-mentioned'

export interface NewNote extends RecordReference {
  readonly body: string
  readonly mentions?: readonly string[] | null
  readonly pinned?: boolean | null
}
export interface NoteEdit extends VersionedId {
  readonly body: string
  readonly mentions?: readonly string[] | null
}
type Change = 'CREATED' | 'UPDATED' | 'DELETED' | 'RESTORED'

/**
 * Writes, changes, pins and deletes notes. Whoever may write to the record may add and pin; what a note says is its
 * author's to change and to delete. Each change is one transaction with its event and with what tells those it names.
 */
export class NoteService {
  constructor(
    private readonly database: DataSource,
    private readonly notes: NoteStore,
    private readonly records: RecordReach,
    private readonly members: Members,
    private readonly mentioned: TellMentioned,
    private readonly outbox: Outbox,
  ) {}

  async create(input: NewNote): Promise<NoteEntity> {
    const { recordType, recordId, body, ...given } = validateInput(createNoteInput, input)
    await this.records.requireWrite({ recordType, recordId })
    const mentions = await this.members.requireAll(given.mentions ?? [], 'mentions')
    const people = await this.mentioned.look(mentions)
    const now = new Date()
    const note = {
      id: uuidv7(),
      recordType,
      recordId: recordId.toLowerCase(),
      body,
      authorId: currentMemberId(),
      mentions,
      pinned: given.pinned ?? false,
      version: 1,
      createdAt: now,
      updatedAt: now,
      deletedAt: null,
    } as NoteEntity
    return inTransaction(this.database, async (transaction) => {
      await this.notes.create(transaction, note)
      await this.tell(transaction, note, 'CREATED', await this.mentioned.tell(transaction, note, people))
      return note
    })
  }

  async update(input: NoteEdit): Promise<NoteEntity> {
    const { id, version, body, mentions: given } = validateInput(updateNoteInput, input)
    const mentions = given && (await this.members.requireAll(given, 'mentions'))
    const people = await this.mentioned.look(mentions ?? [])
    await this.requireOwn(id)
    return inTransaction(this.database, async (transaction) => {
      const note = await this.lock(transaction, id)
      if (note.version !== version)
        throw new DomainError('STALE_VERSION', 'Someone else changed this note meanwhile. Look at it again.')
      const added = people.filter((each) => !note.mentions.includes(each.id))
      await this.notes.change(transaction, note, { body, ...(mentions && { mentions }) })
      await this.tell(transaction, note, 'UPDATED', await this.mentioned.tell(transaction, note, added))
      return note
    })
  }

  async pin(id: string, pinned: boolean): Promise<NoteEntity> {
    await this.requireWritable(id)
    return inTransaction(this.database, async (transaction) => {
      const note = await this.lock(transaction, id)
      if (note.pinned === pinned) return note
      await this.notes.change(transaction, note, { pinned })
      await this.tell(transaction, note, 'UPDATED')
      return note
    })
  }

  delete(id: string): Promise<NoteEntity> {
    return this.move(id, new Date(), 'DELETED')
  }

  restore(id: string): Promise<NoteEntity> {
    return this.move(id, null, 'RESTORED')
  }

  private async move(id: string, deletedAt: Date | null, change: 'DELETED' | 'RESTORED'): Promise<NoteEntity> {
    await this.requireOwn(id)
    return inTransaction(this.database, async (transaction) => {
      const note = await this.lock(transaction, id)
      if ((note.deletedAt === null) === (deletedAt === null)) return note
      await this.notes.change(transaction, note, { deletedAt })
      await this.tell(transaction, note, change)
      return note
    })
  }

  private async lock(transaction: EntityManager, id: string): Promise<NoteEntity> {
    const note = await this.notes.lock(transaction, queryableId(id))
    if (!note) throw notFound('The note')
    return note
  }

  /** Before the transaction: whose note it is, and on which record, never changes. */
  private async requireWritable(id: string): Promise<NoteEntity> {
    const [note] = await this.notes.findByIds([queryableId(id)])
    if (!note) throw notFound('The note')
    await this.records.requireWrite(note)
    return note
  }

  private async requireOwn(id: string): Promise<void> {
    const { authorId } = await this.requireWritable(id)
    if (authorId !== currentMemberId()) throw forbidden('Only whoever wrote a note changes it.')
  }

  private async tell(
    transaction: EntityManager,
    { id: noteId, recordType, recordId, authorId, createdAt }: NoteEntity,
    change: Change,
    others: readonly NewEvent[] = [],
  ): Promise<void> {
    const about = { noteId, change, recordType, recordId, authorId, actorId: currentMemberId() }
    await this.outbox.append(transaction, [
      newEvent(noteChanged, { ...about, createdAt: createdAt.toISOString() }),
      ...others,
    ])
  }
}
