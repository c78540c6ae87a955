import { QueryFailedError } from 'typeorm'

const UNIQUE_VIOLATION = '23505'

/** Whether a statement failed because what it stores is there already. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof QueryFailedError && (error.driverError as { code?: string }).code === UNIQUE_VIOLATION
}
