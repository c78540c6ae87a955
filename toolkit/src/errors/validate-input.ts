import type * as z from 'zod/v4/core'
import { safeParse } from 'zod/v4/core'
import { DomainError } from './domain-error'

/** Parses `input` with a schema of @parley/schema/inputs; a mistake becomes VALIDATION_FAILED with messages by input path. */
export function validateInput<Schema extends z.$ZodType>(
  schema: Schema,
  input: unknown,
  path = 'input',
): z.output<Schema> {
  const result = safeParse(schema, input)
  if (result.success) return result.data
  const fields: Record<string, string[]> = {}
  for (const issue of result.error.issues) (fields[[path, ...issue.path].join('.')] ??= []).push(issue.message)
  throw new DomainError('VALIDATION_FAILED', 'Some of the input is not valid.', { fields })
}
