import { CombinedGraphQLErrors } from '@apollo/client/errors'
import { useMutation } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { signInInput } from '@parley/schema/inputs/identity'
import { useState } from 'react'
import { Link, useLocation, useSearchParams } from 'react-router'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { wordsOf } from '../../../components/error-words'
import { Field } from '../../../components/field'
import { PasswordField } from '../../../components/password-field'
import { useFieldWords } from '../../../components/use-field-words'
import { pageConfig } from '../../../config/page-config'
import { issuesOf, useForm } from '../../../lib/forms/use-form'
import { adoptSession, useSession } from '../../../lib/session/session'
import { tell } from '../../../lib/session/session-lifecycle'
import { EntryLayout } from '../components/entry-layout'
import styles from '../components/entry.module.css'
import { ProviderButtons } from '../components/provider-buttons'
import { SecondStep } from '../components/second-step'
import { signInMutation } from '../sign-in-operations'

export function SignInPage() {
  const { t } = useLingui()
  const { hash } = useLocation()
  // Whoever comes back from another sign-in service brings the challenge along.
  const [challengeId, setChallenge] = useState(() => new URLSearchParams(hash.slice(1)).get('challenge'))
  return (
    <EntryLayout title={challengeId ? t`One more step` : t`Sign in`}>
      {challengeId ? (
        <SecondStep challengeId={challengeId} onBack={() => setChallenge(null)} />
      ) : (
        <FirstStep onChallenge={setChallenge} />
      )}
    </EntryLayout>
  )
}

function FirstStep({ onChallenge }: { onChallenge: (challengeId: string) => void }) {
  const { t, i18n } = useLingui()
  const session = useSession()
  const say = useFieldWords()
  const [params] = useSearchParams()
  const refusal = params.get('error')
  const [signIn] = useMutation(signInMutation)
  const enter = async (values: { email: string; password: string }): Promise<void> => {
    try {
      const { data } = await signIn({ variables: { input: { ...values, tokenDelivery: 'COOKIE' } } })
      if (data) adoptSession(data.signIn)
      tell('signed-in')
    } catch (error) {
      const challengeId = challengeOf(error)
      if (!challengeId) throw error
      onChallenge(challengeId)
    }
  }
  const form = useForm({
    initial: { email: '', password: '' },
    check: (values) => issuesOf(signInInput, { ...values, tokenDelivery: 'COOKIE' }),
    onSubmit: enter,
    draft: { key: 'sign-in', secret: ['password'] },
  })
  return (
    <>
      {session.state === 'signed-out' && session.expired && (
        <p className={styles.foot} role="status">
          <Trans>Your session has ended. Sign in, and you are back where you were.</Trans>
        </p>
      )}
      {refusal && (
        <p className={styles.refusal} role="alert">
          {i18n._(wordsOf(refusal))}
        </p>
      )}
      <ProviderButtons returnTo={params.get('returnTo') ?? ''} />
      <form className={styles.form} noValidate onSubmit={(event) => void form.submit(event)}>
        <Field
          label={t`E-mail`}
          type="email"
          autoComplete="username"
          autoFocus
          {...form.field('email')}
          error={say(form.errors.email)}
        />
        <PasswordField
          label={t`Password`}
          autoComplete="current-password"
          {...form.field('password')}
          error={say(form.errors.password)}
        />
        {form.failure !== null && <ErrorNotice error={form.failure} />}
        <Button type="submit" look="primary" busy={form.busy} wide>
          <Trans>Sign in</Trans>
        </Button>
      </form>
      {pageConfig.demo && <DemoSignIn demo={pageConfig.demo} onUse={form.setValues} />}
      <p className={styles.foot}>
        <Link to="/forgot-password">
          <Trans>Forgot your password?</Trans>
        </Link>
      </p>
      <p className={styles.foot}>
        <Trans>
          New here? <Link to="/sign-up">Create a workspace</Link>
        </Trans>
      </p>
    </>
  )
}

/** The second step that the server asks for; null where the sign-in failed. */
function challengeOf(error: unknown): string | null {
  if (!CombinedGraphQLErrors.is(error)) return null
  const { code, challengeId } = error.errors[0]?.extensions ?? {}
  return code === 'MFA_REQUIRED' && typeof challengeId === 'string' ? challengeId : null
}

interface DemoSignInProps {
  demo: { email: string; password: string }
  onUse: (values: { email: string; password: string }) => void
}

function DemoSignIn({ demo, onUse }: DemoSignInProps) {
  return (
    <div className={styles.demo}>
      <div>
        <Trans>
          Demo: {demo.email} / {demo.password}
        </Trans>
      </div>
      <Button size="s" onClick={() => onUse({ email: demo.email, password: demo.password })}>
        <Trans>Fill in</Trans>
      </Button>
    </div>
  )
}
