import type { DocumentKind } from '../files/documents'
import type { Picture } from '../files/pictures'
import { pick, type Random } from '../files/random'

export interface Attached {
  kind: 'photo' | 'document'
  recipe: Picture | DocumentKind
}

export interface Line {
  speaker: 'me' | 'them'
  text: string
  /** A night lies between this line and the one before. */
  nextDay: boolean
  /** Answers an earlier line of the other side, by quoting it. */
  quotes: boolean
  attached?: Attached
}

export interface Scenario {
  name: string
  lines: Line[]
}

/** Words that make one telling of a scenario differ from the next. */
export type Slots = Readonly<Record<string, string>>

/**
 * Reads scenarios from text: `# name` begins one, `>` is said by the account and `<` by the counterpart, `---` is a
 * night, `^` after the sign quotes the other side, `[chart]` or `[proposal]` attaches something, `|` parts ways to
 * say it, and `{word}` is filled in.
 */
export function readScenarios(text: string): Scenario[] {
  const scenarios: Scenario[] = []
  let nextDay = false
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line.startsWith('# ')) scenarios.push({ name: line.slice(2), lines: [] })
    else if (line === '---') nextDay = true
    else if (line.startsWith('>') || line.startsWith('<')) {
      scenarios.at(-1)?.lines.push(readLine(line, nextDay))
      nextDay = false
    }
  }
  return scenarios
}

const PICTURES = new Set<string>(['chart', 'booth', 'screenshot', 'venue'])

function readLine(line: string, nextDay: boolean): Line {
  const match = /^[<>](\^?)\s*(?:\[(\w+)\]\s*)?(.*)$/.exec(line)
  const [, quote = '', recipe, text = ''] = match ?? []
  const attached = recipe
    ? { attached: { kind: PICTURES.has(recipe) ? 'photo' : 'document', recipe: recipe as Attached['recipe'] } as const }
    : {}
  return { speaker: line.startsWith('>') ? 'me' : 'them', text, nextDay, quotes: quote === '^', ...attached }
}

/** One way to say a line, with its words filled in. */
export function tell(random: Random, text: string, slots: Slots): string {
  const told = pick(random, text.split('|')).replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = slots[name]
    if (value === undefined) throw new Error(`no word for {${name}}`)
    return value
  })
  // A filled-in word may stand at the beginning of a sentence.
  return told.replace(/(^|[.!?] )(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}
