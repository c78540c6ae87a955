import { useMutation, useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { EmptyState } from '../../../components/empty-state'
import { ErrorNotice } from '../../../components/error-notice'
import { ConfirmDialog } from '../../../components/overlays/confirm-dialog'
import { SearchField } from '../../../components/search-field'
import { SkeletonRows } from '../../../components/skeleton'
import { Tag } from '../../../components/tag'
import { agoTime, fullTime } from '../../../components/times'
import { graphql } from '../../../gql'
import type { SessionsQuery } from '../../../gql/graphql'
import styles from '../components/settings.module.css'
import { useSearchText } from '../components/use-search-text'

const sessionsQuery = graphql(`
  query Sessions($first: Int!, $after: String, $search: String) {
    sessions(first: $first, after: $after, search: $search) {
      edges {
        cursor
        node {
          id
          device
          address
          createdAt
          lastUsedAt
          current
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

const revokeSessionMutation = graphql(`
  mutation RevokeSession($id: ID!) {
    revokeSession(id: $id)
  }
`)

const revokeOtherSessionsMutation = graphql(`
  mutation RevokeOtherSessions {
    revokeOtherSessions
  }
`)

const PAGE = 50
type Device = SessionsQuery['sessions']['edges'][number]['node']

/** Where someone is signed in, and the way to end that. */
export function SessionsPage() {
  const { t } = useLingui()
  const { typed, search, change } = useSearchText()
  const { data, error, loading, refetch, fetchMore } = useQuery(sessionsQuery, {
    variables: { first: PAGE, search },
    fetchPolicy: 'cache-and-network',
  })
  const [revokeOthers] = useMutation(revokeOtherSessionsMutation)
  const [ending, setEnding] = useState(false)
  const sessions = data?.sessions.edges.map((edge) => edge.node) ?? []
  const { hasNextPage, endCursor } = data?.sessions.pageInfo ?? {}
  return (
    <section className={styles.section}>
      <header className={styles.top}>
        <h2>
          <Trans>Devices</Trans>
        </h2>
        <SearchField label={t`Device or address`} value={typed} onChange={change} />
        {sessions.length > 1 && !search && (
          <Button onClick={() => setEnding(true)}>
            <Trans>Sign out everywhere else</Trans>
          </Button>
        )}
      </header>
      <div className={styles.pad}>
        <p className={styles.lead}>
          <Trans>You are signed in on these devices. What you end here is signed out at once.</Trans>
        </p>
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {loading && sessions.length === 0 && <SkeletonRows count={3} label={t`Loading devices`} />}
        {data && !loading && sessions.length === 0 && (
          <EmptyState
            title={t`No device matches`}
            action={
              <Button onClick={() => change('')}>
                <Trans>Show all devices</Trans>
              </Button>
            }
          />
        )}
        {sessions.length > 0 && (
          <ul className={styles.list}>
            {sessions.map((session) => (
              <SessionRow key={session.id} session={session} onEnded={() => void refetch()} />
            ))}
          </ul>
        )}
        {hasNextPage && (
          <Button onClick={() => void fetchMore({ variables: { after: endCursor } })}>
            <Trans>Show more</Trans>
          </Button>
        )}
      </div>
      {ending && (
        <ConfirmDialog
          title={t`Sign out everywhere else?`}
          action={t`Sign out the others`}
          onConfirm={async () => {
            await revokeOthers()
            await refetch()
          }}
          onClose={() => setEnding(false)}
        >
          <Trans>Every device but this one is signed out at once.</Trans>
        </ConfirmDialog>
      )}
    </section>
  )
}

function SessionRow({ session, onEnded }: { session: Device; onEnded: () => void }) {
  const { t, i18n } = useLingui()
  const [revoke, { loading, error }] = useMutation(revokeSessionMutation, { variables: { id: session.id } })
  const { device, address, lastUsedAt, createdAt, current } = session
  const end = (): void => {
    revoke().then(onEnded, () => undefined)
  }
  return (
    <li>
      <div>
        <b>{device || t`Unknown device`}</b>
        <p className="meta num">
          {address} ·{' '}
          <span title={fullTime(createdAt, i18n.locale)}>{t`signed in ${agoTime(createdAt, i18n.locale)}`}</span>
        </p>
      </div>
      {current ? (
        <Tag tone="good">
          <Trans>This device</Trans>
        </Tag>
      ) : (
        <>
          <time className="meta num" dateTime={lastUsedAt} title={fullTime(lastUsedAt, i18n.locale)}>
            {agoTime(lastUsedAt, i18n.locale)}
          </time>
          <Button size="s" busy={loading} onClick={end} aria-label={t`Sign out ${device}`}>
            <Trans>Sign out</Trans>
          </Button>
        </>
      )}
      {error && <ErrorNotice error={error} />}
    </li>
  )
}
