import { WorkspaceStore } from '@parley/toolkit/database/workspace-store'
import { fetchPages } from '@parley/toolkit/pagination/keyset'
import type { Page } from '@parley/toolkit/pagination/page'
import type { PageArgumentValues } from '@parley/toolkit/pagination/page-request'
import type { DataSource, EntityManager, SelectQueryBuilder } from 'typeorm'
import { onVisibleRecord } from '../record/record-reach'
import { NoteEntity } from './note.entity'

/** What is pinned leads, then the latest. */
const ORDER = [
  { property: 'pinned', direction: 'DESC' },
  { property: 'createdAt', direction: 'DESC' },
  { property: 'id', direction: 'DESC' },
] as const

/** All queries on notes. Whoever asks sees those on records that they may see. */
export class NoteStore extends WorkspaceStore<NoteEntity> {
  constructor(database: DataSource) {
    super(database, NoteEntity)
  }

  protected override select(alias: string, transaction?: EntityManager): SelectQueryBuilder<NoteEntity> {
    const query = super.select(alias, transaction)
    const condition = onVisibleRecord(query as never, alias)
    return condition ? query.andWhere(condition) : query
  }

  findByIds(ids: readonly string[]): Promise<NoteEntity[]> {
    return this.selectByIds(ids)
  }

  /** A page of the notes of each record. */
  listOf(recordIds: readonly string[], page: PageArgumentValues): Promise<readonly Page<NoteEntity>[]> {
    const query = this.select('note').andWhere('note.deletedAt IS NULL')
    return fetchPages(query, { keys: ORDER, arguments: page, parent: 'recordId', parentIds: recordIds })
  }

  lock(transaction: EntityManager, id: string): Promise<NoteEntity | null> {
    return this.select('note', transaction).andWhere('note.id = :id', { id }).setLock('pessimistic_write').getOne()
  }

  async create(transaction: EntityManager, note: NoteEntity): Promise<void> {
    await this.insert([note], transaction)
  }

  /** Changes a locked note, and counts the change. */
  async change(transaction: EntityManager, note: NoteEntity, change: Partial<NoteEntity>): Promise<NoteEntity> {
    const counted = { ...change, version: note.version + 1, updatedAt: new Date() }
    await this.update(note.id, counted, transaction)
    return Object.assign(note, counted)
  }
}
