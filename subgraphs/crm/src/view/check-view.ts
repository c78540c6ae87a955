import type { FilterTree } from '@parley/schema/inputs/filter'
import { storableText } from '@parley/toolkit/database/storable-text'
import { DomainError } from '@parley/toolkit/errors/domain-error'
import { validFilter } from '@parley/toolkit/filtering/filter-sql'
import type { EntityManager } from 'typeorm'
import type { CustomFieldStore } from '../custom-field/custom-field.store'
import { FIELDS_OF } from '../record/list-record-fields'
import { withCustomFields } from '../record/record-fields'
import type { RecordType } from '../record/record-type'
import type { ViewColumn, ViewEntity, ViewSort } from './view.entity'

/** What a view shows; what is left out stays as it is, null stands for none. */
export interface ViewContent {
  readonly filter?: unknown
  readonly search?: string | null
  readonly sort?: ViewSort | null
  readonly columns?: readonly ViewColumn[] | null
}

/** Lets only fields of the type of record into a view, also such that were archived: a view may keep those. */
export class CheckView {
  constructor(private readonly customFields: CustomFieldStore) {}

  /** VALIDATION_FAILED names each field that is not there by its path. */
  async run(type: RecordType, content: ViewContent, transaction?: EntityManager): Promise<Partial<ViewEntity>> {
    const { filter, search, sort, columns } = content
    const fields = withCustomFields(FIELDS_OF[type], await this.customFields.listWithArchived(type, transaction))
    const tree = filter && validFilter(filter, (name) => fields.get(name)?.type, 'input.filter')
    const unknown = [
      ...(sort && !fields.has(sort.field) ? ['input.sort.field'] : []),
      ...(columns ?? []).flatMap(({ field }, index) => (fields.has(field) ? [] : [`input.columns.${index}.field`])),
    ]
    if (unknown.length > 0) {
      const mistakes = Object.fromEntries(unknown.map((path) => [path, ['unknownField']]))
      throw new DomainError('VALIDATION_FAILED', 'The view names fields that are not there.', { fields: mistakes })
    }
    return {
      ...(filter !== undefined && { filter: tree ? storableTree(tree) : null }),
      ...(search !== undefined && { search: storableText(search ?? '') }),
      ...(sort !== undefined && { sort: sort && { field: sort.field, direction: sort.direction } }),
      ...(columns !== undefined && { columns: [...(columns ?? [])] }),
    }
  }
}

function storableTree({ all, any, not, field, operator, values }: FilterTree): FilterTree {
  if (all) return { all: all.map(storableTree) }
  if (any) return { any: any.map(storableTree) }
  if (not) return { not: storableTree(not) }
  return { field, operator, values: (values ?? []).map(storableText) }
}
