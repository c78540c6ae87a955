/** What changes the direction of text, or ends such a change. */
const DIRECTIONS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/**
 * A name for the middle of a sentence, where no element can stand: it takes its own direction, and nothing in it turns
 * round what follows. Elements of their own are `<bdi>`.
 */
export function isolated(name: string): string {
  return `\u2068${name.replace(DIRECTIONS, '')}\u2069`
}
