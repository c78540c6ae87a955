import { useMutation } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { resetPasswordInput } from '@parley/schema/inputs/identity'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { PasswordField } from '../../../components/password-field'
import { useFieldWords } from '../../../components/use-field-words'
import { issuesOf, useForm } from '../../../lib/forms/use-form'
import { EntryLayout } from '../components/entry-layout'
import styles from '../components/entry.module.css'
import { resetPasswordMutation } from '../sign-in-operations'

/** Opened by the link of a mail: a new password, and every device is signed out. */
export function ResetPasswordPage() {
  const { t } = useLingui()
  const say = useFieldWords()
  const [params] = useSearchParams()
  const token = params.get('token') ?? ''
  const [done, setDone] = useState(false)
  const [reset] = useMutation(resetPasswordMutation)
  const form = useForm({
    initial: { password: '' },
    check: (values) => issuesOf(resetPasswordInput, { ...values, token }),
    onSubmit: async ({ password }) => {
      await reset({ variables: { input: { token, password } } })
      setDone(true)
    },
  })
  return (
    <EntryLayout title={done ? t`Your password is changed` : t`Choose a new password`}>
      {done ? (
        <p role="status">
          <Trans>Every device was signed out. Sign in with the new password.</Trans>
        </p>
      ) : (
        <form className={styles.form} noValidate onSubmit={(event) => void form.submit(event)}>
          <PasswordField
            label={t`New password`}
            help={t`At least 10 characters. A sentence is easy to keep in mind.`}
            autoComplete="new-password"
            autoFocus
            {...form.field('password')}
            error={say(form.errors.password)}
          />
          {form.failure !== null && <ErrorNotice error={form.failure} />}
          <Button type="submit" look="primary" busy={form.busy} wide>
            <Trans>Change the password</Trans>
          </Button>
        </form>
      )}
      <p className={styles.foot}>
        <Link to={done ? '/sign-in' : '/forgot-password'}>{done ? t`Sign in` : t`Ask for another link`}</Link>
      </p>
    </EntryLayout>
  )
}
