import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Field } from '../field'
import type { BulkActionProps } from './bulk-bar'
import { BulkDialog } from './bulk-dialog'

/** A whole list is put into the trash by whoever has read how long it is. */
export function DeleteManyDialog(props: BulkActionProps) {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const { count, selection } = props.selection
  const sure = !('filter' in selection) || typed.replace(/\D/g, '') === String(count)
  return (
    <BulkDialog
      {...props}
      danger
      title={t`Put them into the trash?`}
      action={t`Delete`}
      change={sure ? { delete: true } : null}
    >
      <p>
        <Trans>They can be restored from the trash, and the whole step undone within a day.</Trans>
      </p>
      {'filter' in selection && (
        <Field
          label={t`Type ${count} to confirm`}
          value={typed}
          inputMode="numeric"
          autoComplete="off"
          data-autofocus
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
    </BulkDialog>
  )
}

export function RestoreManyDialog(props: BulkActionProps) {
  const { t } = useLingui()
  return (
    <BulkDialog {...props} title={t`Take them out of the trash?`} action={t`Restore`} change={{ restore: true }}>
      <p>
        <Trans>They are in their lists again, as they were.</Trans>
      </p>
    </BulkDialog>
  )
}
