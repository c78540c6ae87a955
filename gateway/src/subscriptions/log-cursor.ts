import { DomainError } from '@parley/toolkit/errors/domain-error'

/** Cursors of a numbered log, which its subgraph makes: here too, because replay and live meet in the gateway. */
export interface LogCursor {
  /** The number of a cursor; VALIDATION_FAILED for what never was one. */
  readonly read: (cursor: string) => number
  readonly write: (sequence: number) => string
}

function cursorsOf(log: string): LogCursor {
  const pattern = new RegExp(`^${log}:(\\d{1,15})$`)
  return {
    read(cursor) {
      const sequence = pattern.exec(Buffer.from(cursor, 'base64url').toString())?.[1]
      if (sequence !== undefined) return Number(sequence)
      throw new DomainError('VALIDATION_FAILED', `This is not a cursor of this log.`, { fields: { after: ['cursor'] } })
    },
    write: (sequence) => Buffer.from(`${log}:${sequence}`).toString('base64url'),
  }
}

export const inboxCursor = cursorsOf('inbox')
export const activityCursor = cursorsOf('activity')
