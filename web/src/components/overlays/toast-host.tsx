import { Notifications, notifications, notificationsStore } from '@mantine/notifications'
import { createRoot } from 'react-dom/client'
import type { ReactNode } from 'react'
import { MantineRoot } from './mantine-root'

/** Long enough to read what happened, and to take it back. */
const SHOWN_MS = 10_000
/** More of them would cover the page. */
const MOST = 4

/** A root of its own beside the page: toasts outlive the page that caused them. */
const host = document.createElement('div')
document.body.append(host)
createRoot(host).render(
  <MantineRoot>
    <Notifications position="top-right" limit={MOST} autoClose={SHOWN_MS} />
  </MantineRoot>,
)

interface ShownToast {
  id?: string
  title: string
  message?: ReactNode
  color: string
  closeLabel: string
  stays?: boolean
}

/** What is new is what can be taken back by a key: it does not wait for what was told before. */
export function notify({ closeLabel, stays, message, ...shown }: ShownToast): void {
  const present = notificationsStore.getState().notifications
  const oldest = present.find(({ autoClose }) => autoClose !== false)
  if (oldest?.id && present.length >= MOST) notifications.hide(oldest.id)
  const closeButtonProps = { 'aria-label': closeLabel }
  notifications.show({ ...shown, message: message ?? '', closeButtonProps, ...(stays && { autoClose: false }) })
}

export const hide = (id: string): void => void notifications.hide(id)
