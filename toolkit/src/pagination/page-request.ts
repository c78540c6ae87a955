import { DomainError } from '../errors/domain-error'

/** What a list field was asked for; see PageArguments. */
export interface PageArgumentValues {
  readonly first?: number | null
  readonly after?: string | null
  readonly last?: number | null
  readonly before?: string | null
}

export interface PageRequest {
  readonly limit: number
  /** Forward reads what follows the cursor, backward what precedes it; both answer in the order of the list. */
  readonly direction: 'forward' | 'backward'
  readonly cursor: string | null
}

/** A screenful. */
export const DEFAULT_PAGE_SIZE = 25
/** Beyond this one field could hold a connection and memory for long; whoever wants more asks for the next page. */
export const MAX_PAGE_SIZE = 100

export interface PageSizes {
  readonly defaultSize?: number
  /** More than clients may ask for, where another part of Parley reads a list through. */
  readonly maxSize?: number
}

/** Checks the arguments of a list; mistakes become VALIDATION_FAILED under the argument's name. */
export function readPageArguments(
  values: PageArgumentValues,
  { defaultSize = DEFAULT_PAGE_SIZE, maxSize = MAX_PAGE_SIZE }: PageSizes = {},
): PageRequest {
  const backward = values.last != null || values.before != null
  if (backward && (values.first != null || values.after != null)) {
    throw invalidPageArgument(
      values.last != null ? 'last' : 'before',
      'Use either first and after, or last and before.',
    )
  }
  const limit = (backward ? values.last : values.first) ?? defaultSize
  if (!Number.isInteger(limit) || limit < 1 || limit > maxSize) {
    throw invalidPageArgument(backward ? 'last' : 'first', `Ask for 1 to ${maxSize} items.`)
  }
  return {
    limit,
    direction: backward ? 'backward' : 'forward',
    cursor: (backward ? values.before : values.after) ?? null,
  }
}

export function invalidPageArgument(argument: keyof PageArgumentValues, message: string): DomainError {
  return new DomainError('VALIDATION_FAILED', `The argument ${argument} is not valid. ${message}`, {
    fields: { [argument]: [message] },
  })
}
