import { searchTerms } from '@parley/toolkit/database/text-search'
import { AssignedStore, type AssignedResource } from '@parley/toolkit/database/assigned-store'
import { bindTo } from '@parley/toolkit/database/visibility-filter'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { compileFilter } from '@parley/toolkit/filtering/filter-sql'
import type { FilterPerspective } from '@parley/toolkit/filtering/filter-values'
import { currentCircle } from '@parley/toolkit/authorization/assignment'
import type { Permission } from '@parley/toolkit/authorization/permissions'
import { DomainError } from '@parley/toolkit/errors/domain-error'
import { fetchPage } from '@parley/toolkit/pagination/keyset'
import type { Page } from '@parley/toolkit/pagination/page'
import type { PageArgumentValues, PageSizes } from '@parley/toolkit/pagination/page-request'
import type { SortGroups } from '@parley/toolkit/pagination/sort-groups'
import type { SortKey } from '@parley/toolkit/pagination/sort-key'
import type { DataSource, EntityManager, EntityTarget, SelectQueryBuilder } from 'typeorm'
import type { CustomFieldEntity } from '../custom-field/custom-field.entity'
import { RECORD_ALIAS, withCustomFields, type RecordFields } from './record-fields'
import { sortExpression, sortGroups, type OrderParts } from './record-order'
import type { RecordEntity } from './record.entity'

export interface RecordSort {
  readonly field: string
  readonly direction: 'ASC' | 'DESC'
}

export interface RecordCriteria {
  readonly search?: string | null
  /** A filter of `@parley/schema/inputs/filter`, as the client sent it. */
  readonly where?: unknown
  readonly sort?: RecordSort | null
  /** The ids of what the field of the order names and another part keeps, the first leading. */
  readonly places?: readonly string[]
  /** What is in the trash instead of what is not. */
  readonly trashed?: boolean | null
  /** The custom fields that the filter and the order may name. */
  readonly customFields: readonly CustomFieldEntity[]
  readonly perspective: FilterPerspective
}

/** Of a million records, a page out of so many looked up costs about as much as a walk to the next page of one more. */
const LOOKED_UP_AT_MOST = 2_500
/** Postgres expects no row to meet a list of patterns, and would read the whole table; of this it expects half of them. */
const HOLDS_COMMON_WORDS = 'coalesce(record.names LIKE ALL ((SELECT crm.search_patterns(:terms))::text[]), false)'

/** What a record holds, in the form that filters use, by the field's name; nothing for an empty field. */
export type RecordContent = Readonly<Record<string, readonly string[]>>

/** How a type of record lies in the database. */
export interface RecordTable<Entity> {
  readonly entity: EntityTarget<Entity>
  readonly resource: AssignedResource
  readonly fields: RecordFields
  /** Properties that are made to sort by; never null, each with an index. The first is the order without a wish. */
  readonly sorts: Readonly<Record<string, string>>
  /** The function that searches names around row-level security. */
  readonly finder: string
}

/** All queries that companies, contacts and deals have in common. A feature's store adds its own. */
export abstract class RecordStore<Entity extends RecordEntity> extends AssignedStore<Entity> {
  constructor(
    database: DataSource,
    protected readonly table: RecordTable<Entity>,
  ) {
    super(database, table.entity, table.resource)
  }

  findByIds(ids: readonly string[], transaction?: EntityManager): Promise<Entity[]> {
    return this.selectByIds(ids, transaction)
  }

  /** What records outside the trash hold, by id, whoever asks. */
  async readContents(
    ids: readonly string[],
    customFields: readonly CustomFieldEntity[],
  ): Promise<Map<string, RecordContent>> {
    if (ids.length === 0) return new Map()
    const fields = [...withCustomFields(this.table.fields, customFields)]
    const query = this.selectAsSystem(RECORD_ALIAS)
      .andWhere('record.deletedAt IS NULL AND record.id = ANY(:ids)', { ids })
      .select('record.id', 'id')
    fields.forEach(([, { type, sql }], index) => {
      const several = type === 'MULTI_CHOICE' ? sql : `ARRAY[to_jsonb(${sql}) #>> '{}']`
      query.addSelect(`array_remove(array_remove(${several}, NULL), '')`, `content_${index}`)
    })
    const rows = await query.getRawMany<Record<string, string[]> & { id: string }>()
    return new Map(
      rows.map((row) => [
        row.id,
        Object.fromEntries(fields.map(([name], index) => [name, row[`content_${index}`] ?? []])),
      ]),
    )
  }

