import { between, type Random } from '../files/random'
import type { Language, Person } from '../telegram/world/records'
import { chain, slotsFor, tellConversation, type Ending } from './conversation'
import { readScenarios, type Line, type Scenario } from './dialogue'
import { MediaMaker } from './media'
import { ACCOUNTS, COUNTERPARTS } from './people'
import { ENGLISH_SCENARIOS } from './texts/english'
import { RUSSIAN_SCENARIOS } from './texts/russian'
import { TEAM_SCENARIO } from './texts/team'
import type { WorldBuilder } from './world-builder'

const HOUR = 3600
const DAY = 24 * HOUR

/** Chats per account: how many in English, how many in Russian. The demo account has the liveliest inbox. */
const CHATS: readonly (readonly [english: number, russian: number])[] = [
  [22, 14],
  [8, 2],
  [2, 10],
  [8, 0],
  [0, 0],
  [0, 9],
]

const SCENARIOS: Record<Language, Scenario[]> = {
  en: readScenarios(ENGLISH_SCENARIOS),
  ru: readScenarios(RUSSIAN_SCENARIOS),
}

/** When a chat of an inbox was last active: a few of today, the rest thinning out over three weeks. */
function endsAgo(random: Random, place: number): number {
  if (place < 5) return between(random, 4 * 60, 3 * HOUR)
  if (place < 12) return between(random, 3 * HOUR, DAY)
  return between(random, DAY, Math.min(21, place) * DAY)
}

function shuffled<T>(random: Random, items: readonly T[]): T[] {
  const out = [...items]
  for (let at = out.length - 1; at > 0; at--) {
    const other = between(random, 0, at)
    const kept = out[at]
    const swapped = out[other]
    if (kept === undefined || swapped === undefined) continue
    out[at] = swapped
    out[other] = kept
  }
  return out
}

/** Deals scenarios in turn, so that neighbours in an inbox do not tell the same story. */
class ScenarioDeck {
  private readonly decks: Record<Language, Scenario[]> = { en: [], ru: [] }

  constructor(private readonly random: Random) {}

  deal(language: Language, count: number): Scenario[] {
    return Array.from({ length: count }, () => {
      if (!this.decks[language].length) this.decks[language] = shuffled(this.random, SCENARIOS[language])
      const scenario = this.decks[language].pop()
      if (!scenario) throw new Error(`no scenarios in ${language}`)
      return scenario
    })
  }
}

export function seedPrivateChats(builder: WorldBuilder, random: Random, now: number): void {
  const media = new MediaMaker(random)
  const deck = new ScenarioDeck(random)
  ACCOUNTS.forEach((me, index) => {
    const [english = 0, russian = 0] = CHATS[index] ?? []
    const people = shuffled(random, [...choose(random, 'en', english), ...choose(random, 'ru', russian)])
    people.forEach((them, place) => {
      const scenarios = deck.deal(them.language, between(random, 1, 3))
      const lines = chain(random, scenarios, endingOf(random, place))
      const other = people[(place + 3) % people.length] ?? them
      const slots = slotsFor(random, me, them, other)
      const talk = { me, them, slots, now, endsAgo: endsAgo(random, place) }
      const unread = unreadOf(random, lines, place)
      builder.privateChat(me.id, them, tellConversation(random, media, lines, talk), { unread, seen: random() < 0.7 })
    })
  })
  seedTeamChat(builder, random, media, now)
}

const choose = (random: Random, language: Language, count: number): Person[] =>
  shuffled(
    random,
    COUNTERPARTS.filter((person) => person.language === language),
  ).slice(0, count)

/** The newer a chat, the likelier someone waits for an answer in it. */
function endingOf(random: Random, place: number): Ending {
  if (random() < (place < 12 ? 0.65 : 0.2)) return 'waiting'
  return random() < 0.6 ? 'open' : 'told'
}

/** The last words of the other side are unread in the newer chats, mostly. */
function unreadOf(random: Random, lines: Line[], place: number): number {
  const lastOwn = lines.findLastIndex((line) => line.speaker === 'me')
  const waiting = lines.length - 1 - lastOwn
  return waiting > 0 && random() < (place < 12 ? 0.8 : 0.25) ? waiting : 0
}

/** Two accounts of the team talk to one another, so both boxes hold the same chat. */
function seedTeamChat(builder: WorldBuilder, random: Random, media: MediaMaker, now: number): void {
  const [me, , , them] = ACCOUNTS
  if (!me || !them) return
  const lines = readScenarios(TEAM_SCENARIO).flatMap((scenario) => scenario.lines)
  const talk = { me, them, slots: slotsFor(random, me, them, them), now, endsAgo: 5 * HOUR }
  builder.privateChat(me.id, them, tellConversation(random, media, lines, talk), { unread: 0, seen: true })
}
