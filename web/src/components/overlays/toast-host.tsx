import { Notifications, notifications } from '@mantine/notifications'
import { createRoot } from 'react-dom/client'
import type { ReactNode } from 'react'
import { MantineRoot } from './mantine-root'

/** Long enough to read what happened, and to take it back. */
const SHOWN_MS = 10_000

/** A root of its own beside the page: toasts outlive the page that caused them. */
const host = document.createElement('div')
document.body.append(host)
createRoot(host).render(
  <MantineRoot>
    <Notifications position="top-right" limit={4} autoClose={SHOWN_MS} />
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

export function notify({ closeLabel, stays, message, ...shown }: ShownToast): void {
  const closeButtonProps = { 'aria-label': closeLabel }
  notifications.show({ ...shown, message: message ?? '', closeButtonProps, ...(stays && { autoClose: false }) })
}

export const hide = (id: string): void => void notifications.hide(id)
