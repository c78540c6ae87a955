import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { BulkChangeInput } from '../../gql/graphql'
import { Button } from '../button'
import { ErrorNotice } from '../error-notice'
import { Dialog } from '../overlays/dialog'
import styles from './bulk-bar.module.css'
import type { BulkSelection } from './bulk-operations'
import { useStartBulk } from './use-start-bulk'

interface BulkDialogProps {
  selection: BulkSelection
  title: string
  /** Of the button; the number of records is beside it. */
  action: string
  /** Null while what is entered is not complete. */
  change: BulkChangeInput | null
  danger?: boolean
  onStarted: () => void
  onClose: () => void
  children: ReactNode
}

/** Asks for one change of the whole selection, and says how many records it is about. */
export function BulkDialog(props: BulkDialogProps) {
  const { selection, title, action, change, danger, onStarted, onClose, children } = props
  const { i18n } = useLingui()
  const { start, busy, failure } = useStartBulk(selection)
  const count = i18n.number(selection.count)
  const submit = async (): Promise<void> => {
    if (!change || !(await start(change))) return
    onStarted()
    onClose()
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) void submit()
        }}
      >
        {children}
        {'filter' in selection.selection && (
          <p className={styles.warning}>
            <Trans>This is about everything that the list shows, also what is not in sight.</Trans>
          </p>
        )}
        {failure ? <ErrorNotice error={failure} /> : null}
        <div className={styles.actions}>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" look={danger ? 'danger' : 'primary'} busy={busy} disabled={!change}>
            {action} <span className="num">({count})</span>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
