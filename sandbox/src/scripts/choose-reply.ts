import { pick, type Random } from '../files/random'
import { tell, type Slots } from '../seed/dialogue'
import type { Language } from '../telegram/world/records'
import { REPLY_RULES } from './reply-texts'

/** The language a text is written in; texts without letters keep the chat's. */
export function languageOf(text: string, fallback: Language): Language {
  if (/[а-яё]/i.test(text)) return 'ru'
  return /[a-z]{2,}/i.test(text) ? 'en' : fallback
}

/** An answer that fits what was written, and is not among the last things said in the chat. */
export function chooseReply(random: Random, language: Language, text: string, slots: Slots, recent: string[]): string {
  const rules = REPLY_RULES[language].filter((rule) => rule.about.test(text))
  const [first] = rules
  if (!first) return language === 'ru' ? 'Принято.' : 'Got it.'
  const told = first.answers.map((answer) => tell(random, answer, slots))
  const fresh = told.filter((answer) => !recent.includes(answer))
  return pick(random, fresh.length ? fresh : told)
}
