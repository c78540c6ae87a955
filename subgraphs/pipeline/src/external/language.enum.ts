import { LANGUAGES, type Language } from '@parley/toolkit/mail/mail-message'
import { registerEnumType } from 'type-graphql'

export const LanguageEnum = Object.fromEntries(LANGUAGES.map((each) => [each, each])) as { [Name in Language]: Name }
registerEnumType(LanguageEnum, { name: 'Language' })
