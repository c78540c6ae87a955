import { Trans, useLingui } from '@lingui/react/macro'
import { IconDevices, IconHistory, IconKey, IconUsers } from '@tabler/icons-react'
import { Suspense, type ComponentType } from 'react'
import { NavLink, Outlet } from 'react-router'
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
  const own: Section[] = [{ to: '/settings/sessions', label: t`Devices`, icon: IconDevices }]
  const workspace: Section[] = [
    { to: '/settings/members', label: t`Members`, icon: IconUsers, permission: 'members:read' },
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
      <nav className={styles.sections} aria-label={t`Settings`}>
        <h1>
          <Trans>Settings</Trans>
        </h1>
        <h2>{viewer.user.name}</h2>
        {links(own)}
        <h2>{viewer.workspace.name}</h2>
        {links(workspace)}
      </nav>
      <Suspense fallback={<SkeletonRows count={8} label="…" />}>
        <Outlet />
      </Suspense>
    </main>
  )
}
