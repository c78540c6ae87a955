import type { DealSnapshot } from '@parley/schema/events/crm'
import { registerEnumType } from 'type-graphql'

export type DealStatus = DealSnapshot['status']

/** Owned by crm. */
export const DealStatusEnum = { OPEN: 'OPEN', WON: 'WON', LOST: 'LOST' } as const satisfies Record<
  DealStatus,
  DealStatus
>
registerEnumType(DealStatusEnum, { name: 'DealStatus' })
