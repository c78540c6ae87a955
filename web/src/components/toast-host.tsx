import { MantineProvider } from '@mantine/core'
import { Notifications, notifications } from '@mantine/notifications'
import { createRoot } from 'react-dom/client'
import type { ReactNode } from 'react'

/** A root of its own beside the page: toasts outlive the page that caused them. */
const host = document.createElement('div')
document.body.append(host)
createRoot(host).render(
  <MantineProvider withCssVariables={false} withGlobalClasses={false}>
    <Notifications position="bottom-left" limit={4} autoClose={6_000} />
  </MantineProvider>,
)

export function notify(toast: { title: string; message?: ReactNode; color: string }): void {
  notifications.show({ ...toast, message: toast.message ?? '' })
}
