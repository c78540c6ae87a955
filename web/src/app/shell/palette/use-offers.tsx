import { useLingui } from '@lingui/react/macro'
import {
  IconFileImport,
  IconInbox,
  IconKeyboard,
  IconLanguage,
  IconListCheck,
  IconLogout,
  IconMoon,
  IconPlus,
  IconSettings,
  IconUserPlus,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { useNavigate } from 'react-router'
import { chooseLanguage } from '../../../i18n/i18n'
import { mayDo, type Permission } from '../../../lib/session/permissions'
import { useViewer } from '../../../lib/session/session'
import { signOut } from '../../../lib/session/session-lifecycle'
import { chooseTheme, useColorScheme } from '../../../lib/theme/theme'
import { useRailEntries } from '../rail-entries'
import type { Line } from './palette-line'

type Icon = ComponentType<{ size: number; stroke: number; 'aria-hidden': boolean }>

const line = (id: string, label: string, Drawn: Icon, onChoose: () => void): Line => ({
  id,
  label,
  icon: <Drawn size={20} stroke={1.6} aria-hidden />,
  onChoose,
})

/** The pages that the viewer may open. */
export function usePlaces(): Line[] {
  const { t } = useLingui()
  const navigate = useNavigate()
  const entries = useRailEntries()
  return [
    ...entries.map(({ to, label, icon }) => line(to, label, icon, () => void navigate(to))),
    line('unread', t`Unread conversations`, IconInbox, () => void navigate('/inbox?unread=1')),
    line('imports', t`Imports`, IconFileImport, () => void navigate('/imports')),
    line('jobs', t`Work on many records`, IconListCheck, () => void navigate('/jobs')),
    line('settings', t`Settings`, IconSettings, () => void navigate('/settings')),
  ]
}

/** What the viewer may do from anywhere. */
export function useDeeds(onMap: () => void): Line[] {
  const { t, i18n } = useLingui()
  const viewer = useViewer()
  const navigate = useNavigate()
  const scheme = useColorScheme()
  const going = (permission: Permission, label: string, icon: Icon, to: string): Line[] =>
    mayDo(viewer, permission) ? [line(`do-${to}`, label, icon, () => void navigate(to))] : []
  return [
    ...going('contacts:write', t`New contact`, IconPlus, '/contacts/new'),
    ...going('companies:write', t`New company`, IconPlus, '/companies/new'),
    ...going('deals:write', t`New deal`, IconPlus, '/deals/new'),
    ...going('contacts:write', t`Import contacts`, IconFileImport, '/import/contacts'),
    ...going('companies:write', t`Import companies`, IconFileImport, '/import/companies'),
    ...going('deals:write', t`Import deals`, IconFileImport, '/import/deals'),
    ...going('members:manage', t`Invite a colleague`, IconUserPlus, '/settings/invitations'),
    ...going('accounts:manage', t`Connect a Telegram account`, IconPlus, '/accounts?connect'),
    line('theme', scheme === 'dark' ? t`Switch to light` : t`Switch to dark`, IconMoon, () =>
      chooseTheme(scheme === 'dark' ? 'light' : 'dark'),
    ),
    i18n.locale === 'ru'
      ? line('language', 'Switch to English', IconLanguage, () => void chooseLanguage('en'))
      : line('language', 'Перейти на русский', IconLanguage, () => void chooseLanguage('ru')),
    line('shortcuts', t`Keyboard shortcuts`, IconKeyboard, onMap),
    line('sign-out', t`Sign out`, IconLogout, () => void signOut()),
  ]
}
