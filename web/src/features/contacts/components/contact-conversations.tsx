import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import { listTime } from '../../../components/times'
import type { ContactInFullQuery } from '../../../gql/graphql'
import styles from './contacts.module.css'

type Conversation = NonNullable<ContactInFullQuery['contact']>['conversations'][number]

export function ContactConversations({ conversations }: { conversations: readonly Conversation[] }) {
  const { i18n } = useLingui()
  return (
    <section className={styles.related}>
      <h3>
        <Trans>Conversations</Trans>
      </h3>
      {conversations.length === 0 && (
        <p className="meta">
          <Trans>None of the synced chats is with this person.</Trans>
        </p>
      )}
      <ul>
        {conversations.map((conversation) => (
          <li key={conversation.id}>
            <Link to={`/inbox/${conversation.id}`}>
              <span>
                <b dir="auto">{conversation.account?.displayName ?? conversation.title}</b>
                {conversation.lastMessage && (
                  <time className="meta num">{listTime(conversation.lastMessage.sentAt, i18n.locale)}</time>
                )}
              </span>
              <p dir="auto">{conversation.lastMessage?.text}</p>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
