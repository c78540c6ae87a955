import type { FilterTree } from '@parley/schema/inputs/filter'
import type { Page } from '@parley/toolkit/pagination/page'
import type { PageArgumentValues } from '@parley/toolkit/pagination/page-request'
import type { CustomFieldStore } from '../custom-field/custom-field.store'
import type { Places } from '../external/places'
import { currentPerspective } from './current-member'
import { FIELDS_OF } from './list-record-fields'
import { withCustomFields } from './record-fields'
import type { RecordType } from './record-type'
import type { RecordEntity } from './record.entity'
import type { RecordCriteria, RecordSort, RecordStore } from './record.store'

export interface ListRequest {
  readonly filter?: Pick<RecordCriteria, 'search' | 'where' | 'trashed'> | null
  readonly sort?: RecordSort | null
}

/**
 * Lists records of a type as a member asked for them; looks the workspace's own fields up only where a filter or an order
 * names one, and asks another part only for the order of what that keeps.
 */
export class RecordLists {
  constructor(
    private readonly customFields: CustomFieldStore,
    private readonly places: Places,
  ) {}

  async page<Entity extends RecordEntity>(
    type: RecordType,
    store: RecordStore<Entity>,
    request: ListRequest & PageArgumentValues,
  ): Promise<Page<Entity>> {
    return store.list(request, await this.criteria(type, request))
  }

  async criteria(type: RecordType, { filter, sort }: ListRequest): Promise<RecordCriteria> {
    const { search, where, trashed } = filter ?? {}
    const isNamed = namesCustomField(where as FilterTree | null) || sort?.field.includes('-')
    const customFields = isNamed ? await this.customFields.listWithArchived(type) : []
    const sorted = sort && withCustomFields(FIELDS_OF[type], customFields).get(sort.field)
    const places = await this.places.inOrder(sorted?.type === 'USER' ? 'User' : sorted?.references)
    return { search, where, trashed, sort, places, customFields, perspective: currentPerspective() }
  }
}

/** Built-in fields have names, the workspace's own have ids. */
function namesCustomField(tree: FilterTree | null | undefined): boolean {
  return tree != null && /"field":"[^"]*-/.test(JSON.stringify(tree))
}
