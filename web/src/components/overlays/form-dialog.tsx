import { Trans } from '@lingui/react/macro'
import type { ReactNode, SyntheticEvent } from 'react'
import { submitByKey } from '../../lib/forms/submit-by-key'
import { Button } from '../button'
import { ErrorNotice } from '../error-notice'
import { Dialog } from './dialog'
import styles from './form-dialog.module.css'

interface FormDialogProps {
  title: string
  /** In pixels. */
  width?: number
  /** What the button says that sends it. */
  action: string
  form: {
    readonly submit: (event: SyntheticEvent<HTMLFormElement>) => Promise<void>
    readonly failure: unknown
    readonly busy: boolean
  }
  /** A press outside leaves it too; not where something would be lost. */
  closeOutside?: boolean
  onClose: () => void
  children: ReactNode
}

/** A form in a dialog: its fields, what went wrong with all of them together, and the way out. */
export function FormDialog({ title, width, action, form, closeOutside, onClose, children }: FormDialogProps) {
  return (
    <Dialog title={title} onClose={onClose} {...(width && { width })} {...(closeOutside === false && { closeOutside })}>
      <form className={styles.form} noValidate onSubmit={(event) => void form.submit(event)} onKeyDown={submitByKey}>
        {children}
        {form.failure !== null && <ErrorNotice error={form.failure} />}
        <div className={styles.actions}>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" look="primary" busy={form.busy}>
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
