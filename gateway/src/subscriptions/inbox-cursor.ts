import { DomainError } from '@parley/toolkit/errors/domain-error'

const PATTERN = /^inbox:(\d{1,15})$/

/** Reads the cursor of an InboxEvent, which messaging makes: here too, because replay and live meet in the gateway. */
export function readInboxCursor(cursor: string): number {
  const sequence = PATTERN.exec(Buffer.from(cursor, 'base64url').toString())?.[1]
  if (sequence === undefined) {
    throw new DomainError('VALIDATION_FAILED', 'This is not a cursor of the inbox.', { fields: { after: ['cursor'] } })
  }
  return Number(sequence)
}

export function writeInboxCursor(sequence: number): string {
  return Buffer.from(`inbox:${sequence}`).toString('base64url')
}
