import { useQuery } from '@apollo/client/react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense } from 'react'
import { Link } from 'react-router'
import { Assignment } from '../../../components/assignment/assignment'
import { Avatar } from '../../../components/avatar'
import { ContactCard } from '../../../components/contact-editor/contact-card'
import { ErrorNotice } from '../../../components/error-notice'
import { Skeleton } from '../../../components/skeleton'
import { listTime } from '../../../components/times'
import { graphql } from '../../../gql'
import type { ConversationPanelQuery } from '../../../gql/graphql'
import styles from './contact-panel.module.css'

const PanelRecords = lazy(async () => ({ default: (await import('./panel-records')).PanelRecords }))

const conversationPanelQuery = graphql(`
  query ConversationPanel($id: ID!) {
    conversation(id: $id) {
      id
      title
      kind
      photoUrl
      owner {
        id
        name
      }
      team {
        id
        name
      }
      account {
        id
        displayName
        username
      }
      contact {
        ...ContactFields
        conversations {
          id
          title
          account {
            id
            displayName
          }
          lastMessage {
            id
            sentAt
          }
        }
      }
    }
  }
`)

const conversationStatsQuery = graphql(`
  query ConversationStats($id: ID!) {
    messageStats(filter: { conversationId: $id }) {
      total
      byDirection {
        direction
        count
      }
    }
  }
`)

/** Who the conversation is with, and what else there is with them. */
export function ContactPanel({ conversationId }: { conversationId: string }) {
  const { data, error, refetch } = useQuery(conversationPanelQuery, {
    variables: { id: conversationId },
    errorPolicy: 'all',
  })
  const conversation = data?.conversation
  if (!conversation) {
    return (
      <div className={styles.panel}>
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!error && !data && <PanelSkeleton />}
      </div>
    )
  }
  const { contact } = conversation
  return (
    <div className={styles.panel}>
      {contact ? <ContactCard key={contact.id} contact={contact} /> : <GroupHead conversation={conversation} />}
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      <Assignment type="CONVERSATION" id={conversationId} owner={conversation.owner} team={conversation.team} />
      {contact && (
        <Suspense fallback={<PanelSkeleton />}>
          <PanelRecords key={contact.id} contactId={contact.id} name={contact.name} />
        </Suspense>
      )}
      <Stats conversationId={conversationId} account={conversation.account ?? null} />
      {contact && contact.conversations.length > 1 && (
        <OtherConversations conversations={contact.conversations.filter((other) => other.id !== conversationId)} />
      )}
      {contact && (
        <p className={styles.more}>
          <Link to={`/contacts/${contact.id}`}>
            <Trans>Open the contact</Trans>
          </Link>
        </p>
      )}
    </div>
  )
}

type Panel = NonNullable<ConversationPanelQuery['conversation']>

function GroupHead({ conversation }: { conversation: Panel }) {
  return (
    <div className={styles.group}>
      <Avatar name={conversation.title} size={48} photo={conversation.photoUrl} />
      <div>
        <h2 dir="auto">{conversation.title}</h2>
        <p className="meta">{conversation.kind === 'CHANNEL' ? <Trans>Channel</Trans> : <Trans>Group</Trans>}</p>
      </div>
    </div>
  )
}

interface StatsProps {
  conversationId: string
  account: Panel['account'] | null
}

/** A query of its own: without the counts the rest of the panel still stands. */
function Stats({ conversationId, account }: StatsProps) {
  const { data } = useQuery(conversationStatsQuery, { variables: { id: conversationId } })
  const stats = data?.messageStats
  const count = (direction: string): number => stats?.byDirection.find((row) => row.direction === direction)?.count ?? 0
  return (
    <>
      <h3>
        <Trans>This conversation</Trans>
      </h3>
      <dl className={styles.facts}>
        <dt>
          <Trans>Account</Trans>
        </dt>
        <dd>
          {account ? (
            <Link to={`/accounts/${account.id}`} dir="auto">
              {account.displayName}
            </Link>
          ) : (
            '—'
          )}
        </dd>
        <dt>
          <Trans>Messages</Trans>
        </dt>
        <dd className="num">{stats ? <Plural value={stats.total} one="# message" other="# messages" /> : '—'}</dd>
        {stats && stats.byDirection.length > 0 && (
          <>
            <dt>
              <Trans>In and out</Trans>
            </dt>
            <dd className="num">
              {count('INBOUND')} / {count('OUTBOUND')}
            </dd>
          </>
        )}
      </dl>
    </>
  )
}

function OtherConversations({ conversations }: { conversations: NonNullable<Panel['contact']>['conversations'] }) {
  const { i18n } = useLingui()
  return (
    <>
      <h3>
        <Trans>Other conversations</Trans>
      </h3>
      <ul className={styles.others}>
        {conversations.map((other) => (
          <li key={other.id}>
            <Link to={`/inbox/${other.id}`} dir="auto">
              {other.account?.displayName ?? other.title}
            </Link>
            {other.lastMessage && <span className="meta num">{listTime(other.lastMessage.sentAt, i18n.locale)}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}

function PanelSkeleton() {
  return (
    <div className={styles.skeleton} aria-hidden>
      <Skeleton width={48} height={48} round />
      <Skeleton width="60%" />
      <Skeleton width="80%" />
      <Skeleton width="40%" />
    </div>
  )
}
