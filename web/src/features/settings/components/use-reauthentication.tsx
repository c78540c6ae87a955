import { useMutation } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { reauthenticateInput } from '@parley/schema/inputs/identity'
import { useState, type ReactNode } from 'react'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { Field } from '../../../components/field'
import { Dialog } from '../../../components/overlays/dialog'
import { PasswordField } from '../../../components/password-field'
import { useFieldWords } from '../../../components/use-field-words'
import { graphql } from '../../../gql'
import { readError } from '../../../lib/apollo/read-error'
import { issuesOf, useForm } from '../../../lib/forms/use-form'
import styles from './settings.module.css'

const reauthenticateMutation = graphql(`
  mutation Reauthenticate($input: ReauthenticateInput!) {
    reauthenticate(input: $input)
  }
`)

interface Asked {
  answer: (confirmed: boolean) => void
}

/**
 * Runs what the server wants a person to confirm first: where it says so, a dialog asks for the password or a code, and
 * the same is done again. Resolves to null where the person turned back.
 */
export function useReauthentication(): {
  confirmed: <Result>(work: () => Promise<Result>) => Promise<Result | null>
  dialog: ReactNode
} {
  const [asked, setAsked] = useState<Asked | null>(null)
  const ask = (): Promise<boolean> =>
    new Promise((resolve) => {
      setAsked({
        answer: (confirmed) => {
          setAsked(null)
          resolve(confirmed)
        },
      })
    })
  const confirmed = async <Result,>(work: () => Promise<Result>): Promise<Result | null> => {
    try {
      return await work()
    } catch (error) {
      if (readError(error).code !== 'REAUTHENTICATION_REQUIRED') throw error
      return (await ask()) ? work() : null
    }
  }
  return { confirmed, dialog: asked && <ConfirmPersonDialog onAnswer={asked.answer} /> }
}

function ConfirmPersonDialog({ onAnswer }: { onAnswer: (confirmed: boolean) => void }) {
  const { t } = useLingui()
  const say = useFieldWords()
  const [byCode, setByCode] = useState(false)
  const [reauthenticate] = useMutation(reauthenticateMutation)
  const toInput = ({ password, code }: { password: string; code: string }) => (byCode ? { code } : { password })
  const form = useForm({
    initial: { password: '', code: '' },
    check: (values) => issuesOf(reauthenticateInput, toInput(values)),
    onSubmit: async (values) => {
      await reauthenticate({ variables: { input: toInput(values) } })
      onAnswer(true)
    },
  })
  return (
    <Dialog title={t`Confirm that it is you`} onClose={() => onAnswer(false)}>
      <form className={styles.form} noValidate onSubmit={(event) => void form.submit(event)}>
        {byCode ? (
          <Field
            key="code"
            label={t`Code of your authenticator app`}
            inputMode="numeric"
            autoComplete="one-time-code"
            data-autofocus
            {...form.field('code')}
            error={say(form.errors.code)}
          />
        ) : (
          <PasswordField
            key="password"
            label={t`Password`}
            autoComplete="current-password"
            data-autofocus
            {...form.field('password')}
            error={say(form.errors.password)}
          />
        )}
        {form.failure !== null && <ErrorNotice error={form.failure} />}
        <div className={styles.actions}>
          <Button look="quiet" onClick={() => setByCode(!byCode)}>
            {byCode ? t`Use the password` : t`Use a code`}
          </Button>
          <Button type="submit" look="primary" busy={form.busy}>
            <Trans>Confirm</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
