import { between, pick, type Random } from '../files/random'
import type { Group, Person } from '../telegram/world/records'
import { slotsFor } from './conversation'
import { tell } from './dialogue'
import { ACCOUNTS, COUNTERPARTS } from './people'
import { GROUP_TALK } from './texts/group-talk'
import { datesFor } from './timeline'
import type { Draft, WorldBuilder } from './world-builder'

const HOUR = 3600
const DAY = 24 * HOUR
const FIRST_GROUP = 4_300_000_101

interface GroupPlan {
  title: string
  about: string
  /** Numbers of the accounts in it, from 1. */
  accounts: number[]
  people: number
  messages: number
  language: 'en' | 'ru'
}

const PLANS: readonly GroupPlan[] = [
  {
    title: 'Lumen Pay × Brightcart',
    about: 'Launch of the new checkout',
    accounts: [1, 2],
    people: 4,
    messages: 46,
    language: 'en',
  },
  {
    title: 'Партнёры: запуск Q1',
    about: 'Рабочий чат запуска',
    accounts: [1, 3],
    people: 5,
    messages: 38,
    language: 'ru',
  },
  {
    title: 'Merchant Days crew',
    about: 'Booth, travel, meetings',
    accounts: [1, 4],
    people: 3,
    messages: 30,
    language: 'en',
  },
  {
    title: 'Интеграция: Сафин Логистика',
    about: 'API, вебхуки, выплаты',
    accounts: [3, 6],
    people: 3,
    messages: 28,
    language: 'ru',
  },
]

/** Basic groups: every member account has its own copy of each message. */
export function seedGroups(builder: WorldBuilder, random: Random, now: number): void {
  PLANS.forEach((plan, index) => {
    const accounts = plan.accounts.flatMap((number) => ACCOUNTS[number - 1] ?? [])
    const others = COUNTERPARTS.filter((person) => person.language === plan.language)
    const people = others.slice(index * 5, index * 5 + plan.people)
    const group: Group = {
      id: FIRST_GROUP + index * 11,
      title: plan.title,
      about: plan.about,
      creator: accounts[0]?.id ?? 0,
      members: [...accounts, ...people].map((person) => person.id),
      date: now - 60 * DAY,
      language: plan.language,
      ...(index % 2 ? {} : { hasPhoto: true }),
    }
    const drafts = talk(random, {
      members: [...accounts, ...people],
      count: plan.messages,
      language: plan.language,
      now,
    })
    builder.group(group, drafts, { unread: index % 2 ? 0 : between(random, 1, 6), seen: true })
  })
}

export interface GroupTalk {
  members: Person[]
  count: number
  language: 'en' | 'ru'
  now: number
  /** Seconds between the last message and now. */
  endsAgo?: number
}

/** Members take turns, answer one another now and then, and rest at night. */
export function talk(random: Random, { members, count, language, now, endsAgo }: GroupTalk): Draft[] {
  const beats = Array.from({ length: count }, () => ({ nextDay: random() < 0.12 }))
  const dates = datesFor(random, beats, now, endsAgo ?? between(random, HOUR, DAY))
  const drafts: Draft[] = []
  let turn = between(random, 0, 1000)
  for (const date of dates) {
    const last = drafts.at(-1)?.from
    const from = pick(
      random,
      members.filter((member) => member.id !== last),
    )
    const [reader, other] = [pick(random, members), pick(random, members)]
    const slots = slotsFor(random, reader, { ...from, language }, other)
    const lines = GROUP_TALK[language]
    const line = lines[turn++ % lines.length] ?? ''
    const quoted = random() < 0.15 ? drafts.at(-between(random, 1, 3)) : undefined
    drafts.push({ from: from.id, date, text: tell(random, line, slots), ...(quoted ? { replyTo: quoted } : {}) })
  }
  return drafts
}
