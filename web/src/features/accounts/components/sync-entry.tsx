import { useQuery } from '@apollo/client/react'
import { useLingui } from '@lingui/react/macro'
import { useEffect, useMemo, useRef } from 'react'
import { Link, useLocation } from 'react-router'
import { showToast } from '../../../components/overlays/toasts'
import type { AccountFieldsFragment } from '../../../gql/graphql'
import { accountsQuery } from '../accounts-operations'
import { useLiveAccounts } from '../hooks/use-live-accounts'
import { shareDone } from '../sync-estimate'
import { isolated } from '../../../components/isolated'
import styles from './sync-entry.module.css'

/** Everything but the death of the last worker is told: that one is looked for. */
const LOOK_AGAIN_MS = 60_000

const isMoving = ({ sync }: AccountFieldsFragment): boolean => sync.state === 'RUNNING' || sync.state === 'WAITING'

/** What syncs in the background, wherever the reader is: a ring that fills, and a word when it is done. */
export function SyncEntry() {
  useLiveAccounts()
  const { data } = useQuery(accountsQuery, { pollInterval: LOOK_AGAIN_MS })
  const accounts = useMemo(() => data?.bdAccounts.edges.map((edge) => edge.node) ?? [], [data])
  useDoneToast(accounts)
  return accounts.filter(isMoving).map((account) => <MovingSync key={account.id} account={account} />)
}

function MovingSync({ account }: { account: AccountFieldsFragment }) {
  const { t } = useLingui()
  const { pathname } = useLocation()
  const here = pathname === `/accounts/${account.id}`
  if (here) return null
  const percent = Math.round(shareDone(account.sync) * 100)
  const label =
    account.sync.state === 'WAITING'
      ? t`Sync of ${isolated(account.displayName)} waits for Telegram: ${percent} %`
      : t`Syncing ${isolated(account.displayName)}: ${percent} %`
  return (
    <Link to={`/accounts/${account.id}`} className={styles.entry!} aria-label={label} title={label}>
      <svg viewBox="0 0 36 36" aria-hidden>
        <circle cx="18" cy="18" r="15" />
        <circle
          cx="18"
          cy="18"
          r="15"
          pathLength={100}
          strokeDasharray={`${percent} 100`}
          data-waiting={account.sync.state === 'WAITING' || undefined}
        />
      </svg>
      <span className="num">{percent}</span>
    </Link>
  )
}

/** Tells of a sync that ended while the reader was elsewhere. */
function useDoneToast(accounts: readonly AccountFieldsFragment[]): void {
  const { t } = useLingui()
  const { pathname } = useLocation()
  const moving = useRef(new Set<string>())
  useEffect(() => {
    for (const account of accounts) {
      const name = isolated(account.displayName)
      if (isMoving(account)) moving.current.add(account.id)
      else if (
        moving.current.delete(account.id) &&
        account.sync.state === 'DONE' &&
        pathname !== `/accounts/${account.id}`
      ) {
        void showToast({ title: t`Sync of ${name} is complete`, tone: 'good' })
      }
    }
  }, [accounts, pathname, t])
}
