import { useLingui } from '@lingui/react/macro'
import {
  IconAddressBook,
  IconBrandTelegram,
  IconBuilding,
  IconChecklist,
  IconCoin,
  IconInbox,
  IconLayoutKanban,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { mayDo, type Permission } from '../../lib/session/permissions'
import { useViewer } from '../../lib/session/session'

export interface RailEntry {
  readonly to: string
  readonly label: string
  readonly icon: ComponentType<{ size: number; stroke: number; 'aria-hidden': boolean }>
  readonly permission: Permission
  /** Among the four of a phone's bar; the others are behind "More". */
  readonly onPhone?: boolean
}

/** The pages of the product that the viewer may open, in the order of the rail. */
export function useRailEntries(): RailEntry[] {
  const { t } = useLingui()
  const viewer = useViewer()
  const entries: RailEntry[] = [
    { to: '/inbox', label: t`Inbox`, icon: IconInbox, permission: 'conversations:read', onPhone: true },
    { to: '/contacts', label: t`Contacts`, icon: IconAddressBook, permission: 'contacts:read', onPhone: true },
    { to: '/companies', label: t`Companies`, icon: IconBuilding, permission: 'companies:read' },
    { to: '/board', label: t`Board`, icon: IconLayoutKanban, permission: 'pipelines:read', onPhone: true },
    { to: '/deals', label: t`Deals`, icon: IconCoin, permission: 'deals:read' },
    { to: '/tasks', label: t`Tasks`, icon: IconChecklist, permission: 'workspace:read', onPhone: true },
    { to: '/accounts', label: t`Accounts`, icon: IconBrandTelegram, permission: 'accounts:read' },
  ]
  return entries.filter(({ permission }) => mayDo(viewer, permission))
}
