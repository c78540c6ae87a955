declare const checked: unique symbol

/** Text that may stand in a letter; only `phrase` makes it, so that nobody's words get in untamed. */
export type Phrase = string & { readonly [checked]: true }

/** A name that is longer than this says something else than a name. */
const LONGEST_VALUE = 120

/**
 * Tag of a template: our words stay as they are; what is put in between is taken for the words of a person. It becomes
 * one line without hidden characters, and a mail reader finds no link to make in it: an invitation must not carry the
 * advertisement of whoever named the workspace.
 */
export function phrase(parts: TemplateStringsArray, ...values: readonly (string | number)[]): Phrase {
  return String.raw({ raw: parts }, ...values.map((value) => tame(String(value)))) as Phrase
}

function tame(text: string): string {
  const line = text
    .replace(/[\p{Cf}]/gu, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
  const characters = Array.from(line)
  const short = characters.length > LONGEST_VALUE ? `${characters.slice(0, LONGEST_VALUE - 1).join('')}…` : line
  // A one dot leader looks like the full stop, and nothing takes what it joins for an address.
  return short.replace(/(?<=[\p{L}\p{N}])\.(?=[\p{L}\p{N}])/gu, '\u2024').replaceAll('://', ': //')
}
