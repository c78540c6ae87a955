/** A note names a member as `@` and the name, as it was then; who that is, the note keeps beside its text. */
interface Person {
  readonly name: string
}

/** The part of a text that is being typed as the name of someone. */
export interface TypedMention {
  /** Where its `@` stands. */
  readonly from: number
  /** Up to the caret, without the `@`. */
  readonly search: string
}

/** Two words: more of a name than anyone types before it is found. */
const TYPED = /(?:^|[\s([{«"'“‘—–-])@([\p{L}\p{N}._'’-]*(?: [\p{L}\p{N}._'’-]*)?)$/u
const GOES_ON = /^[\p{L}\p{N}]/u

/** Whether the caret stands behind what may become the name of someone; an address has no such place. */
export function typedMention(text: string, caret: number): TypedMention | null {
  const before = text.slice(0, caret)
  const search = TYPED.exec(before)?.[1]
  return search === undefined ? null : { from: caret - search.length - 1, search }
}

/** The text with the name in the place of what was typed of it, and where the caret is then. */
export function insertMention(
  text: string,
  { from, search }: TypedMention,
  { name }: Person,
): { readonly text: string; readonly caret: number } {
  const rest = text.slice(from + 1 + search.length)
  const named = `${text.slice(0, from)}@${name}`
  const gap = /^\s/.test(rest) ? '' : ' '
  return { text: `${named}${gap}${rest}`, caret: named.length + 1 }
}

export interface NotePart<Named extends Person> {
  readonly text: string
  /** Who is named by it. */
  readonly person?: Named
}

/** Cuts a text where it names one of these people; of names that begin alike the longest is meant. */
export function splitMentions<Named extends Person>(text: string, people: readonly Named[]): NotePart<Named>[] {
  const longestFirst = people.filter(({ name }) => name).toSorted((one, other) => other.name.length - one.name.length)
  const parts: NotePart<Named>[] = []
  let from = 0
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const person = longestFirst.find(({ name }) => {
      const end = at + 1 + name.length
      return text.startsWith(name, at + 1) && !GOES_ON.test(text.slice(end, end + 2))
    })
    if (!person) continue
    if (at > from) parts.push({ text: text.slice(from, at) })
    from = at + 1 + person.name.length
    parts.push({ text: text.slice(at, from), person })
    at = from - 1
  }
  if (from < text.length) parts.push({ text: text.slice(from) })
  return parts
}

/** Those of these people whom a text names, each once. */
export function mentionedIn<Named extends Person>(text: string, people: readonly Named[]): Named[] {
  return [...new Set(splitMentions(text, people).flatMap(({ person }) => person ?? []))]
}
