import { Notifications, notifications } from '@mantine/notifications'
import { createRoot } from 'react-dom/client'
import type { ReactNode } from 'react'
import { MantineRoot } from './mantine-root'

/** A root of its own beside the page: toasts outlive the page that caused them. */
const host = document.createElement('div')
document.body.append(host)
createRoot(host).render(
  <MantineRoot>
    <Notifications position="top-right" limit={4} autoClose={6_000} />
  </MantineRoot>,
)

export function notify(toast: { title: string; message?: ReactNode; color: string; closeLabel: string }): void {
  const { closeLabel, ...shown } = toast
  notifications.show({ ...shown, message: toast.message ?? '', closeButtonProps: { 'aria-label': closeLabel } })
}
