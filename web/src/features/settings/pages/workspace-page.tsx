import { useMutation, useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { ErrorNotice } from '../../../components/error-notice'
import { SkeletonRows } from '../../../components/skeleton'
import { graphql } from '../../../gql'
import { accountQuery } from '../account-operations'
import styles from '../components/settings.module.css'

const setMfaRequiredMutation = graphql(`
  mutation SetMfaRequired($required: Boolean!) {
    setMfaRequired(required: $required) {
      id
      mfaRequired
    }
  }
`)

/** What holds for everyone in the workspace. */
export function WorkspacePage() {
  const { t } = useLingui()
  const { data, error, loading, refetch } = useQuery(accountQuery)
  const [require, requiring] = useMutation(setMfaRequiredMutation)
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
          <section className={styles.card}>
            <h3>
              <Trans>Second step for everyone</Trans>
            </h3>
            <label className={styles.switch}>
              <input
                type="checkbox"
                role="switch"
                checked={workspace.mfaRequired}
                disabled={requiring.loading}
                onChange={(event) =>
                  void require({ variables: { required: event.currentTarget.checked } }).catch(() => undefined)
                }
              />
              <span>
                <Trans>Whoever has not set it up can do nothing here but set it up.</Trans>
              </span>
            </label>
            {requiring.error && <ErrorNotice error={requiring.error} />}
          </section>
        )}
      </div>
    </section>
  )
}
