import { useMutation } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { changePasswordInput } from '@parley/schema/inputs/identity'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { showToast } from '../../../components/overlays/toasts'
import { PasswordField } from '../../../components/password-field'
import { useFieldWords } from '../../../components/use-field-words'
import { issuesOf, useForm } from '../../../lib/forms/use-form'
import { changePasswordMutation } from '../account-operations'
import styles from './settings.module.css'
import { useReauthentication } from './use-reauthentication'

export function PasswordCard() {
  const { t } = useLingui()
  const say = useFieldWords()
  const { confirmed, dialog } = useReauthentication()
  const [change] = useMutation(changePasswordMutation)
  const form = useForm({
    initial: { currentPassword: '', newPassword: '' },
    check: (values) => issuesOf(changePasswordInput, values),
    onSubmit: async (input) => {
      if (!(await confirmed(() => change({ variables: { input } })))) return
      form.setValues({ currentPassword: '', newPassword: '' })
      void showToast({ title: t`Your password is changed`, message: t`Other devices were signed out.`, tone: 'good' })
    },
  })
  return (
    <form className={styles.card} noValidate onSubmit={(event) => void form.submit(event)}>
      <h3>
        <Trans>Password</Trans>
      </h3>
      <PasswordField
        label={t`Current password`}
        autoComplete="current-password"
        {...form.field('currentPassword')}
        error={say(form.errors.currentPassword)}
      />
      <PasswordField
        label={t`New password`}
        help={t`At least 10 characters. A sentence is easy to keep in mind.`}
        autoComplete="new-password"
        {...form.field('newPassword')}
        error={say(form.errors.newPassword)}
      />
      {form.failure !== null && <ErrorNotice error={form.failure} />}
      <div className={styles.actions}>
        <Button type="submit" busy={form.busy}>
          <Trans>Change the password</Trans>
        </Button>
      </div>
      {dialog}
    </form>
  )
}
