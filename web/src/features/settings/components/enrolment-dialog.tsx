import { useMutation } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { oneTimePassword } from '@parley/schema/inputs/identity'
import * as z from 'zod/mini'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { Field } from '../../../components/field'
import { Dialog } from '../../../components/overlays/dialog'
import { Skeleton } from '../../../components/skeleton'
import { useFieldWords } from '../../../components/use-field-words'
import { useQrPicture } from '../../../components/use-qr-picture'
import { issuesOf, useForm } from '../../../lib/forms/use-form'
import { confirmMfaEnrolmentMutation } from '../account-operations'
import styles from './settings.module.css'

const rule = z.object({ code: oneTimePassword })

interface EnrolmentDialogProps {
  enrolment: { secret: string; uri: string }
  onEnrolled: (recoveryCodes: readonly string[]) => void
  onClose: () => void
}

/** Scan, then prove with a code that it worked. */
export function EnrolmentDialog({ enrolment, onEnrolled, onClose }: EnrolmentDialogProps) {
  const { t } = useLingui()
  const say = useFieldWords()
  const picture = useQrPicture(enrolment.uri)
  const [confirm] = useMutation(confirmMfaEnrolmentMutation)
  const form = useForm({
    initial: { code: '' },
    check: (values) => issuesOf(rule, values),
    onSubmit: async ({ code }) => {
      const { data } = await confirm({ variables: { code } })
      if (data) onEnrolled(data.confirmMfaEnrolment)
    },
  })
  return (
    <Dialog title={t`Set up the second step`} closeOutside={false} onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={(event) => void form.submit(event)}>
        <p>
          <Trans>Scan this with an authenticator app, or type the key into it.</Trans>
        </p>
        <div className={styles.qr}>
          {picture ? (
            <img src={picture} width={200} height={200} alt={t`QR code for the app`} />
          ) : (
            <Skeleton width={200} height={200} />
          )}
        </div>
        <code className={styles.key} aria-label={t`Key`}>
          {enrolment.secret}
        </code>
        <Field
          label={t`Code that the app shows`}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
          data-autofocus
          {...form.field('code')}
          error={say(form.errors.code)}
        />
        {form.failure !== null && <ErrorNotice error={form.failure} />}
        <div className={styles.actions}>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" look="primary" busy={form.busy}>
            <Trans>Turn on</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
