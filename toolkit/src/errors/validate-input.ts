import type * as z from 'zod/v4/core'
import { safeParse } from 'zod/v4/core'
import { storableText } from '../database/storable-text'
import { DomainError } from './domain-error'

/**
 * Parses `input` with a schema of @parley/schema/inputs; a mistake becomes VALIDATION_FAILED with messages by input path.
 * Its texts are as Postgres can hold them before they are judged: a name of nothing but NUL is no name.
 */
export function validateInput<Schema extends z.$ZodType>(
  schema: Schema,
  input: unknown,
  path = 'input',
): z.output<Schema> {
  const result = safeParse(schema, storable(input))
  if (result.success) return result.data
  const fields: Record<string, string[]> = {}
  for (const issue of result.error.issues) (fields[[path, ...issue.path].join('.')] ??= []).push(issue.message)
  throw new DomainError('VALIDATION_FAILED', 'Some of the input is not valid.', { fields })
}

function storable(value: unknown): unknown {
  if (typeof value === 'string') return storableText(value)
  if (Array.isArray(value)) return value.map(storable)
  if (value === null || typeof value !== 'object' || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, storable(each)]))
}
