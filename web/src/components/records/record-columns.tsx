import type { FilterField } from '../filter-builder/filter-field'
import type { Column } from '../table/column'
import { FieldValue } from './field-value'
import type { ChosenColumn } from './use-list-address'

/** A column that a page offers for a field that is built in; its id is the field's name. */
export interface RecordColumn<Row> extends Column<Row> {
  /** Shown only to whoever chooses it. */
  rare?: boolean
  /** What a record holds there, in the form of filters; for columns that are edited in the table. */
  read?: (row: Row) => readonly string[]
  /** The input that writes these values. */
  write?: (values: readonly string[]) => object
}

/** A row with what it holds in the fields that the workspace added. */
export interface RecordRow {
  readonly id: string
  readonly version: number
  readonly deletedAt?: string | null
  readonly customFields?: readonly { readonly field: { readonly id: string }; readonly values: readonly string[] }[]
}

/** Every column there is: what is built in, then one for each custom field. */
export function allColumns<Row extends RecordRow>(
  builtIn: readonly RecordColumn<Row>[],
  fields: readonly FilterField[],
): RecordColumn<Row>[] {
  const byName = new Map(fields.map((field) => [field.name, field]))
  const own = builtIn.map((column) => ({ ...column, sortable: byName.get(column.id)?.sortable ?? column.sortable }))
  const custom = fields.filter(({ name, archived }) => name.includes('-') && !archived).map(customColumn<Row>)
  return [...own, ...custom] as RecordColumn<Row>[]
}

function customColumn<Row extends RecordRow>(field: FilterField): RecordColumn<Row> {
  const read = ({ customFields }: Row): readonly string[] =>
    customFields?.find((each) => each.field.id === field.name)?.values ?? []
  const isNumber = field.type === 'NUMBER' || field.type === 'MONEY'
  return {
    id: field.name,
    title: field.label,
    width: 'minmax(120px, 1fr)',
    sortable: field.sortable,
    rare: true,
    ...(isNumber && { align: 'end' }),
    read,
    write: (values) => ({ customFields: [{ fieldId: field.name, values }] }),
    render: (row) => <FieldValue field={field} values={read(row)} />,
  }
}

/** The columns that are shown, in their order; the first of a record, its name, is always there and leads. */
export function shownColumns<Row>(
  all: readonly RecordColumn<Row>[],
  chosen: readonly ChosenColumn[],
): RecordColumn<Row>[] {
  const [first] = all
  if (!first) return []
  if (chosen.length === 0) return all.filter(({ rare }) => !rare)
  const named = chosen.flatMap(({ field, width }) => {
    const column = all.find(({ id }) => id === field)
    return column ? [width ? { ...column, width: `${width}px` } : column] : []
  })
  return [named.find(({ id }) => id === first.id) ?? first, ...named.filter(({ id }) => id !== first.id)]
}
