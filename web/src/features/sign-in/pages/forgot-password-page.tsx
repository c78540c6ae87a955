import { useMutation } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { requestPasswordResetInput } from '@parley/schema/inputs/identity'
import { useState } from 'react'
import { Link } from 'react-router'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { Field } from '../../../components/field'
import { useFieldWords } from '../../../components/use-field-words'
import { issuesOf, useForm } from '../../../lib/forms/use-form'
import { EntryLayout } from '../components/entry-layout'
import styles from '../components/entry.module.css'
import { requestPasswordResetMutation } from '../sign-in-operations'

/** Asks for a link by mail; says the same whether or not someone has this address. */
export function ForgotPasswordPage() {
  const { t } = useLingui()
  const say = useFieldWords()
  const [sentTo, setSentTo] = useState<string | null>(null)
  const [request] = useMutation(requestPasswordResetMutation)
  const form = useForm({
    initial: { email: '' },
    check: (values) => issuesOf(requestPasswordResetInput, values),
    onSubmit: async ({ email }) => {
      await request({ variables: { input: { email } } })
      setSentTo(email)
    },
    draft: { key: 'sign-in' },
  })
  return (
    <EntryLayout title={sentTo ? t`Look into your mail` : t`Forgot your password?`}>
      {sentTo ? (
        <p role="status">
          <Trans>If {sentTo} has an account here, a link to a new password is on its way. It works for an hour.</Trans>
        </p>
      ) : (
        <form className={styles.form} noValidate onSubmit={(event) => void form.submit(event)}>
          <Field
            label={t`E-mail`}
            help={t`You get a link with which you choose a new password.`}
            type="email"
            autoComplete="username"
            autoFocus
            {...form.field('email')}
            error={say(form.errors.email)}
          />
          {form.failure !== null && <ErrorNotice error={form.failure} />}
          <Button type="submit" look="primary" busy={form.busy} wide>
            <Trans>Send the link</Trans>
          </Button>
        </form>
      )}
      <p className={styles.foot}>
        <Link to="/sign-in">
          <Trans>Back to sign-in</Trans>
        </Link>
      </p>
    </EntryLayout>
  )
}
