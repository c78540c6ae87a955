import { Menu } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import {
  IconCheck,
  IconDeviceDesktop,
  IconDots,
  IconKeyboard,
  IconLogout,
  IconMoon,
  IconPlus,
  IconSearch,
  IconSettings,
  IconSun,
} from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { MantineRoot } from '../../components/overlays/mantine-root'
import { useLocation, useNavigate } from 'react-router'
import { Avatar } from '../../components/avatar'
import { showToast } from '../../components/overlays/toasts'
import { chooseLanguage, type Language } from '../../i18n/i18n'
import { signOut, switchWorkspace } from '../../lib/session/session-lifecycle'
import { useViewer } from '../../lib/session/session'
import { chooseTheme, useThemeChoice } from '../../lib/theme/theme'
import type { RailEntry } from './rail-entries'
import styles from './rail.module.css'
import menuStyles from './member-menu.module.css'

const NewWorkspaceDialog = lazy(async () => ({
  default: (await import('./new-workspace-dialog')).NewWorkspaceDialog,
}))

const languageNames: Record<Language, string> = { en: 'English', ru: 'Русский' }

interface MemberMenuProps {
  onShortcuts: () => void
  /** On a phone the menu is behind "More", and leads to what the bar has no room for. */
  more?: { entries: readonly RailEntry[]; onPalette: () => void } | undefined
}

/** The person, their workspaces, and how the product looks and speaks. */
export function MemberMenu({ onShortcuts, more }: MemberMenuProps) {
  const { t, i18n } = useLingui()
  const viewer = useViewer()
  const theme = useThemeChoice()
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const [founding, setFounding] = useState(false)
  const move = (id: string): void => {
    // A record of the old workspace is not in the new one.
    void navigate(`/${pathname.split('/')[1] ?? ''}`)
    switchWorkspace(id).catch(() => showToast({ title: t`The workspace could not be opened`, tone: 'bad' }))
  }
  const mark = (on: boolean) => (on ? <IconCheck size={16} aria-hidden /> : <span className={menuStyles.noMark} />)
  return (
    <MantineRoot>
      <Menu
        position={more ? 'top-end' : 'right-end'}
        width={260}
        withinPortal={false}
        withInitialFocusPlaceholder={false}
        returnFocus
        trapFocus
      >
        <Menu.Target>
          <button
            type="button"
            className={styles.entry}
            data-tip={viewer.user.name}
            aria-label={more ? undefined : t`Menu of ${viewer.user.name}`}
          >
            {more ? (
              <>
                <IconDots size={20} stroke={1.6} aria-hidden />
                <span className={styles.label}>{t`More`}</span>
              </>
            ) : (
              <Avatar name={viewer.user.name} size={32} />
            )}
          </button>
        </Menu.Target>
        <Menu.Dropdown className={more && menuStyles.tall}>
          {more?.entries.map(({ to, label, icon: Icon }) => (
            <Menu.Item
              key={to}
              leftSection={<Icon size={16} stroke={1.6} aria-hidden />}
              aria-current={pathname.startsWith(to) ? 'page' : undefined}
              onClick={() => void navigate(to)}
            >
              {label}
            </Menu.Item>
          ))}
          {more && (
            <>
              <Menu.Item leftSection={<IconSearch size={16} aria-hidden />} onClick={more.onPalette}>
                <Trans>Search</Trans>
              </Menu.Item>
              <Menu.Divider />
            </>
          )}
          <div className={menuStyles.person}>
            <strong dir="auto">{viewer.user.name}</strong>
            <span className="meta">{viewer.user.email}</span>
          </div>
          <Menu.Label>
            <Trans>Workspace</Trans>
          </Menu.Label>
          {viewer.workspaces.map((workspace) => (
            <Menu.Item
              key={workspace.id}
              leftSection={mark(workspace.id === viewer.workspace.id)}
              aria-current={workspace.id === viewer.workspace.id ? 'true' : undefined}
              onClick={() => workspace.id !== viewer.workspace.id && move(workspace.id)}
            >
              <bdi>{workspace.name}</bdi>
            </Menu.Item>
          ))}
          <Menu.Item leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setFounding(true)}>
            <Trans>New workspace…</Trans>
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label>
            <Trans>Theme</Trans>
          </Menu.Label>
          {(
            [
              ['light', t`Light`, IconSun],
              ['dark', t`Dark`, IconMoon],
              ['auto', t`As the system`, IconDeviceDesktop],
            ] as const
          ).map(([choice, label, Icon]) => (
            <Menu.Item
              key={choice}
              aria-current={theme === choice ? 'true' : undefined}
              leftSection={mark(theme === choice)}
              rightSection={<Icon size={16} aria-hidden />}
              closeMenuOnClick={false}
              onClick={() => chooseTheme(choice)}
            >
              {label}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Label>
            <Trans>Language</Trans>
          </Menu.Label>
          {(['en', 'ru'] as const).map((language) => (
            <Menu.Item
              key={language}
              lang={language}
              aria-current={i18n.locale === language ? 'true' : undefined}
              leftSection={mark(i18n.locale === language)}
              closeMenuOnClick={false}
              onClick={() => void chooseLanguage(language)}
            >
              {languageNames[language]}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconSettings size={16} aria-hidden />} onClick={() => void navigate('/settings')}>
            <Trans>Settings</Trans>
          </Menu.Item>
          <Menu.Item
            leftSection={<IconKeyboard size={16} aria-hidden />}
            rightSection={<kbd>?</kbd>}
            onClick={onShortcuts}
          >
            <Trans>Keyboard shortcuts</Trans>
          </Menu.Item>
          <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>
            <Trans>Sign out</Trans>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {founding && (
        <Suspense>
          <NewWorkspaceDialog onClose={() => setFounding(false)} />
        </Suspense>
      )}
    </MantineRoot>
  )
}
