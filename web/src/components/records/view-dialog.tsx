import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import * as z from 'zod/mini'
import { issuesOf, useForm } from '../../lib/forms/use-form'
import { useMay } from '../../lib/session/permissions'
import { Field } from '../field'
import { ConfirmDialog } from '../overlays/confirm-dialog'
import { FormDialog } from '../overlays/form-dialog'
import { useFieldWords } from '../use-field-words'
import type { AnyList } from './use-record-list'
import type { ViewActions } from './use-view-actions'
import type { View } from './view-operations'
import { WRITING } from './writing'
import styles from './list-panels.module.css'

const rule = z.object({ name: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(80, 'tooLong')) })

interface ViewDialogProps {
  list: AnyList
  /** Null makes a new one of what the list shows. */
  view: View | null
  actions: ViewActions
  onClose: () => void
}

/** The name of a view, and whether everyone has it. */
export function ViewDialog({ list, view, actions, onClose }: ViewDialogProps) {
  const { t } = useLingui()
  const say = useFieldWords()
  const mayShare = useMay(WRITING[list.recordType])
  const [shared, setShared] = useState(view?.shared ?? false)
  const form = useForm({
    initial: { name: view?.name ?? '' },
    check: (values) => issuesOf(rule, values),
    onSubmit: async ({ name }) => {
      await (view ? actions.rename(view, name.trim(), shared) : actions.create(name.trim(), shared))
      onClose()
    },
  })
  return (
    <FormDialog title={view ? t`Rename or share` : t`Save view`} action={t`Save`} form={form} onClose={onClose}>
      <Field label={t`Name`} data-autofocus {...form.field('name')} error={say(form.errors.name)} />
      {mayShare && (
        <label className={styles.check}>
          <input type="checkbox" checked={shared} onChange={(event) => setShared(event.currentTarget.checked)} />
          <Trans>Share it with everyone in the workspace</Trans>
        </label>
      )}
    </FormDialog>
  )
}

export function DeleteViewDialog({
  view,
  actions,
  onClose,
}: {
  view: View
  actions: ViewActions
  onClose: () => void
}) {
  const { t } = useLingui()
  return (
    <ConfirmDialog
      title={t`Delete ${view.name}?`}
      action={t`Delete`}
      onConfirm={() => actions.remove(view)}
      onClose={onClose}
    >
      {view.shared ? (
        <Trans>It disappears for everyone in the workspace. The records that it lists stay.</Trans>
      ) : (
        <Trans>The records that it lists stay.</Trans>
      )}
    </ConfirmDialog>
  )
}
