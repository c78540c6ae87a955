export const RECORD_JOB_KINDS = ['UPDATE', 'ASSIGN', 'TAG', 'MOVE', 'DELETE', 'RESTORE', 'IMPORT'] as const
export type RecordJobKind = (typeof RECORD_JOB_KINDS)[number]

export const RECORD_JOB_STATES = [
  'QUEUED',
  'RUNNING',
  'PAUSED',
  'DONE',
  'FAILED',
  'CANCELLED',
  'UNDOING',
  'UNDONE',
] as const
export type RecordJobState = (typeof RECORD_JOB_STATES)[number]

/** Nothing more happens in these by itself. */
export const ENDED: ReadonlySet<RecordJobState> = new Set(['DONE', 'FAILED', 'CANCELLED', 'UNDONE'])
