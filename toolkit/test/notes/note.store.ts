import { WorkspaceStore, type NewRow } from '@parley/toolkit/database/workspace-store'
import { fetchPage, fetchPages } from '@parley/toolkit/pagination/keyset'
import type { Page } from '@parley/toolkit/pagination/page'
import type { PageArgumentValues } from '@parley/toolkit/pagination/page-request'
import type { SortKey } from '@parley/toolkit/pagination/sort-key'
import type { DataSource, EntityManager } from 'typeorm'
import { NoteEntity } from './note.entity'

/** An example of a store, as tests of the toolkit use it. */
export class NoteStore extends WorkspaceStore<NoteEntity> {
  constructor(dataSource: DataSource) {
    super(dataSource, NoteEntity)
  }

  add(rows: readonly NewRow<NoteEntity>[], transaction?: EntityManager): Promise<void> {
    return this.insert(rows, transaction)
  }

  rename(id: string, title: string): Promise<boolean> {
    return this.update(id, { title })
  }

  findAll(): Promise<NoteEntity[]> {
    return this.select('note').getMany()
  }

  findSome(count: number, transaction?: EntityManager): Promise<NoteEntity[]> {
    return this.select('note', transaction).limit(count).getMany()
  }

  findByIds(ids: readonly string[]): Promise<NoteEntity[]> {
    return this.selectByIds(ids)
  }

  page(keys: readonly SortKey[], values: PageArgumentValues): Promise<Page<NoteEntity>> {
    return fetchPage(this.select('note'), { keys, arguments: values })
  }

  pagesOfFolders(
    parentIds: readonly string[],
    keys: readonly SortKey[],
    values: PageArgumentValues,
  ): Promise<readonly Page<NoteEntity>[]> {
    return fetchPages(this.select('note'), { parent: 'folderId', parentIds, keys, arguments: values })
  }
}
