import { Trans, useLingui } from '@lingui/react/macro'
import { memo, useSyncExternalStore } from 'react'
import { Link } from 'react-router'
import { Avatar } from '../../../components/avatar'
import { fullTime, listTime } from '../../../components/times'
import type { ConversationFieldsFragment } from '../../../gql/graphql'
import { readDraft, subscribeToDrafts } from '../outgoing/drafts'
import { useOutgoing } from '../outgoing/use-outgoing'
import { MessagePreview } from './message-preview'
import { StatusTick } from './status-tick'
import styles from './conversation-row.module.css'

interface ConversationRowProps {
  conversation: ConversationFieldsFragment
  active: boolean
  /** The filter of the list, kept while walking through it. */
  search: string
}

export const nameOf = (conversation: Pick<ConversationFieldsFragment, 'title' | 'contact'>): string =>
  conversation.contact?.name ?? conversation.title

export const ConversationRow = memo(function ConversationRow({ conversation, active, search }: ConversationRowProps) {
  const { i18n, t } = useLingui()
  const { lastMessage, unreadCount } = conversation
  const name = nameOf(conversation)
  const unread = unreadCount > 0 ? t`${unreadCount} unread` : ''
  return (
    <Link
      to={`/inbox/${conversation.id}${search}`}
      className={styles.row!}
      aria-current={active ? 'page' : undefined}
      data-unread={unreadCount > 0 || undefined}
    >
      <Avatar name={name} photo={conversation.photoUrl} badge={conversation.channel === 'TELEGRAM'} />
      <span className={styles.body}>
        <span className={styles.top}>
          <span className={styles.name} dir="auto">
            {name}
          </span>
          {lastMessage && (
            <time className="meta num" dateTime={lastMessage.sentAt} title={fullTime(lastMessage.sentAt, i18n.locale)}>
              {listTime(lastMessage.sentAt, i18n.locale)}
            </time>
          )}
        </span>
        <span className={styles.bottom}>
          <LastLine conversation={conversation} active={active} />
          {unreadCount > 0 && (
            <span className={`${styles.badge} num`}>
              <span aria-hidden>{unreadCount > 999 ? '999+' : unreadCount}</span>
              <span className="visually-hidden">{unread}</span>
            </span>
          )}
        </span>
      </span>
    </Link>
  )
})

function LastLine({ conversation, active }: { conversation: ConversationFieldsFragment; active: boolean }) {
  const outgoing = useOutgoing(conversation.id).at(-1)
  const draft = useSyncExternalStore(subscribeToDrafts, () => readDraft(conversation.id).text)
  const { lastMessage } = conversation
  if (outgoing) {
    return (
      <>
        <span className={styles.preview} dir="auto">
          <Trans>
            <span data-quiet>You:</span> {outgoing.text}
          </Trans>
        </span>
        <StatusTick status={outgoing.state === 'failed' ? 'FAILED' : 'WAITING'} />
      </>
    )
  }
  if (draft && !active) {
    return (
      <span className={styles.preview} dir="auto">
        <Trans>
          <span className={styles.draft}>Draft:</span> {draft}
        </Trans>
      </span>
    )
  }
  if (!lastMessage) return <span className={styles.preview} />
  return (
    <>
      <span className={styles.preview} dir="auto">
        <MessagePreview message={lastMessage} kind={conversation.kind} />
      </span>
      {lastMessage.direction === 'OUTBOUND' && !lastMessage.deletedAt && <StatusTick status={lastMessage.status} />}
    </>
  )
}
