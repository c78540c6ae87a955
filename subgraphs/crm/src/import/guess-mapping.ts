import { createHash } from 'node:crypto'
import { RECORD_COLUMNS } from '@parley/schema/inputs/import'
import type { CustomFieldEntity } from '../custom-field/custom-field.entity'
import type { RecordType } from '../record/record-type'

/** Which field a column of a file fills: the name of a built-in one, or the id of one that the workspace added. */
export interface MappedColumn {
  readonly column: number
  readonly field: string
}

/** A header as people mean it: `E-Mail ` and `e_mail` are one word. */
const normalized = (header: string): string =>
  header
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const ID_AT_END = /\[([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\]\s*$/i

/**
 * The header of an added field in a file: its name, and its id where that name would be read as another field. So each
 * header of an export is recognised as the field that it came from.
 */
export function headerOfCustomField(field: CustomFieldEntity, type: RecordType): string {
  return builtIn(type).has(normalized(field.name)) || ID_AT_END.test(field.name)
    ? `${field.name} [${field.id}]`
    : field.name
}

/** What each column most likely holds; no field is filled by two columns, the first one that fits has it. */
export function guessMapping(
  headers: readonly string[],
  type: RecordType,
  customFields: readonly CustomFieldEntity[],
): MappedColumn[] {
  const known = builtIn(type)
  for (const { id, name } of customFields) if (!known.has(normalized(name))) known.set(normalized(name), id)
  const ids = new Set(customFields.map(({ id }) => id))
  const taken = new Set<string>()
  return headers.flatMap((header, column) => {
    const named = ID_AT_END.exec(header)?.[1]?.toLowerCase()
    const field = named && ids.has(named) ? named : known.get(normalized(header))
    if (!field || taken.has(field)) return []
    taken.add(field)
    return [{ column, field }]
  })
}

function builtIn(type: RecordType): Map<string, string> {
  const known = new Map<string, string>()
  const columns = RECORD_COLUMNS[type].filter(({ exportOnly }) => !exportOnly)
  // What files of ours are called comes first: an alias of one field may be the name of another.
  for (const { key, en, ru } of columns) for (const name of [ru, en]) known.set(normalized(name), key)
  for (const { key, aliases } of columns) {
    for (const alias of [key, ...aliases]) if (!known.has(normalized(alias))) known.set(normalized(alias), key)
  }
  return known
}

/** The same for files with the same columns, whatever is in them: what was chosen for one is offered for the next. */
export function signatureOf(headers: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify(headers.map(normalized)))
    .digest('base64url')
}
