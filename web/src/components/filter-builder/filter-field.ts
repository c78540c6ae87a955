import type { FieldType } from '@parley/schema/inputs/filter'
import { graphql } from '../../gql'
import type { FilterFieldFactsFragment } from '../../gql/graphql'

graphql(`
  fragment FilterFieldFacts on FilterField {
    name
    label
    type
    choices {
      value
      label
      colour
    }
    references
    sortable
    archived
  }
`)

export interface Choice {
  readonly value: string
  readonly label: string
  readonly colour?: string | null
}

/** A field that conditions can name, with the words that people read. */
export interface FilterField {
  readonly name: string
  readonly label: string
  readonly type: FieldType
  /** What a choice offers; empty where any text fits. */
  readonly choices: readonly Choice[]
  /** Of a REFERENCE: the type whose ids it holds. */
  readonly references: string | null
  readonly sortable: boolean
  readonly archived: boolean
}
export type FilterFieldFacts = Omit<FilterFieldFactsFragment, '__typename'>

/** How `checkFilter` looks types up. */
export const typesOf = (fields: readonly FilterField[]) => {
  const byName = new Map(fields.map(({ name, type }) => [name, type]))
  return (name: string): FieldType | undefined => byName.get(name)
}
