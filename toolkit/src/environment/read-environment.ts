import type { z } from 'zod'

export type EnvironmentSource = Readonly<Record<string, string | undefined>>

/** Everything that is wrong with the environment, so that it is mended in one go. */
export class EnvironmentMistakes extends Error {
  constructor(readonly mistakes: readonly string[]) {
    super(`The environment has mistakes:\n${mistakes.map((mistake) => `  ${mistake}`).join('\n')}`)
    this.name = 'EnvironmentMistakes'
  }
}

/** A rule over several variables; answers what is wrong as `NAME: message`, or nothing. */
export type EnvironmentRule = (source: EnvironmentSource) => string | undefined

/** What each of these reads; throws what is wrong for any of them, together. */
export function readTogether<Readers extends readonly (() => unknown)[]>(
  ...readers: Readers
): { [Index in keyof Readers]: ReturnType<Readers[Index]> } {
  const mistakes: string[] = []
  const values = readers.map((read) => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof EnvironmentMistakes)) throw error
      mistakes.push(...error.mistakes)
      return undefined
    }
  })
  if (mistakes.length > 0) throw new EnvironmentMistakes(mistakes)
  return values as { [Index in keyof Readers]: ReturnType<Readers[Index]> }
}

/** Checks variables against a schema and rules. A variable that is set to nothing counts as not set. */
export function readEnvironment<Schema extends z.ZodType>(
  schema: Schema,
  source: EnvironmentSource,
  rules: readonly EnvironmentRule[] = [],
): z.output<Schema> {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()))
  const result = schema.safeParse(set)
  const mistakes = (result.error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  // Not a refinement of the schema: those run only once every variable is right by itself.
  for (const rule of rules) mistakes.push(...[rule(set)].filter((mistake) => mistake !== undefined))
  if (!result.success || mistakes.length > 0) throw new EnvironmentMistakes(mistakes)
  return result.data
}
