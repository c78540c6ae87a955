import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { ImportDelimiter, ImportEncoding, RecordType } from '../../gql/graphql'
import { columnLabel } from './import-types'

export const ENCODINGS: Readonly<Record<ImportEncoding, string>> = {
  UTF_8: 'UTF-8',
  UTF_16LE: 'UTF-16 LE',
  UTF_16BE: 'UTF-16 BE',
  WINDOWS_1251: 'Windows-1251',
  WINDOWS_1252: 'Windows-1252',
}

export const DELIMITER_WORDS: Readonly<Record<ImportDelimiter, MessageDescriptor>> = {
  COMMA: msg`Comma`,
  SEMICOLON: msg`Semicolon`,
  TAB: msg({ message: 'Tab', context: 'the character' }),
  PIPE: msg`Vertical bar`,
}

/** The page of an import, by what its rows are. */
export const TITLES: Readonly<Record<RecordType, MessageDescriptor>> = {
  CONTACT: msg`Import contacts`,
  COMPANY: msg`Import companies`,
  DEAL: msg`Import deals`,
}

/** Why a row was not taken. */
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
  CONFLICT: msg`The record is in the trash.`,
  STALE_VERSION: msg`Someone changed it since, so the undo left it as it is.`,
}

/** What a row's mistake means, with the field it is about. */
export function useRowWords(recordType: RecordType) {
  const { i18n } = useLingui()
  return ({ code, field, message }: { code: string; field: string | null; message: string }): string => {
    const words = ROWS[code]
    const label = field && columnLabel(recordType, field, i18n.locale)
    const what = words ? i18n._(words) : message
    return label ? `${label}: ${what}` : what
  }
}
