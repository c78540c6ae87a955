import { Trans, useLingui } from '@lingui/react/macro'
import { submitTelegramPasswordInput } from '@parley/schema/inputs/accounts'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { PasswordField } from '../../../components/password-field'
import { useFieldWords } from '../../../components/use-field-words'
import type { TelegramLoginFieldsFragment } from '../../../gql/graphql'
import { issuesOf, useForm } from '../../../lib/forms/use-form'
import styles from './connect.module.css'

interface PasswordStepProps {
  login: TelegramLoginFieldsFragment
  submit: (loginId: string, password: string) => Promise<void>
}

export function PasswordStep({ login, submit }: PasswordStepProps) {
  const { t } = useLingui()
  const say = useFieldWords()
  const form = useForm({
    initial: { password: '' },
    check: (values) => issuesOf(submitTelegramPasswordInput, { loginId: login.id, ...values }),
    fieldOf: (code) => (code === 'TELEGRAM_PASSWORD_INVALID' ? 'password' : null),
    onSubmit: (values) => submit(login.id, values.password),
  })
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void form.submit(event)}>
      <p className={styles.text}>
        <Trans>
          This account is protected by a second password. Parley passes it to Telegram and does not keep it.
        </Trans>
      </p>
      <PasswordField
        label={t`Telegram password`}
        autoComplete="off"
        autoFocus
        {...form.field('password')}
        error={say(form.errors.password)}
      />
      {form.failure !== null && <ErrorNotice error={form.failure} />}
      <div className={styles.actions}>
        <Button type="submit" look="primary" busy={form.busy}>
          <Trans>Connect</Trans>
        </Button>
      </div>
    </form>
  )
}
