import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useState } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import { useShortcuts } from '../../../lib/keyboard/use-shortcuts'
import { NARROW, useMedia } from '../../../lib/layout/use-media'
import { keep, kept } from '../../../lib/storage/window-storage'
import { ListPane } from '../components/list-pane'
import { Thread } from '../thread/thread'
import styles from './inbox-page.module.css'

const ContactPanel = lazy(async () => ({ default: (await import('../panel/contact-panel')).ContactPanel }))
const PanelDrawer = lazy(async () => ({ default: (await import('../panel/panel-drawer')).PanelDrawer }))

/** Three panes; the conversation, the filter and the search are in the address. */
export function InboxPage() {
  const { t } = useLingui()
  const { conversationId } = useParams()
  const { search } = useLocation()
  const navigate = useNavigate()
  const narrow = useMedia(NARROW)
  const [panel, setPanel] = useState(() => kept<boolean>('panel') ?? true)
  const [drawer, setDrawer] = useState(false)
  const panelOpen = narrow ? drawer : panel
  const toggle = (): void => {
    if (narrow) setDrawer(!drawer)
    else {
      keep('panel', !panel)
      setPanel(!panel)
    }
  }
  useShortcuts({
    p: toggle,
    Escape: () => void navigate(`/inbox${search}`),
  })
  return (
    <main
      className={styles.inbox}
      data-open={conversationId ? true : undefined}
      data-panel={(conversationId && panel) || undefined}
    >
      <ListPane activeId={conversationId} />
      {conversationId ? (
        <Thread key={conversationId} conversationId={conversationId} panelOpen={panelOpen} onTogglePanel={toggle} />
      ) : (
        <p className={styles.choose}>
          <span>
            <Trans>
              Choose a conversation, or press <kbd>J</kbd> to walk through them.
            </Trans>
          </span>
        </p>
      )}
      {conversationId && panel && !narrow && (
        <aside className={styles.panel} aria-label={t`Contact`}>
          <Suspense>
            <ContactPanel key={conversationId} conversationId={conversationId} />
          </Suspense>
        </aside>
      )}
      {conversationId && narrow && drawer && (
        <Suspense>
          <PanelDrawer conversationId={conversationId} onClose={() => setDrawer(false)} />
        </Suspense>
      )}
    </main>
  )
}
