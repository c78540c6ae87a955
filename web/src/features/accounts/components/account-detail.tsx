import { useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconArrowLeft, IconListCheck } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { Link, useSearchParams } from 'react-router'
import { showPhone } from '../../../components/phone'
import { Assignment } from '../../../components/assignment/assignment'
import { Avatar } from '../../../components/avatar'
import { Button } from '../../../components/button'
import { EmptyState } from '../../../components/empty-state'
import { ErrorNotice } from '../../../components/error-notice'
import { SkeletonRows } from '../../../components/skeleton'
import { agoTime } from '../../../components/times'
import { graphql } from '../../../gql'
import type { AccountQuery } from '../../../gql/graphql'
import { useMay } from '../../../lib/session/permissions'
import { AccountActions } from './account-actions'
import { AccountStatus, useStatusWords } from './account-status'
import { SyncProgress } from './sync-progress'
import styles from './accounts.module.css'

const DialogPicker = lazy(async () => ({ default: (await import('../picker/dialog-picker')).DialogPicker }))

const accountQuery = graphql(`
  query Account($id: ID!) {
    bdAccount(id: $id) {
      ...AccountFields
      owner {
        id
        name
      }
      team {
        id
        name
      }
    }
  }
`)

export function AccountDetail({ accountId }: { accountId: string }) {
  const { t } = useLingui()
  const { data, error, loading, refetch } = useQuery(accountQuery, { variables: { id: accountId } })
  const account = data?.bdAccount
  return (
    <>
      <Link to="/accounts" className={styles.back!}>
        <IconArrowLeft size={16} aria-hidden />
        <Trans>All accounts</Trans>
      </Link>
      {!account && <h1 className="visually-hidden">{t`Account`}</h1>}
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {loading && !account && <SkeletonRows count={3} label={t`Loading the account`} />}
      {data && !account && !error && (
        <EmptyState title={t`This account is not here`}>
          <Trans>It was deleted, or it belongs to another workspace.</Trans>
        </EmptyState>
      )}
      {account && <AccountInFull account={account} />}
    </>
  )
}

function AccountInFull({ account }: { account: NonNullable<AccountQuery['bdAccount']> }) {
  const { t, i18n } = useLingui()
  const may = useMay('accounts:manage')
  const [params, setParams] = useSearchParams()
  const { advice, tone } = useStatusWords()(account.status)
  const active = account.lastActiveAt ? agoTime(account.lastActiveAt, i18n.locale) : null
  return (
    <>
      <div className={styles.cardHead}>
        <Avatar name={account.displayName} photo={account.photoUrl} size={48} badge />
        <div>
          <h1 dir="auto">{account.displayName}</h1>
          <p className="meta num">
            {[account.username && `@${account.username}`, account.phoneNumber && showPhone(account.phoneNumber)]
              .filter(Boolean)
              .join(' · ')}
            {active && (
              <>
                {' · '}
                <Trans>active {active}</Trans>
              </>
            )}
          </p>
        </div>
        <AccountStatus status={account.status} />
      </div>
      {may && (
        <div className={styles.actions}>
          <Button
            look={account.sync.dialogsTotal === 0 ? 'primary' : 'plain'}
            icon={<IconListCheck size={16} aria-hidden />}
            onClick={() => setParams({ choose: '' })}
          >
            <Trans>Choose chats</Trans>
          </Button>
          <AccountActions account={account} />
        </div>
      )}
      {advice && (
        <p className={styles.advice} data-tone={tone} role="status">
          {advice}
        </p>
      )}
      <Assignment type="BD_ACCOUNT" id={account.id} owner={account.owner} team={account.team} />
      <SyncProgress accountId={account.id} />
      {account.sync.dialogsTotal === 0 && (
        <EmptyState title={t`No chats are chosen yet`}>
          <Trans>Choose the ones that belong to the CRM; nothing of the others is stored.</Trans>
        </EmptyState>
      )}
      {params.has('choose') && may && (
        <Suspense>
          <DialogPicker accountId={account.id} onClose={() => setParams({})} />
        </Suspense>
      )}
    </>
  )
}
