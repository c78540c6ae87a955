import { Trans, useLingui } from '@lingui/react/macro'
import { IconDots, IconUsers } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { Button } from '../button'
import { PanelButton } from '../overlays/panel-button'
import { NO_VIEW, type AnyList } from './use-record-list'
import { useViewActions } from './use-view-actions'
import panels from './list-panels.module.css'
import styles from './view-tabs.module.css'

const ViewDialog = lazy(async () => ({ default: (await import('./view-dialog')).ViewDialog }))
const DeleteViewDialog = lazy(async () => ({ default: (await import('./view-dialog')).DeleteViewDialog }))

type Opened = 'save' | 'edit' | 'delete'

/** The saved views of a list as tabs, and what can be done with the one that is open. */
export function ViewTabs({ list, label }: { list: AnyList; label: string }) {
  const { t } = useLingui()
  const [menu, setMenu] = useState(false)
  const [opened, setOpened] = useState<Opened | null>(null)
  const actions = useViewActions(list)
  const { view, views } = list
  const show = (dialog: Opened): void => {
    setMenu(false)
    setOpened(dialog)
  }
  const act = (action: () => Promise<unknown>): void => {
    setMenu(false)
    void action()
  }
  return (
    <nav className={styles.views} aria-label={t`Views: ${label}`}>
      <ul>
        <li>
          <button
            type="button"
            aria-current={view === null ? 'true' : undefined}
            onClick={() => list.open(list.hasDefault ? NO_VIEW : null)}
          >
            <Trans>All</Trans>
          </button>
        </li>
        {views.map(({ id, name, shared }) => (
          <li key={id}>
            <button type="button" aria-current={view?.id === id ? 'true' : undefined} onClick={() => list.open(id)}>
              {shared && <IconUsers size={14} aria-label={t`Shared`} />}
              <bdi>{name}</bdi>
            </button>
          </li>
        ))}
      </ul>
      {list.isChanged && view?.editable && (
        <Button size="s" busy={actions.busy} onClick={() => act(() => actions.save(view))}>
          <Trans>Save view</Trans>
        </Button>
      )}
      {list.isChanged && (
        <Button size="s" look={view?.editable ? 'quiet' : 'plain'} onClick={() => show('save')}>
          {view ? <Trans>Save as a new view</Trans> : <Trans>Save view</Trans>}
        </Button>
      )}
      {list.isChanged && view && (
        <Button size="s" look="quiet" onClick={list.reset}>
          <Trans>Undo the changes</Trans>
        </Button>
      )}
      {view && (
        <PanelButton
          label={t`View`}
          icon={<IconDots size={16} aria-hidden />}
          width={240}
          opened={menu}
          onToggle={setMenu}
        >
          <div className={panels.menu}>
            <Button
              size="s"
              look="quiet"
              onClick={() => act(() => actions.setDefault(view.isDefault ? null : view.id))}
            >
              {view.isDefault ? <Trans>Begin with all again</Trans> : <Trans>Begin with this view</Trans>}
            </Button>
            <Button
              size="s"
              look="quiet"
              disabled={views[0]?.id === view.id}
              onClick={() => act(() => actions.move(view.id, -1))}
            >
              <Trans>Move left</Trans>
            </Button>
            <Button
              size="s"
              look="quiet"
              disabled={views.at(-1)?.id === view.id}
              onClick={() => act(() => actions.move(view.id, 1))}
            >
              <Trans>Move right</Trans>
            </Button>
            {view.editable && (
              <>
                <Button size="s" look="quiet" onClick={() => show('edit')}>
                  <Trans>Rename or share</Trans>
                </Button>
                <Button size="s" look="quiet" onClick={() => show('delete')}>
                  <Trans>Delete</Trans>
                </Button>
              </>
            )}
          </div>
        </PanelButton>
      )}
      <Suspense>
        {(opened === 'save' || (opened === 'edit' && view)) && (
          <ViewDialog
            list={list}
            view={opened === 'edit' ? view : null}
            actions={actions}
            onClose={() => setOpened(null)}
          />
        )}
        {opened === 'delete' && view && (
          <DeleteViewDialog view={view} actions={actions} onClose={() => setOpened(null)} />
        )}
      </Suspense>
    </nav>
  )
}
