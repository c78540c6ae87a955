import { Spotlight, spotlight } from '@mantine/spotlight'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconMessage, IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { Avatar } from '../../../components/avatar'
import { ErrorNotice } from '../../../components/error-notice'
import { MantineRoot } from '../../../components/overlays/mantine-root'
import { useReturnedFocus } from '../../../components/overlays/use-returned-focus'
import { useViewer } from '../../../lib/session/session'
import { PaletteLine, type Group, type Line } from './palette-line'
import styles from './palette.module.css'
import { readRecent, rememberRecent, type Recent } from './recent'
import { useFound } from './use-found'
import { useDeeds, usePlaces } from './use-offers'

interface PaletteProps {
  onClose: () => void
  onMap: () => void
}

/** Find anything, go to a page, do something: all from the keyboard. */
export function Palette({ onClose, onMap }: PaletteProps) {
  useReturnedFocus()
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const { groups: foundGroups, searching, error, retry } = useFound(typed)
  const toLine = useRecords()
  const recent = useRecentLines(toLine)
  const places = usePlaces()
  const deeds = useDeeds(onMap)
  const words = typed.trim().split(/\s+/).filter(Boolean)
  const isMeant = ({ label }: Line): boolean => label.toLocaleLowerCase().includes(typed.trim().toLocaleLowerCase())
  const groups: Group[] = [
    ...(words.length === 0 ? [{ title: t`Recent`, lines: recent }] : []),
    ...foundGroups.map(({ title, found }) => ({ title, lines: found.map(toLine) })),
    { title: t`Go to`, lines: places.filter(isMeant) },
    { title: t`Do`, lines: deeds.filter(isMeant) },
  ].filter(({ lines }) => lines.length > 0)
  useEffect(() => spotlight.open(), [])
  useFirstSelected(groups.flatMap(({ lines }) => lines.map(({ id }) => id)).join())
  return (
    <MantineRoot>
      <Spotlight.Root
        query={typed}
        onQueryChange={setTyped}
        onSpotlightClose={onClose}
        shortcut={null}
        scrollable
        maxHeight={460}
        lockScroll={false}
        overlayProps={{ blur: 0 }}
        attributes={{ content: { 'aria-label': t`Search and act` } }}
      >
        <Spotlight.Search
          leftSection={<IconSearch size={18} aria-hidden />}
          placeholder={t`Go to, find, do…`}
          aria-label={t`Go to, find, do`}
        />
        {error ? (
          <div className={styles.notice}>
            <ErrorNotice error={error} onRetry={retry} />
          </div>
        ) : null}
        <Spotlight.ActionsList>
          {groups.map(({ title, lines }) => (
            <Spotlight.ActionsGroup key={title} label={title}>
              {lines.map((line) => (
                <PaletteLine key={line.id} line={line} words={words} />
              ))}
            </Spotlight.ActionsGroup>
          ))}
          {groups.length === 0 && (
            <Spotlight.Empty>
              {searching ? <Trans>Searching…</Trans> : <Trans>Nothing matches. Try a name, a number or a page.</Trans>}
            </Spotlight.Empty>
          )}
        </Spotlight.ActionsList>
      </Spotlight.Root>
    </MantineRoot>
  )
}

/** A record to open, which is then among the recent ones. */
function useRecords(): (record: Recent) => Line {
  const navigate = useNavigate()
  const workspaceId = useViewer().workspace.id
  return (record) => ({
    ...record,
    icon: record.id.startsWith('message-') ? (
      <IconMessage size={24} stroke={1.6} aria-hidden />
    ) : (
      <Avatar name={record.label} size={28} />
    ),
    onChoose: () => {
      rememberRecent(workspaceId, record)
      void navigate(record.to)
    },
  })
}

/** As they were when the palette was opened. */
function useRecentLines(toLine: (record: Recent) => Line): Line[] {
  const workspaceId = useViewer().workspace.id
  const [recent] = useState(() => readRecent(workspaceId))
  return recent.map(toLine)
}

/** Lines come and go while someone types, and what the server found arrives later: Enter means the line that is first now. */
function useFirstSelected(lineIds: string): void {
  useEffect(() => {
    const lines = document.querySelectorAll('.mantine-Spotlight-action')
    for (const line of lines) line.removeAttribute('data-selected')
    lines[0]?.setAttribute('data-selected', 'true')
  }, [lineIds])
}
