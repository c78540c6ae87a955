import { useMutation } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { changeEmailInput } from '@parley/schema/inputs/identity'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { Field } from '../../../components/field'
import { showToast } from '../../../components/overlays/toasts'
import { Tag } from '../../../components/tag'
import { useFieldWords } from '../../../components/use-field-words'
import { issuesOf, useForm } from '../../../lib/forms/use-form'
import { changeEmailMutation, resendVerificationMutation } from '../account-operations'
import styles from './settings.module.css'
import { useReauthentication } from './use-reauthentication'

interface EmailCardProps {
  email: string
  verified: boolean
  /** The address that waits for its link to be opened. */
  pending: string | null
  onChanged: () => void
}

export function EmailCard({ email, verified, pending, onChanged }: EmailCardProps) {
  const { t } = useLingui()
  const say = useFieldWords()
  const { confirmed, dialog } = useReauthentication()
  const [resend, resending] = useMutation(resendVerificationMutation)
  const [change] = useMutation(changeEmailMutation)
  const form = useForm({
    initial: { email: '' },
    check: (values) => issuesOf(changeEmailInput, values),
    onSubmit: async (input) => {
      if (await confirmed(() => change({ variables: { input } }))) onChanged()
    },
  })
  const sendAgain = async (): Promise<void> => {
    await resend()
    void showToast({ title: t`The mail is on its way`, tone: 'good' })
  }
  return (
    <form className={styles.card} noValidate onSubmit={(event) => void form.submit(event)}>
      <h3>
        <Trans>E-mail</Trans>
      </h3>
      <p>
        <b>{email}</b>{' '}
        {verified ? (
          <Tag tone="good">
            <Trans>Verified</Trans>
          </Tag>
        ) : (
          <Tag tone="warn">
            <Trans>Not verified</Trans>
          </Tag>
        )}
      </p>
      {pending && (
        <p className="meta" role="status">
          <Trans>Open the link that was sent to {pending}; until then the old address stays.</Trans>
        </p>
      )}
      {!verified && (
        <div className={styles.actions}>
          <Button busy={resending.loading} onClick={() => void sendAgain().catch(() => undefined)}>
            <Trans>Send the verification again</Trans>
          </Button>
        </div>
      )}
      {resending.error && <ErrorNotice error={resending.error} />}
      <Field
        label={t`New address`}
        type="email"
        autoComplete="email"
        {...form.field('email')}
        error={say(form.errors.email)}
      />
      {form.failure !== null && <ErrorNotice error={form.failure} />}
      <div className={styles.actions}>
        <Button type="submit" busy={form.busy}>
          <Trans>Change the address</Trans>
        </Button>
      </div>
      {dialog}
    </form>
  )
}
