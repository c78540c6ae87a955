import { Trans, useLingui } from '@lingui/react/macro'
import { submitTelegramCodeInput } from '@parley/schema/inputs/accounts'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { Field } from '../../../components/field'
import { useFieldWords } from '../../../components/use-field-words'
import type { TelegramLoginFieldsFragment } from '../../../gql/graphql'
import { readError } from '../../../lib/apollo/read-error'
import { issuesOf, useForm } from '../../../lib/forms/use-form'
import styles from './connect.module.css'

interface CodeStepProps {
  login: TelegramLoginFieldsFragment
  phone: string
  submit: (loginId: string, code: string) => Promise<void>
  again: () => Promise<void>
  onBack: () => void
}

/** A wrong code keeps the field and says why; a new one can be asked for. */
export function CodeStep({ login, phone, submit, again, onBack }: CodeStepProps) {
  const { t } = useLingui()
  const say = useFieldWords()
  const [resending, setResending] = useState(false)
  const form = useForm({
    initial: { code: '' },
    check: (values) => issuesOf(submitTelegramCodeInput, { loginId: login.id, ...values }),
    fieldOf: (code) => (code.startsWith('TELEGRAM_CODE_') ? 'code' : null),
    onSubmit: (values) => submit(login.id, values.code.trim()),
  })
  const resend = async (): Promise<void> => {
    setResending(true)
    await again().catch((error: unknown) => form.setErrors({ code: readError(error).code }))
    setResending(false)
  }
  const length = login.codeLength ?? 5
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void form.submit(event)}>
      <p className={styles.text}>
        <Trans>
          Telegram sent a code of {length} digits to the app on <b className="num">{phone}</b>.
        </Trans>
      </p>
      <Field
        label={t`Code`}
        inputMode="numeric"
        autoComplete="one-time-code"
        autoFocus
        maxLength={8}
        className="num"
        {...form.field('code')}
        error={say(form.errors.code)}
      />
      {form.failure !== null && <ErrorNotice error={form.failure} />}
      <div className={styles.actions}>
        <Button look="quiet" onClick={onBack}>
          <Trans>Another number</Trans>
        </Button>
        <Button onClick={() => void resend()} busy={resending}>
          <Trans>Send again</Trans>
        </Button>
        <Button type="submit" look="primary" busy={form.busy}>
          <Trans>Continue</Trans>
        </Button>
      </div>
    </form>
  )
}
