import { between, pick, type Random } from '../files/random'
import type { Person } from '../telegram/world/records'
import { tell, type Line, type Scenario, type Slots } from './dialogue'
import type { MediaMaker } from './media'
import { datesFor } from './timeline'
import type { Draft } from './world-builder'

const WORDS = {
  en: {
    city: ['Lisbon', 'Dubai', 'Berlin', 'Limassol', 'Barcelona', 'Warsaw'],
    event: ['Payments Forum', 'Merchant Days', 'Seaside Fintech', 'Cart & Commerce', 'Nordic Checkout Summit'],
    method: ['Apple Pay', 'SEPA Instant', 'Pix', 'open banking', 'local cards'],
    platform: ['our own Node backend', 'a headless storefront', 'a PHP monolith', 'a Django app', 'two storefronts'],
    weekday: ['Tuesday', 'Wednesday', 'Thursday', 'Friday'],
    time: ['10:00', '11:30', '14:00', '15:30', '16:45'],
    month: ['January', 'March', 'next quarter', 'the end of the month', 'the new year'],
  },
  ru: {
    city: ['Лиссабоне', 'Дубае', 'Берлине', 'Лимасоле', 'Алматы', 'Ереване'],
    event: ['Форум платежей', 'Дни ритейла', 'Финтех у моря', 'Касса-2026', 'Мерчант-день'],
    method: ['СБП', 'QR-платежи', 'карты без 3-D Secure', 'платежи частями', 'платежи в два клика'],
    platform: ['своём бэкенде на Node', 'старом PHP', 'Django', 'двух витринах', 'мобильном приложении'],
    weekday: ['во вторник', 'в среду', 'в четверг', 'в пятницу'],
    time: ['10:00', '11:30', '14:00', '15:30', '16:45'],
    month: ['январе', 'марте', 'следующем квартале', 'конце месяца', 'новом году'],
  },
} as const

/** The accounts' names in the other script: people write to Анна in Russian and to Anna in English. */
const NAMES: Record<string, string> = { Anna: 'Анна', Mark: 'Марк', Leo: 'Лео', Вера: 'Vera', Олег: 'Oleg' }

const nameFor = (me: Person, them: Person): string =>
  me.language === them.language ? me.firstName : (NAMES[me.firstName] ?? me.firstName)

export function slotsFor(random: Random, me: Person, them: Person, other: Person): Slots {
  const words = Object.entries(WORDS[them.language]).map(([name, choice]) => [name, pick<string>(random, choice)])
  return {
    ...Object.fromEntries(words),
    me: nameFor(me, them),
    name: them.firstName,
    company: them.company ?? them.firstName,
    other: other.firstName,
    rate: `${pick(random, ['1.4', '1.7', '1.9', '2.1', '2.4'])}%`,
    volume: `${between(random, 4, 90) * 10}k`,
    // Numbers that take the genitive plural in Russian, as the texts have it.
    count: String(between(random, 5, 20)),
    days: String(between(random, 5, 10)),
  }
}

export interface Conversation {
  me: Person
  them: Person
  slots: Slots
  /** Seconds between the last line and now. */
  endsAgo: number
  now: number
}

/** Where a conversation stands at the moment: told to its end, stopped half-way, or waiting for the account. */
export type Ending = 'told' | 'open' | 'waiting'

/** Scenarios one after another, each beginning on another day. */
export function chain(random: Random, scenarios: Scenario[], ending: Ending): Line[] {
  const lines = scenarios.flatMap((scenario, at) =>
    scenario.lines.map((line, index) => (index === 0 && at > 0 ? { ...line, nextDay: true } : line)),
  )
  if (ending === 'told') return lines
  const last = scenarios.at(-1)?.lines.length ?? 0
  const open = lines.slice(0, lines.length - between(random, 0, Math.floor(last / 2)))
  return ending === 'open' ? open : open.slice(0, open.findLastIndex((line) => line.speaker === 'them') + 1)
}

/** Tells lines as dated messages between an account and its counterpart. */
export function tellConversation(random: Random, media: MediaMaker, lines: Line[], talk: Conversation): Draft[] {
  const dates = datesFor(random, lines, talk.now, talk.endsAgo)
  const drafts: Draft[] = []
  lines.forEach((line, at) => {
    const from = line.speaker === 'me' ? talk.me.id : talk.them.id
    const quoted = line.quotes ? drafts.findLast((draft) => draft.from !== from) : undefined
    drafts.push({
      from,
      date: dates[at] ?? talk.now,
      text: tell(random, line.text, talk.slots),
      ...(line.attached ? { media: media.make(line.attached) } : {}),
      ...(quoted ? { replyTo: quoted } : {}),
    })
  })
  return drafts
}
