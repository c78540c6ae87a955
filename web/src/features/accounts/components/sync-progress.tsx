import { useMutation, useQuery, useSubscription } from '@apollo/client/react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconClock } from '@tabler/icons-react'
import { Link } from 'react-router'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { TimeLeft } from '../../../components/time-left'
import { clockTime } from '../../../components/times'
import { usePace } from '../../../components/use-pace'
import { showToast } from '../../../components/overlays/toasts'
import { graphql } from '../../../gql'
import { useMay } from '../../../lib/session/permissions'
import { pauseSyncMutation, resumeSyncMutation, startSyncMutation } from '../accounts-operations'
import { useCountdown } from '../hooks/use-countdown'
import { shareDone } from '../sync-estimate'
import { DialogProgress } from './dialog-progress'
import { ProgressBar } from './progress-bar'
import styles from './sync-progress.module.css'

graphql(`
  fragment SyncDetails on SyncStatus {
    ...SyncTotals
    dialogs {
      dialog {
        id
        title
        kind
        photoUrl
      }
      messagesDone
      messagesTotal
      state
    }
  }
`)

const syncQuery = graphql(`
  query AccountSync($id: ID!) {
    bdAccount(id: $id) {
      id
      displayName
      sync {
        ...SyncDetails
      }
    }
  }
`)

const syncSubscription = graphql(`
  subscription SyncProgress($accountId: ID!) {
    syncProgress(accountId: $accountId) {
      ...SyncDetails
    }
  }
`)

/** The first sync of an account as it goes: the whole, each chat, the pace, and the way to stop and go on. */
export function SyncProgress({ accountId }: { accountId: string }) {
  const { t } = useLingui()
  const may = useMay('accounts:manage')
  const { data, error, refetch } = useQuery(syncQuery, { variables: { id: accountId } })
  useSubscription(syncSubscription, { variables: { accountId } })
  const refused = { onError: () => void showToast({ title: t`The sync did not change`, tone: 'bad' }) }
  const [start, starting] = useMutation(startSyncMutation, refused)
  const [pause, pausing] = useMutation(pauseSyncMutation, refused)
  const [resume, resuming] = useMutation(resumeSyncMutation, refused)
  const account = data?.bdAccount
  if (!account) return error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : null
  const { sync } = account
  if (sync.state === 'IDLE' && sync.dialogsTotal === 0) return null
  const moving = sync.state === 'RUNNING' || sync.state === 'WAITING'
  const share = shareDone(sync)
  const percent = Math.round(share * 100)
  const variables = { variables: { accountId } }
  return (
    <section className={styles.sync} aria-label={t`Sync`}>
      <div className={styles.line}>
        <h2>
          <SyncHeading state={sync.state} />
        </h2>
        <span className="num">{percent} %</span>
      </div>
      <ProgressBar
        share={share}
        label={t`All chats`}
        look={sync.state === 'DONE' ? 'done' : moving && sync.state === 'RUNNING' ? 'running' : 'waiting'}
      />
      <div className={`${styles.facts} meta num`}>
        <Figures sync={sync} />
        <span className={styles.buttons}>
          {moving && (
            <Link to="/inbox" className={styles.background!}>
              <Trans>Go on in the background</Trans>
            </Link>
          )}
          {may && moving && (
            <Button size="s" busy={pausing.loading} onClick={() => void pause(variables)}>
              <Trans>Pause</Trans>
            </Button>
          )}
          {may && sync.state === 'PAUSED' && (
            <Button size="s" look="primary" busy={resuming.loading} onClick={() => void resume(variables)}>
              <Trans>Resume</Trans>
            </Button>
          )}
          {may && sync.state === 'FAILED' && (
            <Button size="s" busy={resuming.loading} onClick={() => void resume(variables)}>
              <Trans>Try again</Trans>
            </Button>
          )}
          {may && sync.state === 'IDLE' && (
            <Button size="s" look="primary" busy={starting.loading} onClick={() => void start(variables)}>
              <Trans>Start</Trans>
            </Button>
          )}
        </span>
      </div>
      {sync.state === 'WAITING' && <WaitNote until={sync.waitingUntil ?? null} />}
      {sync.state === 'FAILED' && (
        <p className={styles.failed} role="alert">
          <Trans>The sync stopped. What is here is kept; it goes on from there.</Trans> <small>{sync.error}</small>
        </p>
      )}
      {sync.dialogs.length > 0 && <DialogProgress dialogs={sync.dialogs} />}
    </section>
  )
}

function SyncHeading({ state }: { state: string }) {
  if (state === 'DONE') return <Trans>All chosen chats are complete</Trans>
  if (state === 'PAUSED') return <Trans>Sync is paused</Trans>
  if (state === 'FAILED') return <Trans>Sync stopped</Trans>
  if (state === 'IDLE') return <Trans>Ready to sync</Trans>
  return <Trans>Syncing</Trans>
}

interface FiguresProps {
  sync: {
    state: string
    dialogsDone: number
    dialogsTotal: number
    messagesDone: number
    messagesTotal?: number | null
    completeUpTo?: string | null
  }
}

function Figures({ sync }: FiguresProps) {
  const { i18n } = useLingui()
  const { rate, left } = usePace({
    running: sync.state === 'RUNNING',
    done: sync.messagesDone,
    total: sync.messagesTotal ?? null,
  })
  const number = (value: number): string =>
    new Intl.NumberFormat(i18n.locale, { maximumFractionDigits: 0 }).format(value)
  const chats = number(sync.dialogsDone)
  const done = number(sync.messagesDone)
  const perSecond = number(rate ?? 0)
  const upTo = sync.completeUpTo ? clockTime(sync.completeUpTo, i18n.locale) : null
  return (
    <>
      <span>
        <Trans>
          {chats} of <Plural value={sync.dialogsTotal} one="# chat" other="# chats" />
        </Trans>
      </span>
      <span>
        {sync.messagesTotal && sync.state !== 'DONE' ? (
          <Trans>
            {done} of about <Plural value={sync.messagesTotal} one="# message" other="# messages" />
          </Trans>
        ) : (
          <Plural value={sync.messagesDone} one="# message" other="# messages" />
        )}
      </span>
      {rate !== null && (
        <span>
          <Trans>{perSecond} messages/s</Trans>
        </span>
      )}
      {left !== null && (
        <span>
          <TimeLeft seconds={left} />
        </span>
      )}
      {sync.state === 'DONE' && upTo && (
        <span>
          <Trans>Complete up to {upTo}</Trans>
        </span>
      )}
    </>
  )
}

function WaitNote({ until }: { until: string | null }) {
  const { i18n } = useLingui()
  const seconds = useCountdown(until)
  const clock = until ? clockTime(until, i18n.locale) : ''
  return (
    <p className={styles.note} role="status">
      <IconClock size={18} aria-hidden />
      <span>
        <Trans>
          Telegram asks us to wait before the next chats. We go on at <b className="num">{clock}</b>; nothing is lost.
        </Trans>{' '}
        <span className="num" aria-hidden>
          <Trans>In {seconds} s.</Trans>
        </span>
      </span>
    </p>
  )
}
