import { lazy, Suspense, useState } from 'react'
import { Outlet, useLocation } from 'react-router'
import { SkeletonRows } from '../../components/skeleton'
import { useInboxStream } from '../../features/inbox/live/use-inbox-stream'
import { useOutgoingDelivery } from '../../features/inbox/outgoing/use-outgoing'
import { useSandboxPanel } from '../../lib/sandbox/panel-state'
import { ErrorBoundary } from '../error-boundary'
import { ConnectionBar } from './connection-bar'
import { Rail } from './rail'
import { usePageTitle } from './use-page-title'
import { useAppShortcuts } from './use-app-shortcuts'
import styles from './shell.module.css'

const Palette = lazy(async () => ({ default: (await import('./palette/palette')).Palette }))
const JobStrip = lazy(async () => ({
  default: (await import('../../features/record-jobs/components/job-strip')).JobStrip,
}))
const ShortcutsDialog = lazy(async () => ({ default: (await import('./shortcuts-dialog')).ShortcutsDialog }))
const SandboxPanel = lazy(async () => ({
  default: (await import('../../features/sandbox/components/sandbox-panel')).SandboxPanel,
}))
const Reminders = lazy(async () => ({
  default: (await import('../../features/tasks/components/reminders')).Reminders,
}))

export function Shell() {
  const { pathname } = useLocation()
  const [open, setOpen] = useState<'palette' | 'shortcuts' | null>(null)
  const sandboxOpen = useSandboxPanel()
  useInboxStream()
  useOutgoingDelivery()
  useAppShortcuts({ onPalette: () => setOpen('palette'), onMap: () => setOpen('shortcuts') })
  usePageTitle(pathname)
  const section = pathname.split('/')[1] ?? ''
  return (
    <div className={styles.app} data-reading={/^\/inbox\/./.test(pathname) || undefined}>
      <Rail onPalette={() => setOpen('palette')} onShortcuts={() => setOpen('shortcuts')} />
      <div className={styles.content}>
        <ConnectionBar />
        <ErrorBoundary resetKey={section}>
          <Suspense fallback={<SkeletonRows count={8} label="…" />}>
            <Outlet />
          </Suspense>
        </ErrorBoundary>
      </div>
      <Suspense>
        <Reminders />
      </Suspense>
      <Suspense>
        {open === 'palette' && <Palette onClose={() => setOpen(null)} onMap={() => setOpen('shortcuts')} />}
        {open === 'shortcuts' && <ShortcutsDialog onClose={() => setOpen(null)} />}
        {sandboxOpen && <SandboxPanel />}
      </Suspense>
      <Suspense>
        <JobStrip />
      </Suspense>
    </div>
  )
}
