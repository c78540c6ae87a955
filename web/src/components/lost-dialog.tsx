import { useLingui } from '@lingui/react/macro'
import * as z from 'zod/mini'
import { issuesOf, useForm } from '../lib/forms/use-form'
import { Field } from './field'
import { FormDialog } from './overlays/form-dialog'
import { useFieldWords } from './use-field-words'

const rule = z.object({ reason: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(500, 'tooLong')) })

/** Asks why a deal was lost. */
export function LostDialog({ onLost, onClose }: { onLost: (reason: string) => Promise<unknown>; onClose: () => void }) {
  const { t } = useLingui()
  const say = useFieldWords()
  const form = useForm({
    initial: { reason: '' },
    check: (values) => issuesOf(rule, values),
    onSubmit: async ({ reason }) => {
      await onLost(reason.trim())
      onClose()
    },
  })
  return (
    <FormDialog title={t`Why was it lost?`} action={t`Mark as lost`} form={form} onClose={onClose}>
      <Field label={t`Reason`} data-autofocus {...form.field('reason')} error={say(form.errors.reason)} />
    </FormDialog>
  )
}
