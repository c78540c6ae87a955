import { useLingui } from '@lingui/react/macro'
import { IconDots, IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, IconSearch } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { NavLink } from 'react-router'
import { Avatar } from '../../components/avatar'
import { useUnreadTotal } from '../../features/inbox/live/use-unread-total'
import { useOverdueTotal } from '../../features/tasks/hooks/use-overdue-total'
import { SyncEntry } from '../../features/accounts/components/sync-entry'
import { useConnection } from '../../lib/apollo/connection'
import { useViewer } from '../../lib/session/session'
import { PHONE, useMedia } from '../../lib/layout/use-media'
import { useRailEntries, type RailEntry } from './rail-entries'
import { keepWide, readWide } from './rail-width'
import styles from './rail.module.css'

const MemberMenu = lazy(async () => ({ default: (await import('./member-menu')).MemberMenu }))

/** A thumb finds four entries and "More" in a phone's bar. */
const ON_PHONE = 4

interface RailProps {
  onPalette: () => void
  onShortcuts: () => void
}

export function Rail({ onPalette, onShortcuts }: RailProps) {
  const { t } = useLingui()
  const viewer = useViewer()
  const counts: Record<string, number> = { '/inbox': useUnreadTotal(), '/tasks': useOverdueTotal() }
  const phone = useMedia(PHONE)
  const entries = useRailEntries()
  const shown = phone ? entries.filter(({ onPhone }) => onPhone).slice(0, ON_PHONE) : entries
  const rest = entries.filter((entry) => !shown.includes(entry))
  const [wide, setWide] = useState(readWide)
  const toggle = (): void => {
    keepWide(!wide)
    setWide(!wide)
  }
  const Fold = wide ? IconLayoutSidebarLeftCollapse : IconLayoutSidebarLeftExpand
  const foldLabel = wide ? t`Fold the menu` : t`Show labels`
  return (
    <nav className={styles.rail} data-wide={wide || undefined} aria-label={t`Main`}>
      <img className={styles.logo} src="/icon.svg" alt="Parley" width={36} height={36} />
      {shown.map((entry) => (
        <RailLink key={entry.to} entry={entry} count={counts[entry.to] ?? 0} />
      ))}
      {!phone && (
        <button type="button" className={styles.entry} data-tip={t`Search and act`} onClick={onPalette}>
          <IconSearch size={20} stroke={1.6} aria-hidden />
          <span className={styles.label}>{t`Search`}</span>
        </button>
      )}
      <span className={styles.space} />
      <button
        type="button"
        className={`${styles.entry} ${styles.fold}`}
        data-tip={foldLabel}
        aria-expanded={wide}
        onClick={toggle}
      >
        <Fold size={20} stroke={1.6} aria-hidden />
        <span className={styles.label}>{foldLabel}</span>
      </button>
      <SyncEntry />
      <ConnectionDot />
      <Suspense
        fallback={
          <span className={styles.entry}>
            {phone ? <IconDots size={20} aria-hidden /> : <Avatar name={viewer.user.name} size={32} />}
          </span>
        }
      >
        <MemberMenu onShortcuts={onShortcuts} more={phone ? { entries: rest, onPalette } : undefined} />
      </Suspense>
    </nav>
  )
}

function RailLink({ entry: { to, label, icon: Icon }, count }: { entry: RailEntry; count: number }) {
  return (
    <NavLink to={to} className={styles.entry!} data-tip={label}>
      <Icon size={20} stroke={1.6} aria-hidden />
      <span className={styles.label}>{label}</span>
      {count > 0 && <b className={`${styles.count} num`}>{count > 99 ? '99+' : count}</b>}
    </NavLink>
  )
}

function ConnectionDot() {
  const { t } = useLingui()
  const connection = useConnection()
  const words = {
    connecting: t`Connecting`,
    online: t`Connected: new messages arrive by themselves`,
    offline: t`Not connected: reconnecting`,
  }
  return (
    <span className={styles.dotPlace} data-tip={words[connection]} role="img" aria-label={words[connection]}>
      <span className={styles.dot} data-state={connection} />
    </span>
  )
}
