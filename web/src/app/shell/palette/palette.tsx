import { useLazyQuery } from '@apollo/client/react'
import { Spotlight, spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight'
import { useLingui } from '@lingui/react/macro'
import {
  IconAddressBook,
  IconBrandTelegram,
  IconBuilding,
  IconChecklist,
  IconCoin,
  IconSettings,
  IconInbox,
  IconKeyboard,
  IconLayoutKanban,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconPlus,
  IconSearch,
} from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import { useNavigate, type NavigateFunction } from 'react-router'
import { Avatar } from '../../../components/avatar'
import { MantineRoot } from '../../../components/overlays/mantine-root'
import { useReturnedFocus } from '../../../components/overlays/use-returned-focus'
import { graphql } from '../../../gql'
import { chooseLanguage } from '../../../i18n/i18n'
import { useMay } from '../../../lib/session/permissions'
import { signOut } from '../../../lib/session/session-lifecycle'
import { chooseTheme, useColorScheme } from '../../../lib/theme/theme'

const paletteQuery = graphql(`
  query PaletteSearch($search: String!) {
    conversations(first: 6, filter: { search: $search }) {
      edges {
        node {
          id
          title
          contact {
            id
            name
          }
        }
      }
    }
    contacts(first: 6, filter: { search: $search }) {
      edges {
        node {
          id
          name
          username
          phone
        }
      }
    }
  }
`)

/** Someone still typing does not want an answer for every letter. */
const SETTLE_MS = 150

interface PaletteProps {
  onClose: () => void
  onMap: () => void
}

/** Go to a page, find a conversation or a contact, do something: all from the keyboard. */
export function Palette({ onClose, onMap }: PaletteProps) {
  useReturnedFocus()
  const { t } = useLingui()
  const [query, setQuery] = useState('')
  const places = usePlaces()
  const deeds = useDeeds(onMap)
  const found = useFound(query)
  useEffect(() => spotlight.open(), [])
  useFirstSelected(found)
  return (
    <MantineRoot>
      <Spotlight
        actions={[...found, { group: t`Go to`, actions: places }, { group: t`Do`, actions: deeds }]}
        query={query}
        onQueryChange={setQuery}
        onSpotlightClose={onClose}
        filter={(text, actions) => keepMatching(text, actions as SpotlightActionGroupData[])}
        shortcut={null}
        scrollable
        maxHeight={420}
        highlightQuery={false}
        lockScroll={false}
        overlayProps={{ blur: 0 }}
        attributes={{ content: { 'aria-label': t`Search and act` } }}
        nothingFound={t`Nothing matches. Try a name, a phone number or a page.`}
        searchProps={{
          leftSection: <IconSearch size={18} aria-hidden />,
          placeholder: t`Go to, find, do…`,
          'aria-label': t`Go to, find, do`,
        }}
      />
    </MantineRoot>
  )
}

/** What the server found arrives after Spotlight chose its first line: Enter means the line that is first now. */
function useFirstSelected(found: readonly SpotlightActionGroupData[]): void {
  useEffect(() => {
    const lines = document.querySelectorAll('.mantine-Spotlight-action')
    for (const line of lines) line.removeAttribute('data-selected')
    lines[0]?.setAttribute('data-selected', 'true')
  }, [found])
}

/** What the server found stays as it came; pages and deeds are filtered here. */
function keepMatching(query: string, groups: SpotlightActionGroupData[]): SpotlightActionGroupData[] {
  const wanted = query.trim().toLocaleLowerCase()
  return groups
    .map(({ group, actions }) => ({
      group,
      actions: actions.filter(
        (action) =>
          /^(conversation|contact)-/.test(action.id ?? '') ||
          `${action.label} ${String(action.keywords ?? '')}`.toLocaleLowerCase().includes(wanted),
      ),
    }))
    .filter(({ actions }) => actions.length > 0)
}

function usePlaces(): SpotlightActionData[] {
  const { t } = useLingui()
  const navigate = useNavigate()
  const place = (id: string, label: string, Icon: typeof IconInbox, to: string): SpotlightActionData => ({
    id,
    label,
    leftSection: <Icon size={20} stroke={1.6} aria-hidden />,
    onClick: () => void navigate(to),
  })
  return [
    place('inbox', t`Inbox`, IconInbox, '/inbox'),
    place('unread', t`Unread conversations`, IconInbox, '/inbox?unread=1'),
    place('contacts', t`Contacts`, IconAddressBook, '/contacts'),
    place('companies', t`Companies`, IconBuilding, '/companies'),
    place('board', t`Board`, IconLayoutKanban, '/board'),
    place('deals', t`Deals`, IconCoin, '/deals'),
    place('tasks', t`Tasks`, IconChecklist, '/tasks'),
    place('settings', t`Settings`, IconSettings, '/settings'),
    place('accounts', t`Accounts`, IconBrandTelegram, '/accounts'),
  ]
}

function useDeeds(onMap: () => void): SpotlightActionData[] {
  const { t, i18n } = useLingui()
  const navigate = useNavigate()
  const scheme = useColorScheme()
  const mayManage = useMay('accounts:manage')
  const deed = (id: string, label: string, Icon: typeof IconInbox, onClick: () => void): SpotlightActionData => ({
    id,
    label,
    leftSection: <Icon size={20} stroke={1.6} aria-hidden />,
    onClick,
  })
  return [
    ...(mayManage
      ? [deed('connect', t`Connect a Telegram account`, IconPlus, () => void navigate('/accounts?connect'))]
      : []),
    deed('theme', scheme === 'dark' ? t`Switch to light` : t`Switch to dark`, IconMoon, () =>
      chooseTheme(scheme === 'dark' ? 'light' : 'dark'),
    ),
    i18n.locale === 'ru'
      ? deed('language', 'Switch to English', IconLanguage, () => void chooseLanguage('en'))
      : deed('language', 'Перейти на русский', IconLanguage, () => void chooseLanguage('ru')),
    deed('shortcuts', t`Keyboard shortcuts`, IconKeyboard, onMap),
    deed('sign-out', t`Sign out`, IconLogout, () => void signOut()),
  ]
}

function useFound(query: string): SpotlightActionGroupData[] {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [find, { data }] = useLazyQuery(paletteQuery)
  const wanted = query.trim()
  useEffect(() => {
    if (!wanted) return undefined
    const timer = setTimeout(() => void find({ variables: { search: wanted } }), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [wanted, find])
  return useMemo(() => {
    if (!wanted || !data) return []
    const conversations = data.conversations.edges.map(({ node }) =>
      record('conversation', node.id, node.contact?.name ?? node.title, '', `/inbox/${node.id}`, navigate),
    )
    const contacts = data.contacts.edges.map(({ node }) =>
      record(
        'contact',
        node.id,
        node.name,
        node.username ? `@${node.username}` : (node.phone ?? ''),
        `/contacts/${node.id}`,
        navigate,
      ),
    )
    return [
      { group: t`Conversations`, actions: conversations },
      { group: t`Contacts`, actions: contacts },
    ]
  }, [wanted, data, navigate, t])
}

function record(
  kind: string,
  id: string,
  label: string,
  description: string,
  to: string,
  navigate: NavigateFunction,
): SpotlightActionData {
  return {
    id: `${kind}-${id}`,
    label,
    description,
    leftSection: <Avatar name={label} size={28} />,
    onClick: () => void navigate(to),
  }
}
