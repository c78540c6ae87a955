import { between, type Random } from '../files/random'
import type { Channel } from '../telegram/world/records'
import { slotsFor } from './conversation'
import { tell } from './dialogue'
import { ACCOUNTS, COUNTERPARTS } from './people'
import { talk } from './seed-groups'
import { CHANNEL_POSTS } from './texts/channel-posts'
import { datesFor } from './timeline'
import type { Draft, WorldBuilder } from './world-builder'

const HOUR = 3600
const DAY = 24 * HOUR
const FIRST_CHANNEL = 1_900_000_201

interface ChannelPlan {
  title: string
  username?: string
  about: string
  broadcast: boolean
  accounts: number[]
  messages: number
  audience: number
  language: 'en' | 'ru'
}

const PLANS: readonly ChannelPlan[] = [
  {
    title: 'Payments Founders',
    username: 'payments_founders_demo',
    about: 'Founders and operators on payments',
    broadcast: false,
    accounts: [1, 2, 4],
    messages: 140,
    audience: 1840,
    language: 'en',
  },
  {
    title: 'Платёжный клуб',
    username: 'pay_club_demo',
    about: 'Вопросы и ответы о платежах',
    broadcast: false,
    accounts: [1, 3, 6],
    messages: 110,
    audience: 960,
    language: 'ru',
  },
  {
    title: 'Commerce Community',
    username: 'commerce_community_demo',
    about: 'Years of questions and answers',
    broadcast: false,
    accounts: [4],
    messages: 6000,
    audience: 12400,
    language: 'en',
  },
  {
    title: 'Checkout Weekly',
    username: 'checkout_weekly_demo',
    about: 'One good read on checkouts, every week',
    broadcast: true,
    accounts: [1, 2, 4],
    messages: 18,
    audience: 5210,
    language: 'en',
  },
  {
    title: 'Рынок эквайринга',
    username: 'acquiring_news_demo',
    about: 'Новости без воды',
    broadcast: true,
    accounts: [1, 3, 6],
    messages: 16,
    audience: 3380,
    language: 'ru',
  },
]

/** Supergroups and broadcast channels; one has years of history, so that a first sync takes its time. */
export function seedChannels(builder: WorldBuilder, random: Random, now: number): void {
  PLANS.forEach((plan, index) => {
    const accounts = plan.accounts.flatMap((number) => ACCOUNTS[number - 1] ?? [])
    const others = COUNTERPARTS.filter((person) => person.language === plan.language)
    const people = others.slice(index * 3, index * 3 + 14)
    const creator = people[0]?.id ?? 0
    const channel: Channel = {
      id: FIRST_CHANNEL + index * 17,
      title: plan.title,
      about: plan.about,
      broadcast: plan.broadcast,
      creator,
      members: [...accounts, ...people].map((person) => person.id),
      date: now - 700 * DAY,
      language: plan.language,
      audience: plan.audience,
      hasPhoto: true,
      ...(plan.username ? { username: plan.username } : {}),
    }
    const drafts = plan.broadcast
      ? posts(random, creator, plan, now)
      : talk(random, {
          members: [...people, ...accounts.slice(0, 1)],
          count: plan.messages,
          language: plan.language,
          now,
        })
    builder.channel(channel, drafts, { unread: between(random, 0, plan.broadcast ? 2 : 14), seen: true })
  })
}

function posts(random: Random, creator: number, { language, messages, audience }: ChannelPlan, now: number): Draft[] {
  const dates = datesFor(
    random,
    Array.from({ length: messages }, () => ({ nextDay: true })),
    now,
    between(random, HOUR, DAY),
  )
  const [someone] = COUNTERPARTS.filter((person) => person.language === language)
  const texts = CHANNEL_POSTS[language]
  return dates.map((date, at) => ({
    from: creator,
    date,
    text: someone ? tell(random, texts[at % texts.length] ?? '', slotsFor(random, someone, someone, someone)) : '',
    views: between(random, Math.round(audience * 0.2), Math.round(audience * 0.7)),
  }))
}