  /** The same, whoever asks: to undo what a member could do before. */
  findByIdsAsSystem(ids: readonly string[]): Promise<Entity[]> {
    return this.selectAsSystem(RECORD_ALIAS).andWhere('record.id = ANY(:ids)', { ids }).getMany()
  }

  /** A page of what is not in the trash, in the order that was asked for. */
  async list(page: PageArgumentValues, criteria: RecordCriteria, sizes: PageSizes = {}): Promise<Page<Entity>> {
    const { query, isCommon } = await this.matching(criteria)
    const parts = { bind: bindTo(query), places: criteria.places ?? [] }
    const keys = this.sortKeys(criteria, parts)
    // What a search looked up is few, and so is what is in the trash.
    const isLong = isCommon || !criteria.search
    const groups = isLong && !criteria.trashed ? this.sortGroups(criteria, parts) : null
    const isPart = criteria.where != null || (groups !== null && (isCommon || !this.showsAll))
    const isInOrder = groups !== null || keys.every(({ expression }) => !expression)
    const whole =
      isLong && isPart && isInOrder ? inOrOutOfTrash(this.selectAsSystem(RECORD_ALIAS), criteria) : undefined
    return fetchPage(query, { ...sizes, keys, arguments: page, idsFirst: isCommon, whole, groups })
  }

  /** Those whose names fit what was typed, best first. */
  search(text: string, first: number): Promise<Entity[]> {
    return this.findRanked(this.select(RECORD_ALIAS).andWhere('record.deletedAt IS NULL'), text, first)
  }

  /** Everything that a list with these criteria shows, without order, and whether what it searches for is common. */
  private async matching(criteria: RecordCriteria): Promise<{ query: SelectQueryBuilder<Entity>; isCommon: boolean }> {
    const query = inOrOutOfTrash(this.select(RECORD_ALIAS), criteria)
    const isCommon = criteria.search ? await this.restrictToSearch(query, searchTerms(criteria.search)) : false
    if (criteria.where) {
      const fields = withCustomFields(this.table.fields, criteria.customFields)
      const { sql, parameters } = compileFilter(criteria.where, fields, criteria.perspective)
      query.andWhere(sql, parameters)
    }
    return { query, isCommon }
  }

  /** Locks it, so that its version stays what was read. FORBIDDEN where that may only be read. */
  async lock(transaction: EntityManager, id: string, action: 'write' | 'delete'): Promise<Entity | null> {
    const record = await this.select(RECORD_ALIAS, transaction)
      .andWhere('record.id = :id', { id })
      .setLock('pessimistic_write')
      .getOne()
    return this.requireReach(record, `${this.resource}:${action}` as Permission)
  }

  async create(transaction: EntityManager, row: Partial<Entity> & { id: string }): Promise<void> {
    await this.insert([row as never], transaction)
  }

  /** A record that this transaction created, also where its creator may not read it: an API key owns nothing. */
  findCreated(transaction: EntityManager, id: string): Promise<Entity> {
    return this.selectAsSystem(RECORD_ALIAS, transaction).andWhere('record.id = :id', { id }).getOneOrFail()
  }

  /** Changes a locked record, and counts the change. */
  async change(transaction: EntityManager, record: Entity, change: Partial<Entity>): Promise<Entity> {
    const counted = { ...change, version: record.version + 1, updatedAt: new Date() }
    await this.update(record.id, counted as never, transaction)
    return Object.assign(record, counted)
  }

  /** The ids of what a list with these criteria shows, as a query without order; `record_id` is its only column. */
  async matchingIds(criteria: RecordCriteria): Promise<SelectQueryBuilder<Entity>> {
    const { query } = await this.matching(criteria)
    return query.select('record.id', 'record_id')
  }

  /** Locks those that whoever asks may read, in the order in which everyone takes several. */
  lockMany(transaction: EntityManager, ids: readonly string[]): Promise<Entity[]> {
    return lockInOrder(this.select(RECORD_ALIAS, transaction), ids)
  }

  /** The same, whoever asks: to undo what a member could do before. */
  lockManyAsSystem(transaction: EntityManager, ids: readonly string[]): Promise<Entity[]> {
    return lockInOrder(this.selectAsSystem(RECORD_ALIAS, transaction), ids)
  }

