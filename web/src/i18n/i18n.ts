import { i18n } from '@lingui/core'

export const languages = ['en', 'ru'] as const
export type Language = (typeof languages)[number]
const STORAGE_KEY = 'parley.language'

export function chosenLanguage(): Language {
  return document.documentElement.lang === 'ru' ? 'ru' : 'en'
}

/** English is in the code that says it; Russian arrives while the session is being renewed, before anything is drawn. */
export async function activateLanguage(language: Language): Promise<void> {
  const messages = language === 'ru' ? (await import('./ru/messages.po')).messages : {}
  i18n.loadAndActivate({ locale: language, messages })
  document.documentElement.lang = language
}

export async function chooseLanguage(language: Language): Promise<void> {
  await activateLanguage(language)
  localStorage.setItem(STORAGE_KEY, language)
}
