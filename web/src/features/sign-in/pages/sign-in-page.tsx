import { useMutation } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { signInInput } from '@parley/schema/inputs/identity'
import { Link } from 'react-router'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { Field } from '../../../components/field'
import { PasswordField } from '../../../components/password-field'
import { useFieldWords } from '../../../components/use-field-words'
import { pageConfig } from '../../../config/page-config'
import { graphql } from '../../../gql'
import { issuesOf, useForm } from '../../../lib/forms/use-form'
import { adoptSession, useSession } from '../../../lib/session/session'
import { tell } from '../../../lib/session/session-lifecycle'
import { EntryLayout } from '../components/entry-layout'
import styles from '../components/entry.module.css'

const signInMutation = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      ...SessionFields
    }
  }
`)

export function SignInPage() {
  const { t } = useLingui()
  const session = useSession()
  const say = useFieldWords()
  const [signIn] = useMutation(signInMutation)
  const enter = async (values: { email: string; password: string }): Promise<void> => {
    const { data } = await signIn({ variables: { input: { ...values, tokenDelivery: 'COOKIE' } } })
    if (data) adoptSession(data.signIn)
    tell('signed-in')
  }
  const form = useForm({
    initial: { email: '', password: '' },
    check: (values) => issuesOf(signInInput, { ...values, tokenDelivery: 'COOKIE' }),
    onSubmit: enter,
    draft: { key: 'sign-in', secret: ['password'] },
  })
  return (
    <EntryLayout title={t`Sign in`}>
      {session.state === 'signed-out' && session.expired && (
        <p className={styles.foot} role="status">
          <Trans>Your session has ended. Sign in, and you are back where you were.</Trans>
        </p>
      )}
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
        <Trans>
          New here? <Link to="/sign-up">Create a workspace</Link>
        </Trans>
      </p>
    </EntryLayout>
  )
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
