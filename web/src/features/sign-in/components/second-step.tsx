import { useMutation } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { oneTimePassword, recoveryCode } from '@parley/schema/inputs/identity'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { Field } from '../../../components/field'
import { useFieldWords } from '../../../components/use-field-words'
import { issuesOf, useForm } from '../../../lib/forms/use-form'
import { adoptSession } from '../../../lib/session/session'
import { tell } from '../../../lib/session/session-lifecycle'
import { completeSignInMutation } from '../sign-in-operations'
import styles from './entry.module.css'
import * as z from 'zod/mini'

interface SecondStepProps {
  challengeId: string
  /** Back to e-mail and password. */
  onBack: () => void
}

/** The code of the authenticator app, or one of the recovery codes. */
export function SecondStep({ challengeId, onBack }: SecondStepProps) {
  const { t } = useLingui()
  const say = useFieldWords()
  const [recovering, setRecovering] = useState(false)
  const [complete] = useMutation(completeSignInMutation)
  const name = recovering ? 'recoveryCode' : 'code'
  const rule = z.object({ [name]: recovering ? recoveryCode : oneTimePassword })
  const form = useForm<Record<string, string>>({
    initial: { code: '', recoveryCode: '' },
    check: (values) => issuesOf(rule, values),
    onSubmit: async (values) => {
      const input = { challengeId, [name]: values[name], tokenDelivery: 'COOKIE' as const }
      const { data } = await complete({ variables: { input } })
      if (data) adoptSession(data.completeSignIn)
      tell('signed-in')
    },
  })
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void form.submit(event)}>
      {recovering ? (
        <Field
          key="recovery"
          label={t`Recovery code`}
          help={t`One of the ten that you kept. Each works once.`}
          autoComplete="off"
          autoFocus
          {...form.field('recoveryCode')}
          error={say(form.errors['recoveryCode'])}
        />
      ) : (
        <Field
          key="code"
          label={t`Code of your authenticator app`}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
          autoFocus
          {...form.field('code')}
          error={say(form.errors['code'])}
        />
      )}
      {form.failure !== null && <ErrorNotice error={form.failure} />}
      <Button type="submit" look="primary" busy={form.busy} wide>
        <Trans>Sign in</Trans>
      </Button>
      <Button look="quiet" wide onClick={() => setRecovering(!recovering)}>
        {recovering ? t`Use the app instead` : t`Use a recovery code`}
      </Button>
      <Button look="quiet" wide onClick={onBack}>
        <Trans>Back</Trans>
      </Button>
    </form>
  )
}
