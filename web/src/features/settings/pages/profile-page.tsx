import { useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { ErrorNotice } from '../../../components/error-notice'
import { showToast } from '../../../components/overlays/toasts'
import { SkeletonRows } from '../../../components/skeleton'
import { accountQuery } from '../account-operations'
import { AvailabilityForm } from '../components/availability-form'
import { EmailCard } from '../components/email-card'
import { LinkedAccountsCard } from '../components/linked-accounts-card'
import { PasswordCard } from '../components/password-card'
import { ProfileCard } from '../components/profile-card'
import { SecondStepCard } from '../components/second-step-card'
import styles from '../components/settings.module.css'

/** Who someone is here, and how they prove it. */
export function ProfilePage() {
  const { t } = useLingui()
  const { data, error, loading, refetch } = useQuery(accountQuery, { fetchPolicy: 'cache-and-network' })
  const changed = (): void => void refetch()
  const viewer = data?.viewer
  return (
    <section className={styles.section}>
      <header className={styles.top}>
        <h2>
          <Trans>Profile and security</Trans>
        </h2>
      </header>
      <div className={styles.pad}>
        {error && <ErrorNotice error={error} onRetry={changed} />}
        {loading && !viewer && <SkeletonRows count={4} label={t`Loading your profile`} />}
        {viewer && (
          <>
            <ProfileCard name={viewer.user.name} language={viewer.language} />
            {viewer.member && (
              <section className={styles.card}>
                <h3>
                  <Trans>Availability</Trans>
                </h3>
                <AvailabilityForm
                  userId={viewer.user.id}
                  availability={viewer.member.availability}
                  onSaved={() => {
                    changed()
                    void showToast({ title: t`Your availability is saved`, tone: 'good' })
                  }}
                />
              </section>
            )}
            <EmailCard
              email={viewer.user.email}
              verified={viewer.user.emailVerified}
              pending={viewer.pendingEmail ?? null}
              onChanged={changed}
            />
            <SecondStepCard status={viewer.mfa} onChanged={changed} />
            <PasswordCard />
            <LinkedAccountsCard linked={data.linkedAccounts} providers={data.signInProviders} onChanged={changed} />
          </>
        )}
      </div>
    </section>
  )
}
