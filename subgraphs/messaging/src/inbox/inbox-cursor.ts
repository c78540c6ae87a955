import { DomainError } from '@parley/toolkit/errors/domain-error'

/** A place in the workspace's inbox as clients hold it: its sequence in decimal, opaque to them. */
export function encodeInboxCursor(sequence: number): string {
  return String(sequence)
}

/** The sequence of a cursor; VALIDATION_FAILED for what never was one. */
export function decodeInboxCursor(cursor: string): number {
  if (!/^\d{1,15}$/.test(cursor))
    throw new DomainError('VALIDATION_FAILED', 'This is not a cursor of the inbox.', { fields: { after: ['cursor'] } })
  return Number(cursor)
}
