import { Trans, useLingui } from '@lingui/react/macro'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { Avatar } from '../../../components/avatar'
import { listTime } from '../../../components/times'
import type { Dialog } from './use-all-dialogs'
import styles from './picker.module.css'

const ROW_HEIGHT = 48

interface DialogRowsProps {
  dialogs: readonly Dialog[]
  isChosen: (dialog: Dialog) => boolean
  onChoose: (dialog: Dialog, on: boolean) => void
}

/** Only the rows in sight are drawn: an account may hold thousands of chats. */
export function DialogRows({ dialogs, isChosen, onChoose }: DialogRowsProps) {
  const { t } = useLingui()
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: dialogs.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => dialogs[index]!.id,
    overscan: 10,
  })
  return (
    <div ref={scroller} className={styles.rows} data-empty={dialogs.length === 0 || undefined}>
      <ul style={{ height: virtual.getTotalSize() }} aria-label={t`Chats`}>
        {virtual.getVirtualItems().map((item) => {
          const dialog = dialogs[item.index]!
          return (
            <li key={item.key} style={{ transform: `translateY(${item.start}px)` }}>
              <DialogRow dialog={dialog} chosen={isChosen(dialog)} onChoose={(on) => onChoose(dialog, on)} />
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function DialogRow({ dialog, chosen, onChoose }: { dialog: Dialog; chosen: boolean; onChoose: (on: boolean) => void }) {
  const { i18n } = useLingui()
  return (
    <label className={styles.row}>
      <input type="checkbox" checked={chosen} onChange={(event) => onChoose(event.currentTarget.checked)} />
      <Avatar name={dialog.title} size={32} photo={dialog.photoUrl} />
      <span className={styles.name}>
        <span dir="auto">{dialog.title}</span>
        <span className="meta">
          {dialog.kind === 'USER' && <Trans>Person</Trans>}
          {dialog.kind === 'GROUP' && <Trans>Group</Trans>}
          {dialog.kind === 'CHANNEL' && <Trans>Channel</Trans>}
        </span>
      </span>
      {dialog.unreadCount > 0 && (
        <span className="meta num">
          <Trans>{dialog.unreadCount} unread</Trans>
        </span>
      )}
      <span className="meta num">{dialog.lastMessageAt ? listTime(dialog.lastMessageAt, i18n.locale) : ''}</span>
    </label>
  )
}
