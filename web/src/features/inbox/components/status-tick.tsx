import { useLingui } from '@lingui/react/macro'
import type { ThreadMessage } from '../thread/thread-rows'
import styles from './status-tick.module.css'

/** A clock, one tick, two ticks, or a red mark: whether the message went out is never in doubt. */
export function StatusTick({ status }: { status: ThreadMessage['status'] }) {
  const { t } = useLingui()
  const words: Record<ThreadMessage['status'], string> = {
    WAITING: t`Sending`,
    QUEUED: t`Sending`,
    SENT: t`Sent`,
    DELIVERED: t`Delivered`,
    READ: t`Read`,
    FAILED: t`Not delivered`,
  }
  return (
    <span className={styles.tick} data-status={status} role="img" aria-label={words[status]} title={words[status]}>
      <svg viewBox="0 0 16 16" aria-hidden>
        {(status === 'WAITING' || status === 'QUEUED') && (
          <>
            <circle cx="8" cy="8" r="5.2" />
            <path d="M8 5.200V8l1.800 1.300" />
          </>
        )}
        {status === 'SENT' && <path d="M2.500 8.500l3 3 6-7" />}
        {(status === 'READ' || status === 'DELIVERED') && <path d="M1.500 8.500l3 3 6-7M7 11l.7.600 6-7" />}
        {status === 'FAILED' && (
          <>
            <circle cx="8" cy="8" r="6" />
            <path d="M8 5v3.500M8 10.800v.2" />
          </>
        )}
      </svg>
    </span>
  )
}
