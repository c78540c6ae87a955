import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ImportDelimiter, ImportEncoding, RecordType } from '../../gql/graphql'

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
