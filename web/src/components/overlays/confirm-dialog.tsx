import { Dialog } from './dialog'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState, type ReactNode } from 'react'
import { Button } from '../button'
import { ErrorNotice } from '../error-notice'
import { Field } from '../field'
import { isolated } from '../isolated'
import styles from './confirm-dialog.module.css'

interface ConfirmDialogProps {
  title: string
  children: ReactNode
  action: string
  /** What must be typed before something that cannot be undone. */
  typed?: string
  onConfirm: () => Promise<unknown>
  onClose: () => void
}

export function ConfirmDialog({ title, children, action, typed, onConfirm, onClose }: ConfirmDialogProps) {
  const { t } = useLingui()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [text, setText] = useState('')
  const confirm = async (): Promise<void> => {
    setBusy(true)
    try {
      await onConfirm()
      onClose()
    } catch (failure) {
      setError(failure)
      setBusy(false)
    }
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className={styles.body}
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy && (!typed || text.trim() === typed)) void confirm()
        }}
      >
        <div className={styles.text}>{children}</div>
        {typed && (
          <Field
            label={t`Type ${isolated(typed)} to confirm`}
            value={text}
            autoComplete="off"
            data-autofocus
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
        {error !== null && <ErrorNotice error={error} />}
        <div className={styles.actions}>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" look="danger" busy={busy} disabled={Boolean(typed) && text.trim() !== typed}>
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
