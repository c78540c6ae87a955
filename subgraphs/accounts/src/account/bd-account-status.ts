export const BD_ACCOUNT_STATUSES = [
  'CONNECTING',
  'CONNECTED',
  'DISCONNECTED',
  'PAUSED',
  'SIGNED_OUT',
  'BANNED',
] as const

export type BdAccountStatus = (typeof BD_ACCOUNT_STATUSES)[number]
