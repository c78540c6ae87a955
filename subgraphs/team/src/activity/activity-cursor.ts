import { DomainError } from '@parley/toolkit/errors/domain-error'

const PATTERN = /^activity:(\d{1,15})$/

/** A place in the log of the team as clients hold it: opaque to them. The gateway reads it the same way. */
export function encodeActivityCursor(sequence: number): string {
  return Buffer.from(`activity:${sequence}`).toString('base64url')
}

/** The number of a cursor; VALIDATION_FAILED for what never was one. */
export function decodeActivityCursor(cursor: string): number {
  const sequence = PATTERN.exec(Buffer.from(cursor, 'base64url').toString())?.[1]
  if (sequence === undefined)
    throw new DomainError('VALIDATION_FAILED', 'This is not a cursor of the log.', { fields: { after: ['cursor'] } })
  return Number(sequence)
}
