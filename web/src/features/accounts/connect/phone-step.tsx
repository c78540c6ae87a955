import { Trans, useLingui } from '@lingui/react/macro'
import { startTelegramLoginInput } from '@parley/schema/inputs/accounts'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { Field } from '../../../components/field'
import { useFieldWords } from '../../../components/use-field-words'
import { pageConfig } from '../../../config/page-config'
import { issuesOf, useForm } from '../../../lib/forms/use-form'
import { SandboxHints } from './sandbox-hints'
import styles from './connect.module.css'

interface PhoneStepProps {
  start: (phoneNumber: string) => Promise<void>
}

export function PhoneStep({ start }: PhoneStepProps) {
  const { t } = useLingui()
  const say = useFieldWords()
  const form = useForm({
    initial: { phoneNumber: '' },
    check: (values) => issuesOf(startTelegramLoginInput, values),
    onSubmit: (values) => start(values.phoneNumber),
    draft: { key: 'connect' },
  })
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void form.submit(event)}>
      <Field
        label={t`Phone number`}
        type="tel"
        autoComplete="tel"
        data-autofocus
        placeholder="+1 202 555 0133"
        help={t`With the country code. Telegram sends a code to the app on that number.`}
        {...form.field('phoneNumber')}
        error={say(form.errors.phoneNumber)}
      />
      {form.failure !== null && <ErrorNotice error={form.failure} />}
      <div className={styles.actions}>
        <Button type="submit" look="primary" busy={form.busy}>
          <Trans>Send the code</Trans>
        </Button>
      </div>
      {pageConfig.sandbox && <SandboxHints onPick={(phone) => form.change('phoneNumber', phone)} />}
    </form>
  )
}
