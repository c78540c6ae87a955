import type { FilterField } from '../filter-builder/filter-field'
import type { Column } from '../table/column'
import { FieldValue } from './field-value'
import { customPart, type RecordPart, type RecordRow } from './record-parts'
import type { ChosenColumn } from './use-list-address'

/** A column of a table of records; its id is the name of a field. */
export interface RecordColumn<Row> extends Column<Row> {
  /** Shown only to whoever chooses it. */
  rare?: boolean
  /** How it is edited in the table; without it, it is only read. */
  part?: RecordPart<Row>
}

/** A column for a field that is built in; what it is called is known by the field. */
export type BuiltInColumn<Row> = Omit<RecordColumn<Row>, 'title'>

/** Every column there is: what is built in, then one for each custom field. */
export function allColumns<Row extends RecordRow>(
  builtIn: readonly BuiltInColumn<Row>[],
  fields: readonly FilterField[],
  titleOf: (name: string) => string,
): RecordColumn<Row>[] {
  const byName = new Map(fields.map((field) => [field.name, field]))
  const own = builtIn.map((column) => ({
    ...column,
    title: titleOf(column.id),
    sortable: byName.get(column.id)?.sortable ?? column.sortable,
  }))
  const custom = fields.filter(({ name, archived }) => name.includes('-') && !archived).map(customColumn<Row>)
  return [...own, ...custom] as RecordColumn<Row>[]
}

function customColumn<Row extends RecordRow>(field: FilterField): RecordColumn<Row> {
  const part = customPart<Row>(field.name)
  const isNumber = field.type === 'NUMBER' || field.type === 'MONEY'
  return {
    id: field.name,
    title: field.label,
    width: 'minmax(120px, 1fr)',
    sortable: field.sortable,
    rare: true,
    ...(isNumber && { align: 'end' }),
    part,
    render: (row) => <FieldValue field={field} values={part.read(row)} />,
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
