import { MAX_TAGS } from '@parley/schema/inputs/crm'
import type { RecordEntity } from '../record/record.entity'

/** Why a row was not taken. */
export type RowCode =
  | 'REQUIRED'
  | 'INVALID_VALUE'
  | 'UNKNOWN_MEMBER'
  | 'UNKNOWN_COMPANY'
  | 'UNKNOWN_CONTACT'
  | 'UNREADABLE_TEXT'
  | 'WRONG_WIDTH'
  | 'DUPLICATE_ROW'
  | 'ALREADY_EXISTS'
  | 'AMBIGUOUS_KEY'
  | 'KEY_MISSING'
  | 'NOT_FOUND'
  | 'FORBIDDEN'
  | 'CONFLICT'

/** A row that cannot be taken, and why. */
export class RowMistake extends Error {
  constructor(
    readonly code: RowCode,
    message: string,
    readonly field: string | null = null,
  ) {
    super(message)
  }
}

/** Also where a row alone has few enough, and its record or its file adds others. */
export const tagMistake = (): RowMistake =>
  new RowMistake('INVALID_VALUE', `A record has at most ${MAX_TAGS} tags, of at most 50 characters.`, 'tags')

/** What a row says, before it is known which record it is about. */
export interface ImportedRow {
  readonly row: number
  readonly cells: readonly string[]
  /** As records are matched by it; null where the cell is empty, or there is no key. */
  readonly key: string | null
  /** Built-in properties of the record, as they are stored. */
  readonly columns: Record<string, unknown>
  /** By the field's id; no values empty it. */
  readonly custom: Map<string, readonly string[]>
  /** Undefined where the file does not say. */
  readonly tags: readonly string[] | undefined
  /** Addresses in place of members, until they are looked up: by property, or id of the custom field. */
  readonly emails: Map<string, string>
  readonly companyName: string | null
  readonly contactIds: readonly string[] | undefined
}

export interface MatchedRow {
  readonly row: ImportedRow
  /** Null for a new one. */
  readonly record: RecordEntity | null
}

export interface RefusedImportRow {
  readonly row: number
  readonly cells: readonly string[]
  readonly mistake: RowMistake
}
