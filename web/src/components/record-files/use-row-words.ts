import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { RecordType } from '../../gql/graphql'
import { knowsCode, wordsOf } from '../error-words'
import { columnLabel } from './column-label'

interface RowError {
  /** Of a file; null where it is about a record. */
  readonly row: number | null
  readonly code: string
  readonly field: string | null
  readonly fieldLabel: string | null
  readonly message: string
}

/** Why a row of a file was not taken. */
const ROWS: Readonly<Record<string, MessageDescriptor>> = {
  REQUIRED: msg`Something that every record needs is missing.`,
  INVALID_VALUE: msg`The value does not fit the field.`,
  UNKNOWN_MEMBER: msg`Nobody in the workspace has this address.`,
  UNKNOWN_COMPANY: msg`There is no such company.`,
  UNKNOWN_CONTACT: msg`There is no such contact.`,
  UNREADABLE_TEXT: msg`The row has bytes that are no text.`,
  WRONG_WIDTH: msg`The row has more or fewer cells than the file has columns.`,
  DUPLICATE_ROW: msg`An earlier row of the file is about the same record.`,
  ALREADY_EXISTS: msg`There is such a record already.`,
  AMBIGUOUS_KEY: msg`Several records match.`,
  KEY_MISSING: msg`The row has nothing to find the record by.`,
  NOT_FOUND: msg`No record matches.`,
  FORBIDDEN: msg`You may see the record, but not change it.`,
}

/** Why a record was not changed, or not put back. */
const RECORDS: Readonly<Record<string, MessageDescriptor>> = {
  STALE_VERSION: msg`Someone changed it since, so it was left as it is.`,
  FORBIDDEN: msg`You may see it, but not do this with it.`,
  NOT_FOUND: msg`It is not there, or not for you to see.`,
  CONFLICT: msg`It is in the trash.`,
  VALIDATION_FAILED: msg`The value does not fit the field.`,
}

/** What one mistake among many means, with the field that it is about. */
export function useRowWords(recordType: RecordType) {
  const { i18n } = useLingui()
  return ({ row, code, field, fieldLabel, message }: RowError): string => {
    const known = (row !== null && ROWS[code]) || RECORDS[code] || (knowsCode(code) && wordsOf(code))
    const what = known ? i18n._(known) : message
    const label = fieldLabel ?? (field && columnLabel(recordType, field, i18n.locale))
    return label ? `${label}: ${what}` : what
  }
}

/** The value that a row had, where its message quotes it. */
export const quotedValue = (message: string): string | undefined => /“.+”/su.exec(message)?.[0]
