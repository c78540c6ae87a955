import { useLingui } from '@lingui/react/macro'
import {
  IconAddressBook,
  IconBrandTelegram,
  IconBuilding,
  IconCoin,
  IconInbox,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconSearch,
} from '@tabler/icons-react'
import { lazy, Suspense, useState, type ComponentType } from 'react'
import { NavLink } from 'react-router'
import { Avatar } from '../../components/avatar'
import { useUnreadTotal } from '../../features/inbox/live/use-unread-total'
import { SyncEntry } from '../../features/accounts/components/sync-entry'
import { useConnection } from '../../lib/apollo/connection'
import { useViewer } from '../../lib/session/session'
import { keepWide, readWide } from './rail-width'
import styles from './rail.module.css'

const MemberMenu = lazy(async () => ({ default: (await import('./member-menu')).MemberMenu }))

interface RailProps {
  onPalette: () => void
  onShortcuts: () => void
}

export function Rail({ onPalette, onShortcuts }: RailProps) {
  const { t } = useLingui()
  const viewer = useViewer()
  const unread = useUnreadTotal()
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
      <RailLink to="/inbox" label={t`Inbox`} icon={IconInbox} count={unread} />
      <RailLink to="/contacts" label={t`Contacts`} icon={IconAddressBook} />
      <RailLink to="/companies" label={t`Companies`} icon={IconBuilding} wideOnly />
      <RailLink to="/deals" label={t`Deals`} icon={IconCoin} wideOnly />
      <RailLink to="/accounts" label={t`Accounts`} icon={IconBrandTelegram} />
      <button type="button" className={styles.entry} data-tip={t`Search and act`} onClick={onPalette}>
        <IconSearch size={20} stroke={1.6} aria-hidden />
        <span className={styles.label}>{t`Search`}</span>
      </button>
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
            <Avatar name={viewer.user.name} size={32} />
          </span>
        }
      >
        <MemberMenu onShortcuts={onShortcuts} />
      </Suspense>
    </nav>
  )
}

interface RailLinkProps {
  to: string
  label: string
  icon: ComponentType<{ size: number; stroke: number; 'aria-hidden': boolean }>
  count?: number
  /** A phone has room for the few; the palette knows the rest. */
  wideOnly?: boolean
}

function RailLink({ to, label, icon: Icon, count = 0, wideOnly }: RailLinkProps) {
  return (
    <NavLink to={to} className={styles.entry!} data-tip={label} data-wide-only={wideOnly}>
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
