import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useState } from 'react'
import { Button } from '../button'
import { showToast } from '../overlays/toasts'
import type { Selection } from '../table/use-selection'
import type { CountRecords } from './row-count'
import type { AnyList } from './use-record-list'
import styles from './records.module.css'

const BulkBar = lazy(async () => ({ default: (await import('../bulk-bar/bulk-bar')).BulkBar }))

interface SelectionBarProps {
  list: AnyList
  selection: Selection
  count: CountRecords
  /** The fields of the columns that the list shows. */
  columns: readonly string[]
}

/** What can be done with the rows that are selected, and the way to select all that match. */
export function SelectionBar({ list, selection, count, columns }: SelectionBarProps) {
  const { t } = useLingui()
  const [busy, setBusy] = useState(false)
  const { filter, sort } = list.variables
  const chooseEverything = async (): Promise<void> => {
    setBusy(true)
    try {
      selection.chooseEverything(await count(filter))
    } catch {
      void showToast({ title: t`They could not be counted`, tone: 'bad' })
    }
    setBusy(false)
  }
  if (selection.count === 0) {
    return (
      <div className={styles.selection} data-bottom-bar="phone">
        <p className={styles.picking}>
          <Trans>Tap what you want to select.</Trans>
        </p>
        <Button size="s" look="quiet" onClick={selection.clear}>
          <Trans>Done</Trans>
        </Button>
      </div>
    )
  }
  const chosen = selection.everything ? { filter } : { ids: [...selection.ids] }
  return (
    <div className={styles.selection} data-bottom-bar="phone">
      <Suspense>
        <BulkBar
          recordType={list.recordType}
          selection={chosen}
          count={selection.count}
          shown={{ columns, sort }}
          trashed={list.trashed}
          onDone={selection.clear}
        />
      </Suspense>
      {selection.hasAllShown && !selection.everything && (
        <Button size="s" look="quiet" busy={busy} onClick={() => void chooseEverything()}>
          <Trans>Select all that match</Trans>
        </Button>
      )}
    </div>
  )
}
