export const TIMELINE_KINDS = [
  'RECORD_CREATED',
  'RECORD_CHANGED',
  'RECORD_ASSIGNED',
  'RECORD_DELETED',
  'RECORD_RESTORED',
  'DEAL_WON',
  'DEAL_LOST',
  'DEAL_REOPENED',
  'DEAL_MOVED',
  'NOTE_ADDED',
  'TASK_CREATED',
  'TASK_DONE',
  'MESSAGE_RECEIVED',
  'MESSAGE_SENT',
] as const
/** What happened with a record. */
export type TimelineKind = (typeof TIMELINE_KINDS)[number]

export const MESSAGE_KINDS: readonly TimelineKind[] = ['MESSAGE_RECEIVED', 'MESSAGE_SENT']
