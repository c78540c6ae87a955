import { graphql } from '../../gql'
import type { CustomFieldFactsFragment } from '../../gql/graphql'
import type { FilterField } from '../filter-builder/filter-field'

graphql(`
  fragment CustomFieldFacts on CustomField {
    id
    recordType
    name
    type
    options {
      key
      label
      colour
    }
    required
    position
    archivedAt
    version
  }
`)

export type CustomField = CustomFieldFactsFragment

export const customFieldsQuery = graphql(`
  query CustomFields($recordType: RecordType!, $archived: Boolean) {
    customFields(recordType: $recordType, archived: $archived) {
      ...CustomFieldFacts
    }
  }
`)

/** A custom field as inputs and cells know fields. */
export const asField = ({ id, name, type, options, archivedAt }: CustomField): FilterField => ({
  name: id,
  label: name,
  type,
  choices: options.map(({ key, label, colour }) => ({ value: key, label, colour })),
  references: null,
  sortable: false,
  archived: archivedAt !== null,
})
