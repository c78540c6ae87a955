import { useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus } from '@tabler/icons-react'
import { lazy, Suspense, useCallback } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { Button } from '../../../components/button'
import { EmptyState } from '../../../components/empty-state'
import { ErrorNotice } from '../../../components/error-notice'
import { SandboxBadge } from '../../../components/sandbox-badge'
import { SkeletonRows } from '../../../components/skeleton'
import { useMay } from '../../../lib/session/permissions'
import { accountsQuery } from '../accounts-operations'
import { AccountCard } from '../components/account-card'
import { AccountDetail } from '../components/account-detail'
import styles from '../components/accounts.module.css'

const ConnectWizard = lazy(async () => ({ default: (await import('../connect/connect-wizard')).ConnectWizard }))

/** The identities the team sells from; one of them in full where the address names it. */
export function AccountsPage() {
  const { accountId } = useParams()
  const navigate = useNavigate()
  const [params, setParams] = useSearchParams()
  const connecting = params.has('connect')
  const connected = useCallback((id: string) => void navigate(`/accounts/${id}?choose`, { replace: true }), [navigate])
  return (
    <main className={styles.page}>
      <div className={styles.inner}>
        {accountId ? (
          <AccountDetail key={accountId} accountId={accountId} />
        ) : (
          <AccountGrid onConnect={() => setParams({ connect: '' })} />
        )}
      </div>
      {connecting && (
        <Suspense>
          <ConnectWizard onClose={() => setParams({})} onConnected={connected} />
        </Suspense>
      )}
    </main>
  )
}

function AccountGrid({ onConnect }: { onConnect: () => void }) {
  const { t } = useLingui()
  const may = useMay('accounts:manage')
  const { data, error, loading, refetch } = useQuery(accountsQuery)
  const accounts = data?.bdAccounts.edges.map((edge) => edge.node) ?? []
  const connect = may && (
    <Button look="primary" icon={<IconPlus size={16} aria-hidden />} onClick={onConnect}>
      <Trans>Connect account</Trans>
    </Button>
  )
  return (
    <>
      <div className={styles.top}>
        <h1>
          <Trans>Accounts</Trans>
        </h1>
        <SandboxBadge />
        {accounts.length > 0 && connect}
      </div>
      <p className={styles.lead}>
        <Trans>The identities your team sells from. Only the chats you choose are stored.</Trans>
      </p>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {loading && accounts.length === 0 && <SkeletonRows count={3} label={t`Loading accounts`} />}
      {data && accounts.length === 0 && (
        <EmptyState title={t`No accounts yet`} action={connect}>
          {may ? (
            <Trans>Connect the Telegram account you sell from; then you choose which of its chats belong here.</Trans>
          ) : (
            <Trans>A manager of the workspace connects the accounts; they appear here.</Trans>
          )}
        </EmptyState>
      )}
      <ul className={styles.grid}>
        {accounts.map((account) => (
          <AccountCard key={account.id} account={account} />
        ))}
      </ul>
    </>
  )
}