  /** Locks what has been in the trash since before then, the oldest first, whoever asks. */
  lockTrashed(transaction: EntityManager, before: Date, limit: number): Promise<Entity[]> {
    return this.selectAsSystem(RECORD_ALIAS, transaction)
      .andWhere('record.deletedAt < :before', { before })
      .orderBy('record.deletedAt')
      .addOrderBy('record.id')
      .limit(limit)
      .setLock('pessimistic_write')
      .getMany()
  }

  /** Removes locked records for good. */
  async remove(transaction: EntityManager, ids: readonly string[]): Promise<void> {
    const { tablePath } = this.dataSource.getMetadata(this.entity)
    await transaction.query(`DELETE FROM ${tablePath} WHERE workspace_id = $1 AND id = ANY ($2)`, [
      workspaceScope.require(),
      ids,
    ])
  }

  /** Changes locked records in one statement, and counts the change of each. */
  async changeMany(
    transaction: EntityManager,
    changes: readonly { readonly record: Entity; readonly change: Partial<Entity> }[],
  ): Promise<void> {
    const updatedAt = new Date()
    for (const { record, change } of changes) {
      Object.assign(record, change, { version: record.version + 1, updatedAt })
    }
    const { tablePath, columns } = this.dataSource.getMetadata(this.entity)
    const named = new Set(['version', 'updatedAt', ...changes.flatMap(({ change }) => Object.keys(change))])
    const written = columns.filter(({ propertyName }) => named.has(propertyName))
    const rows = changes.map(({ record }) => ({
      id: record.id,
      ...Object.fromEntries(
        written.map((column) => [column.databaseName, record[column.propertyName as keyof Entity]]),
      ),
    }))
    const assignments = written.map(({ databaseName }) => `"${databaseName}" = given."${databaseName}"`).join(', ')
    await transaction.query(
      `UPDATE ${tablePath} AS record SET ${assignments} FROM jsonb_populate_recordset(NULL::${tablePath}, $2) AS given
       WHERE record.workspace_id = $1 AND record.id = given.id`,
      [workspaceScope.require(), JSON.stringify(rows)],
    )
  }

  private sortKeys({ sort, customFields }: RecordCriteria, parts: OrderParts): SortKey[] {
    const { sorts, fields } = this.table
    const [usual = 'id'] = Object.values(sorts)
    const direction = sort?.direction ?? 'ASC'
    const last = { property: 'id', direction }
    const property = sort ? Object.hasOwn(sorts, sort.field) && sorts[sort.field] : usual
    if (property) return [{ property, direction }, last]
    const field = withCustomFields(fields, customFields).get(sort?.field ?? '')
    if (field) return [{ property: sort?.field ?? '', direction, expression: sortExpression(field, parts) }, last]
    const mistakes = { 'sort.field': ['unknownField'] }
    throw new DomainError('VALIDATION_FAILED', 'Lists cannot be sorted by this.', { fields: mistakes })
  }

  private sortGroups({ sort }: RecordCriteria, parts: OrderParts): SortGroups | null {
    const field = this.table.fields.get(sort?.field ?? '')
    if (!sort || !field) return null
    const { tablePath: table } = this.dataSource.getMetadata(this.entity)
    return sortGroups({ property: sort.field, table }, field, parts)
  }

  /** Whether whoever asks sees every record of the workspace. */
  private get showsAll(): boolean {
    return currentCircle(`${this.resource}:read`) === 'ALL'
  }

  /** Whether what is searched for is common: rows are then checked in the order of the list, whose next page is near. */
  private async restrictToSearch(query: SelectQueryBuilder<Entity>, terms: string[]): Promise<boolean> {
    const [{ found }]: [{ found: string[] | null }] = await this.dataSource.query(
      `SELECT ${this.table.finder}($1, $2) AS found`,
      [terms, LOOKED_UP_AT_MOST],
    )
    if (found) query.andWhere('record.id = ANY(:found)', { found })
    else query.andWhere(HOLDS_COMMON_WORDS, { terms })
    return !found
  }
}

function inOrOutOfTrash<Entity extends RecordEntity>(
  query: SelectQueryBuilder<Entity>,
  { trashed }: RecordCriteria,
): SelectQueryBuilder<Entity> {
  return query.andWhere(`record.deletedAt IS ${trashed ? 'NOT NULL' : 'NULL'}`)
}

function lockInOrder<Entity extends RecordEntity>(
  query: SelectQueryBuilder<Entity>,
  ids: readonly string[],
): Promise<Entity[]> {
  return query
    .andWhere('record.id = ANY(:lockedIds)', { lockedIds: ids })
    .orderBy('record.id')
    .setLock('pessimistic_write')
    .getMany()
}
