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
