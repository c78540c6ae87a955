export const SYNC_STATES = ['IDLE', 'RUNNING', 'PAUSED', 'WAITING', 'DONE', 'FAILED'] as const

export type SyncState = (typeof SYNC_STATES)[number]
