/** What changes the direction of text, or ends such a change. */
const DIRECTIONS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g
/** Letters that are written from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/**
 * A name for the middle of a sentence, where no element can stand: it takes its own direction, and nothing in it turns
 * round what follows. A name that only runs as our sentences do stays as it is, to be found and copied. Elements of
 * their own are `<bdi>`.
 */
export function isolated(name: string): string {
  const plain = name.replace(DIRECTIONS, '')
  return RIGHT_TO_LEFT.test(plain) ? `\u2068${plain}\u2069` : plain
}
