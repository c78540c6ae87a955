import { useMutation } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { signUpInput } from '@parley/schema/inputs/identity'
import { Link, useSearchParams } from 'react-router'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { Field } from '../../../components/field'
import { PasswordField } from '../../../components/password-field'
import { useFieldWords } from '../../../components/use-field-words'
import { graphql } from '../../../gql'
import { issuesOf, useForm } from '../../../lib/forms/use-form'
import { adoptSession } from '../../../lib/session/session'
import { tell } from '../../../lib/session/session-lifecycle'
import { EntryLayout } from '../components/entry-layout'
import styles from '../components/entry.module.css'

const signUpMutation = graphql(`
  mutation SignUp($input: SignUpInput!) {
    signUp(input: $input) {
      ...SessionFields
    }
  }
`)

type Values = Record<'name' | 'workspaceName' | 'email' | 'password', string>

export function SignUpPage() {
  const { t, i18n } = useLingui()
  const say = useFieldWords()
  const [params] = useSearchParams()
  // Whoever was invited joins the workspace of the invitation, and makes none.
  const invitationToken = params.get('invitation')
  const [signUp] = useMutation(signUpMutation)
  const toInput = ({ workspaceName, ...values }: Values) => ({
    ...values,
    ...(invitationToken ? { invitationToken } : { workspaceName }),
    language: i18n.locale === 'ru' ? ('RU' as const) : ('EN' as const),
    tokenDelivery: 'COOKIE' as const,
  })
  const form = useForm<Values>({
    initial: { name: '', workspaceName: '', email: params.get('email') ?? '', password: '' },
    check: (values) => issuesOf(signUpInput, toInput(values)),
    onSubmit: async (values) => {
      const { data } = await signUp({ variables: { input: toInput(values) } })
      if (data) adoptSession(data.signUp)
      tell('signed-in')
    },
    draft: { key: 'sign-up', secret: ['password'] },
  })
  return (
    <EntryLayout title={invitationToken ? t`Join your team` : t`Create a workspace`}>
      <form className={styles.form} noValidate onSubmit={(event) => void form.submit(event)}>
        <Field
          label={t`Your name`}
          autoComplete="name"
          autoFocus
          {...form.field('name')}
          error={say(form.errors.name)}
        />
        {!invitationToken && (
          <Field
            label={t`Workspace`}
            help={t`Your team or company, as colleagues will see it.`}
            autoComplete="organization"
            {...form.field('workspaceName')}
            error={say(form.errors.workspaceName)}
          />
        )}
        <Field
          label={t`E-mail`}
          type="email"
          autoComplete="username"
          {...form.field('email')}
          error={say(form.errors.email)}
        />
        <PasswordField
          label={t`Password`}
          help={t`At least 10 characters. A sentence is easy to keep in mind.`}
          autoComplete="new-password"
          {...form.field('password')}
          error={say(form.errors.password)}
        />
        {form.failure !== null && <ErrorNotice error={form.failure} />}
        <Button type="submit" look="primary" busy={form.busy} wide>
          <Trans>Create and sign in</Trans>
        </Button>
      </form>
      <p className={styles.foot}>
        <Trans>
          Already here? <Link to="/sign-in">Sign in</Link>
        </Trans>
      </p>
    </EntryLayout>
  )
}
