import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo, useState } from 'react'
import { Link } from 'react-router'
import { EmptyState } from '../../../components/empty-state'
import { ErrorNotice } from '../../../components/error-notice'
import { useMay } from '../../../lib/session/permissions'
import { Composer } from '../composer/composer'
import { useDraft } from '../outgoing/drafts'
import { useOutgoingStore } from '../outgoing/use-outgoing'
import { ThreadHeader } from './thread-header'
import { ThreadScroller } from './thread-scroller'
import { ThreadSkeleton } from './thread-skeleton'
import { firstUnreadId, threadRows, type ThreadMessage } from './thread-rows'
import { useMarkRead } from './use-mark-read'
import { useThread } from './use-thread'
import styles from './thread.module.css'

interface ThreadProps {
  conversationId: string
  panelOpen: boolean
  onTogglePanel: () => void
}

export function Thread({ conversationId, panelOpen, onTogglePanel }: ThreadProps) {
  const { t } = useLingui()
  const thread = useThread(conversationId)
  const { conversation, messages, hasOlder } = thread
  const [draft, changeDraft] = useDraft(conversationId)
  const outgoing = useOutgoingStore()
  const maySend = useMay('conversations:write')
  const mayWrite = maySend && !conversation?.readOnly
  const unreadFrom = useUnreadLine(conversation?.unreadCount, messages)
  const rows = useMemo(() => threadRows(messages, unreadFrom, hasOlder), [messages, unreadFrom, hasOlder])
  const markRead = useMarkRead(conversationId, maySend ? (conversation?.unreadCount ?? 0) : 0)
  const reply = ({ __typename, id, direction, sender, text, deletedAt, attachments }: ThreadMessage): void => {
    changeDraft({ replyTo: { __typename, id, direction, sender, text, deletedAt, attachments } })
    document.getElementById('composer')?.focus()
  }

  if (thread.missing) {
    return (
      <section className={styles.thread}>
        <h1 className="visually-hidden">{t`Conversation`}</h1>
        <EmptyState
          title={t`This conversation is not here`}
          action={
            <Link to="/inbox">
              <Trans>Back to the inbox</Trans>
            </Link>
          }
        >
          <Trans>It was deleted, or it belongs to another workspace.</Trans>
        </EmptyState>
      </section>
    )
  }
  return (
    <section className={styles.thread} aria-label={t`Conversation`}>
      <ThreadHeader conversation={conversation} panelOpen={panelOpen} onTogglePanel={onTogglePanel} />
      {thread.error && (
        <div className={styles.notice}>
          <ErrorNotice error={thread.error} onRetry={() => void thread.refetch()} />
        </div>
      )}
      {conversation && !thread.error && messages.length === 0 && !thread.loading && (
        <EmptyState title={t`No messages yet`}>
          <Trans>Write the first one below.</Trans>
        </EmptyState>
      )}
      {!conversation || (messages.length === 0 && thread.loading) ? (
        <ThreadSkeleton />
      ) : (
        <ThreadScroller
          rows={rows}
          kind={conversation.kind}
          hasOlder={thread.hasOlder}
          older={thread.older}
          mayWrite={mayWrite}
          onReply={reply}
          onAtEnd={markRead}
        />
      )}
      {conversation && (
        <Composer
          key={conversationId}
          conversation={conversation}
          mayWrite={mayWrite}
          draft={draft}
          onDraft={changeDraft}
          onSend={(text) => {
            outgoing.send(conversationId, text, draft.replyTo)
            changeDraft({ text: '', replyTo: null })
          }}
        />
      )}
    </section>
  )
}

/** Where the line "New messages" stands: fixed when the conversation is opened, whatever is read afterwards. */
function useUnreadLine(unreadCount: number | undefined, messages: readonly ThreadMessage[]): string | null {
  const [line, setLine] = useState<{ from: string | null } | null>(null)
  if (line === null && unreadCount !== undefined && messages.length > 0) {
    setLine({ from: firstUnreadId(messages, unreadCount) })
  }
  return line?.from ?? null
}
