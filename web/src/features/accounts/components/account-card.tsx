import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import { showPhone } from '../../../components/phone'
import { Avatar } from '../../../components/avatar'
import { clockTime, fullTime, listTime } from '../../../components/times'
import type { AccountFieldsFragment } from '../../../gql/graphql'
import { shareDone } from '../sync-estimate'
import { AccountStatus } from './account-status'
import { ProgressBar } from './progress-bar'
import styles from './accounts.module.css'

export function AccountCard({ account }: { account: AccountFieldsFragment }) {
  const { t, i18n } = useLingui()
  const { sync } = account
  const running = sync.state === 'RUNNING' || sync.state === 'WAITING' || sync.state === 'PAUSED'
  const number = (value: number): string => new Intl.NumberFormat(i18n.locale).format(value)
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        <Avatar name={account.displayName} photo={account.photoUrl} badge />
        <div>
          <h2 dir="auto">
            <Link to={`/accounts/${account.id}`} dir="auto">
              {account.displayName}
            </Link>
          </h2>
          <p className="meta num">
            {[account.username && `@${account.username}`, account.phoneNumber && showPhone(account.phoneNumber)]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <AccountStatus status={account.status} />
      </div>
      <dl className={`${styles.stats} num`}>
        <div>
          <dd>{number(sync.dialogsTotal)}</dd>
          <dt className="meta">
            <Plural value={sync.dialogsTotal} one="chat" other="chats" />
          </dt>
        </div>
        <div>
          <dd>{number(sync.messagesDone)}</dd>
          <dt className="meta">
            <Plural value={sync.messagesDone} one="message" other="messages" />
          </dt>
        </div>
        <div>
          <dd title={account.lastActiveAt ? fullTime(account.lastActiveAt, i18n.locale) : undefined}>
            {account.lastActiveAt ? listTime(account.lastActiveAt, i18n.locale) : '—'}
          </dd>
          <dt className="meta">
            <Trans>last active</Trans>
          </dt>
        </div>
      </dl>
      <div className={styles.cardFoot}>
        {running ? (
          <ProgressBar
            share={shareDone(sync)}
            label={t`Sync of ${account.displayName}`}
            look={sync.state === 'RUNNING' ? 'running' : 'waiting'}
          />
        ) : (
          <SyncWords sync={sync} upTo={sync.completeUpTo ? clockTime(sync.completeUpTo, i18n.locale) : null} />
        )}
        <Link to={`/accounts/${account.id}`} className={styles.manage!} aria-label={t`Manage ${account.displayName}`}>
          <Trans>Manage</Trans>
        </Link>
      </div>
    </li>
  )
}

function SyncWords({ sync, upTo }: { sync: AccountFieldsFragment['sync']; upTo: string | null }) {
  if (sync.state === 'FAILED')
    return (
      <span className={styles.bad}>
        <Trans>Sync stopped</Trans>
      </span>
    )
  if (sync.dialogsTotal === 0)
    return (
      <span>
        <Trans>No chats chosen yet</Trans>
      </span>
    )
  return <span>{upTo ? <Trans>Complete up to {upTo}</Trans> : <Trans>Not synced yet</Trans>}</span>
}
