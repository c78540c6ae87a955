import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { Avatar } from '../../../components/avatar'
import type { SyncDetailsFragment } from '../../../gql/graphql'
import { ProgressBar } from './progress-bar'
import styles from './sync-progress.module.css'

type DialogSync = SyncDetailsFragment['dialogs'][number]
const ROW_HEIGHT = 40

/** One bar for each chat, however many there are. */
export function DialogProgress({ dialogs }: { dialogs: readonly DialogSync[] }) {
  const { t } = useLingui()
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: dialogs.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => dialogs[index]!.dialog.id,
    overscan: 6,
  })
  return (
    <div ref={scroller} className={styles.rows} tabIndex={0} role="group" aria-label={t`Progress of each chat`}>
      <ul style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => (
          <li key={item.key} className={styles.row} style={{ transform: `translateY(${item.start}px)` }}>
            <Row row={dialogs[item.index]!} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Row({ row }: { row: DialogSync }) {
  const { t, i18n } = useLingui()
  const { dialog, messagesDone, messagesTotal, state } = row
  const number = (value: number): string => new Intl.NumberFormat(i18n.locale).format(value)
  const share = state === 'DONE' ? 1 : messagesTotal ? Math.min(messagesDone / messagesTotal, 1) : 0
  const done = number(messagesDone)
  return (
    <>
      <Avatar name={dialog.title} size={28} photo={dialog.photoUrl} />
      <span className={styles.title} dir="auto">
        {dialog.title}
      </span>
      <ProgressBar
        share={share}
        label={t`Sync of ${dialog.title}`}
        look={state === 'DONE' ? 'done' : state === 'WAITING' ? 'waiting' : 'running'}
      />
      <span className="meta num">
        {state === 'DONE' && <Trans>{done} · complete</Trans>}
        {state === 'FAILED' && <Trans>stopped</Trans>}
        {state === 'IDLE' && <Trans>in line</Trans>}
        {(state === 'RUNNING' || state === 'WAITING' || state === 'PAUSED') &&
          (messagesTotal ? (
            <Trans>
              {done} of {number(messagesTotal)}
            </Trans>
          ) : (
            <Plural value={messagesDone} one="# message" other="# messages" />
          ))}
      </span>
    </>
  )
}
