import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../components/button'
import { refreshSession } from '../../../lib/session/refresh-session'
import { useViewer } from '../../../lib/session/session'
import { signOut } from '../../../lib/session/session-lifecycle'
import { SecondStepCard } from '../components/second-step-card'
import styles from '../components/settings.module.css'
import { isolated } from '../../../components/isolated'

/** The one thing to do for a member whose workspace asks for a second step. */
export function EnrolFirstPage() {
  const { t } = useLingui()
  const { workspace, mfa } = useViewer()
  return (
    <main className={styles.pad}>
      <h1>{t`One more step for ${isolated(workspace.name)}`}</h1>
      <p className={styles.lead}>
        <Trans>This workspace asks everyone for a second step. Set it up, and everything is where you left it.</Trans>
      </p>
      <SecondStepCard status={{ ...mfa, recoveryCodesLeft: 0 }} onChanged={() => void refreshSession()} />
      <div className={styles.actions}>
        <Button onClick={() => void signOut()}>
          <Trans>Sign out</Trans>
        </Button>
      </div>
    </main>
  )
}
