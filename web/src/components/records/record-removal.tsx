import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../button'
import { ErrorNotice } from '../error-notice'
import { PurgeNote } from './purge-note'
import styles from './records.module.css'
import { showTrashed } from './show-trashed'

interface RecordRemovalProps {
  record: { deletedAt: string | null; purgedAfter: string | null }
  name: string
  remove: () => Promise<unknown>
  restore: () => Promise<unknown>
  onClose: () => void
}

/** Into the trash, and out of it. */
export function RecordRemoval({ record, name, remove, restore, onClose }: RecordRemovalProps) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const attempt = (work: () => Promise<unknown>): void => {
    setBusy(true)
    setError(null)
    work()
      .catch(setError)
      .finally(() => setBusy(false))
  }
  const trash = async (): Promise<void> => {
    await remove()
    onClose()
    showTrashed(name, restore)
  }
  return (
    <div className={styles.outcome}>
      {error !== null && <ErrorNotice error={error} />}
      <PurgeNote after={record.purgedAfter} />
      <div className={styles.actions}>
        {record.deletedAt ? (
          <Button busy={busy} onClick={() => attempt(restore)}>
            <Trans>Restore</Trans>
          </Button>
        ) : (
          <Button look="remove" busy={busy} onClick={() => attempt(trash)}>
            <Trans>Delete</Trans>
          </Button>
        )}
      </div>
    </div>
  )
}
