import { Trans, useLingui } from '@lingui/react/macro'
import {
  IconActivity,
  IconBuilding,
  IconDevices,
  IconForms,
  IconHistory,
  IconKey,
  IconLayoutKanban,
  IconMailPlus,
  IconShieldLock,
  IconUserCircle,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react'
import { Suspense, useEffect, useRef, type ComponentType } from 'react'
import { NavLink, Outlet, useLocation } from 'react-router'
import { SkeletonRows } from '../../../components/skeleton'
import { mayDo, type Permission } from '../../../lib/session/permissions'
import { useViewer } from '../../../lib/session/session'
import styles from '../components/settings.module.css'

interface Section {
  to: string
  label: string
  icon: ComponentType<{ size: number; stroke: number; 'aria-hidden': boolean }>
  permission?: Permission
}

/** What a member and a workspace are set up with; a section that the role may not open is not shown. */
export function SettingsPage() {
  const { t } = useLingui()
  const viewer = useViewer()
  const { pathname } = useLocation()
  const nav = useRef<HTMLElement>(null)
  // On a phone the sections are one row, of which the open one may lie outside.
  useEffect(() => {
    nav.current?.querySelector('[aria-current="page"]')?.scrollIntoView?.({ block: 'nearest', inline: 'center' })
  }, [pathname])
  const own: Section[] = [
    { to: '/settings/profile', label: t`Profile and security`, icon: IconUserCircle },
    { to: '/settings/sessions', label: t`Devices`, icon: IconDevices },
  ]
  const workspace: Section[] = [
    { to: '/settings/members', label: t`Members`, icon: IconUsers, permission: 'members:read' },
    { to: '/settings/invitations', label: t`Invitations`, icon: IconMailPlus, permission: 'members:manage' },
    { to: '/settings/teams', label: t`Teams`, icon: IconUsersGroup, permission: 'teams:read' },
    { to: '/settings/roles', label: t`Roles`, icon: IconShieldLock, permission: 'members:read' },
    { to: '/settings/activity', label: t`Activity`, icon: IconActivity, permission: 'activity:read' },
    { to: '/settings/pipelines', label: t`Pipelines`, icon: IconLayoutKanban, permission: 'pipelines:manage' },
    { to: '/settings/fields', label: t`Fields`, icon: IconForms, permission: 'workspace:manage' },
    { to: '/settings/workspace', label: t`Workspace`, icon: IconBuilding, permission: 'workspace:manage' },
    { to: '/settings/api-keys', label: t`API keys`, icon: IconKey, permission: 'apiKeys:manage' },
    { to: '/settings/audit', label: t`Audit log`, icon: IconHistory, permission: 'audit:read' },
  ]
  const links = (sections: readonly Section[]) =>
    sections
      .filter(({ permission }) => !permission || mayDo(viewer, permission))
      .map(({ to, label, icon: Icon }) => (
        <NavLink key={to} to={to}>
          <Icon size={18} stroke={1.6} aria-hidden />
          {label}
        </NavLink>
      ))
  return (
    <main className={styles.page}>
      <nav ref={nav} className={styles.sections} aria-label={t`Settings`}>
        <h1>
          <Trans>Settings</Trans>
        </h1>
        <h2 dir="auto">{viewer.user.name}</h2>
        {links(own)}
        <h2 dir="auto">{viewer.workspace.name}</h2>
        {links(workspace)}
      </nav>
      <Suspense fallback={<SkeletonRows count={8} label="…" />}>
        <Outlet />
      </Suspense>
    </main>
  )
}
