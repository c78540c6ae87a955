import { useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useLocation } from 'react-router'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { SkeletonRows } from '../../../components/skeleton'
import { fullTime, listTime } from '../../../components/times'
import { graphql } from '../../../gql'
import { useSettled } from '../hooks/use-settled'
import { conversationsQuery } from '../inbox-operations'
import { ConversationRow, nameOf } from './conversation-row'
import { MarkedText } from './marked-text'
import styles from './conversation-list.module.css'

const messageHitsQuery = graphql(`
  query MessageHits($first: Int!, $after: String, $filter: MessageFilter!) {
    messages(first: $first, after: $after, filter: $filter) {
      edges {
        cursor
        node {
          id
          text
          sentAt
          sender
          direction
          conversation {
            id
            title
            contact {
              id
              name
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

export function SearchResults({ text, activeId }: { text: string; activeId: string | undefined }) {
  const { t } = useLingui()
  const settled = useSettled(text)
  const { search } = useLocation()
  const people = useQuery(conversationsQuery, { variables: { first: 8, filter: { search: settled } } })
  const conversations = people.data?.conversations.edges ?? []
  return (
    <div className={styles.results}>
      <h2>
        <Trans>Conversations</Trans>
      </h2>
      {people.error && (
        <div className={styles.pad}>
          <ErrorNotice error={people.error} onRetry={() => void people.refetch()} />
        </div>
      )}
      {people.loading && conversations.length === 0 && <SkeletonRows count={3} label={t`Searching`} />}
      {!people.loading && !people.error && conversations.length === 0 && (
        <p className={styles.nothing}>
          <Trans>No one by this name.</Trans>
        </p>
      )}
      {conversations.map(({ node }) => (
        <ConversationRow key={node.id} conversation={node} active={node.id === activeId} search={search} />
      ))}
      <MessageHits text={settled} />
    </div>
  )
}

function MessageHits({ text }: { text: string }) {
  const { t, i18n } = useLingui()
  const { data, loading, error, fetchMore, refetch } = useQuery(messageHitsQuery, {
    variables: { first: 20, filter: { search: text } },
  })
  const params = new URLSearchParams(useLocation().search)
  const hits = data?.messages.edges ?? []
  const hrefOf = (conversationId: string, messageId: string): string => {
    params.set('message', messageId)
    return `/inbox/${conversationId}?${params}`
  }
  return (
    <>
      <h2>
        <Trans>Messages</Trans>
      </h2>
      {error && (
        <div className={styles.pad}>
          <ErrorNotice error={error} onRetry={() => void refetch()} />
        </div>
      )}
      {loading && hits.length === 0 && <SkeletonRows count={4} label={t`Searching`} />}
      {!loading && !error && hits.length === 0 && (
        <p className={styles.nothing}>
          <Trans>No message holds these words.</Trans>
        </p>
      )}
      {hits.map(({ node }) => (
        <Link key={node.id} className={styles.hit!} to={hrefOf(node.conversation.id, node.id)}>
          <span>
            <strong dir="auto">
              {nameOf({ title: node.conversation.title, contact: node.conversation.contact ?? null })}
            </strong>
            <time className="meta num" dateTime={node.sentAt} title={fullTime(node.sentAt, i18n.locale)}>
              {listTime(node.sentAt, i18n.locale)}
            </time>
          </span>
          <p dir="auto">
            <MarkedText text={node.text} marked={text} />
          </p>
        </Link>
      ))}
      {data?.messages.pageInfo.hasNextPage && (
        <div className={styles.pad}>
          <Button
            size="s"
            wide
            busy={loading}
            onClick={() => void fetchMore({ variables: { after: data.messages.pageInfo.endCursor } })}
          >
            <Trans>More messages</Trans>
          </Button>
        </div>
      )}
    </>
  )
}
