import { COMPANY_FIELDS } from '../company/company.store'
import { CONTACT_FIELDS } from '../contact/contact.store'
import type { CustomFieldEntity } from '../custom-field/custom-field.entity'
import { DEAL_FIELDS } from '../deal/deal.store'
import type { FilterField } from '@parley/toolkit/filtering/filter-field.type'
import { withCustomFields, type RecordFields } from './record-fields'
import type { RecordType } from './record-type'

/** What is built in, by type of record. */
export const FIELDS_OF: Readonly<Record<RecordType, RecordFields>> = {
  CONTACT: CONTACT_FIELDS,
  COMPANY: COMPANY_FIELDS,
  DEAL: DEAL_FIELDS,
}

/** The fields of a type of record as people choose them for a filter, an order or a column. */
export function listRecordFields(type: RecordType, customFields: readonly CustomFieldEntity[]): FilterField[] {
  const custom = new Map(customFields.map((field) => [field.id, field]))
  return [...withCustomFields(FIELDS_OF[type], customFields)].map(([name, field]) => {
    const { name: label = null, archivedAt = null, options = [] } = custom.get(name) ?? {}
    const own = options.map(({ key, label: read, colour = null }) => ({ value: key, label: read, colour }))
    const builtIn = (field.choices ?? []).map((value) => ({ value, label: null, colour: null }))
    return {
      name,
      label,
      type: field.type,
      choices: custom.has(name) ? own : builtIn,
      references: field.references ?? null,
      sortable: true,
      archived: archivedAt !== null,
    }
  })
}
