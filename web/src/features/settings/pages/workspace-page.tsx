import { useMutation, useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { renameWorkspaceInput } from '@parley/schema/inputs/identity'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { Field } from '../../../components/field'
import { showToast } from '../../../components/overlays/toasts'
import { SkeletonRows } from '../../../components/skeleton'
import { useFieldWords } from '../../../components/use-field-words'
import { graphql } from '../../../gql'
import { issuesOf, useForm } from '../../../lib/forms/use-form'
import { refreshSession } from '../../../lib/session/refresh-session'
import { accountQuery } from '../account-operations'
import styles from '../components/settings.module.css'
import { useReauthentication } from '../components/use-reauthentication'

const setMfaRequiredMutation = graphql(`
  mutation SetMfaRequired($required: Boolean!) {
    setMfaRequired(required: $required) {
      id
      mfaRequired
    }
  }
`)

const renameWorkspaceMutation = graphql(`
  mutation RenameWorkspace($name: String!) {
    renameWorkspace(name: $name) {
      id
      name
    }
  }
`)

/** What holds for everyone in the workspace. */
export function WorkspacePage() {
  const { t } = useLingui()
  const { data, error, loading, refetch } = useQuery(accountQuery)
  const workspace = data?.viewer?.workspace
  return (
    <section className={styles.section}>
      <header className={styles.top}>
        <h2>
          <Trans>Workspace</Trans>
        </h2>
      </header>
      <div className={styles.pad}>
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {loading && !workspace && <SkeletonRows count={2} label={t`Loading the workspace`} />}
        {workspace && (
          <>
            <NameCard name={workspace.name} />
            <SecondStepForEveryone required={workspace.mfaRequired} />
          </>
        )}
      </div>
    </section>
  )
}

function NameCard({ name }: { name: string }) {
  const { t } = useLingui()
  const say = useFieldWords()
  const [rename] = useMutation(renameWorkspaceMutation)
  const form = useForm({
    initial: { name },
    check: (values) => issuesOf(renameWorkspaceInput, values),
    onSubmit: async (values) => {
      await rename({ variables: values })
      await refreshSession()
      void showToast({ title: t`Saved`, tone: 'good' })
    },
  })
  return (
    <form className={styles.card} noValidate onSubmit={(event) => void form.submit(event)}>
      <Field
        label={t`Name`}
        help={t`Your team or company, as colleagues will see it.`}
        {...form.field('name')}
        error={say(form.errors.name)}
      />
      {form.failure !== null && <ErrorNotice error={form.failure} />}
      <div className={styles.actions}>
        <Button type="submit" look="primary" busy={form.busy}>
          <Trans>Save</Trans>
        </Button>
      </div>
    </form>
  )
}

function SecondStepForEveryone({ required }: { required: boolean }) {
  const { confirmed, dialog } = useReauthentication()
  const [require, { loading }] = useMutation(setMfaRequiredMutation)
  const [failure, setFailure] = useState<unknown>(null)
  const change = (wanted: boolean): void => {
    setFailure(null)
    confirmed(() => require({ variables: { required: wanted } })).catch(setFailure)
  }
  return (
    <section className={styles.card}>
      <h3>
        <Trans>Second step for everyone</Trans>
      </h3>
      <label className={styles.switch}>
        <input
          type="checkbox"
          role="switch"
          checked={required}
          disabled={loading}
          onChange={(event) => change(event.currentTarget.checked)}
        />
        <span>
          <Trans>Whoever has not set it up can do nothing here but set it up.</Trans>
        </span>
      </label>
      {failure !== null && <ErrorNotice error={failure} />}
      {dialog}
    </section>
  )
}
