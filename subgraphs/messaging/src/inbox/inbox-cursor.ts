import { DomainError } from '@parley/toolkit/errors/domain-error'

const PATTERN = /^inbox:(\d{1,15})$/

/** A place in the workspace's inbox as clients hold it: opaque to them. The gateway reads it the same way. */
export function encodeInboxCursor(sequence: number): string {
  return Buffer.from(`inbox:${sequence}`).toString('base64url')
}

/** The sequence of a cursor; VALIDATION_FAILED for what never was one. */
export function decodeInboxCursor(cursor: string): number {
  const sequence = PATTERN.exec(Buffer.from(cursor, 'base64url').toString())?.[1]
  if (sequence === undefined)
    throw new DomainError('VALIDATION_FAILED', 'This is not a cursor of the inbox.', { fields: { after: ['cursor'] } })
  return Number(sequence)
}
