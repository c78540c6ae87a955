import { Trans, useLingui } from '@lingui/react/macro'
import { IconArrowBackUp, IconCopy } from '@tabler/icons-react'
import { memo } from 'react'
import { IconButton } from '../../../components/button'
import { LinkedText } from '../../../components/linked-text'
import { clockTime, fullTime } from '../../../components/times'
import { useAttachmentWords } from '../components/message-preview'
import { StatusTick } from '../components/status-tick'
import type { ReplyQuote } from '../outgoing/outgoing-store'
import { Attachments } from './attachments'
import { FailedNote } from './failed-note'
import type { ThreadMessage } from './thread-rows'
import styles from './message-bubble.module.css'

interface MessageBubbleProps {
  message: ThreadMessage
  opensGroup: boolean
  /** Names are shown in groups, where they tell people apart. */
  showSender: boolean
  mayWrite: boolean
  highlighted: boolean
  onReply: (message: ThreadMessage) => void
  onJump: (messageId: string) => void
}

export const MessageBubble = memo(function MessageBubble(props: MessageBubbleProps) {
  const { message, opensGroup, showSender, mayWrite, highlighted, onReply, onJump } = props
  const { t, i18n } = useLingui()
  const own = message.direction === 'OUTBOUND'
  const deleted = Boolean(message.deletedAt)
  const copyText = (): void => void navigator.clipboard.writeText(message.text)
  return (
    <div
      className={styles.line}
      data-own={own || undefined}
      data-opens={opensGroup || undefined}
      data-message={message.id}
      tabIndex={-1}
    >
      <div
        className={styles.bubble}
        data-highlighted={highlighted || undefined}
        data-failed={message.status === 'FAILED' || undefined}
      >
        {showSender && opensGroup && message.sender && (
          <strong className={styles.sender} dir="auto">
            {message.sender}
          </strong>
        )}
        {message.replyTo && !deleted && <Quote quote={message.replyTo} onJump={onJump} />}
        {deleted ? (
          <em className={styles.deleted}>
            <Trans>Message deleted</Trans>
          </em>
        ) : (
          <>
            <Attachments messageId={message.id} attachments={message.attachments} />
            {message.text && (
              <span className={styles.text} dir="auto">
                <LinkedText text={message.text} />
              </span>
            )}
          </>
        )}
        <time className="num" dateTime={message.sentAt} title={fullTime(message.sentAt, i18n.locale)}>
          {message.editedAt && !deleted && <Trans>edited</Trans>} {clockTime(message.sentAt, i18n.locale)}{' '}
          {own && !deleted && <StatusTick status={message.status} />}
        </time>
      </div>
      {!deleted && (
        <div className={styles.actions}>
          {mayWrite && !message.pending && (
            <IconButton label={t`Reply`} onClick={() => onReply(message)} tabIndex={-1}>
              <IconArrowBackUp size={16} aria-hidden />
            </IconButton>
          )}
          {message.text && (
            <IconButton label={t`Copy text`} onClick={copyText} tabIndex={-1}>
              <IconCopy size={16} aria-hidden />
            </IconButton>
          )}
        </div>
      )}
      {message.status === 'FAILED' && <FailedNote message={message} />}
    </div>
  )
})

function Quote({ quote, onJump }: { quote: ReplyQuote; onJump: (messageId: string) => void }) {
  const { t } = useLingui()
  const words = useAttachmentWords()
  return (
    <button type="button" className={styles.quote} onClick={() => onJump(quote.id)}>
      <b dir="auto">{quote.direction === 'OUTBOUND' ? t`You` : quote.sender}</b>
      <span dir="auto">{quote.deletedAt ? t`Message deleted` : quote.text || words(quote.attachments)}</span>
    </button>
  )
}
