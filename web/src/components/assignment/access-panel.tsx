import { useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useRef } from 'react'
import type { AssignedRecord } from '../../gql/graphql'
import { useMay } from '../../lib/session/permissions'
import { useViewer } from '../../lib/session/session'
import { Avatar } from '../avatar'
import { Button } from '../button'
import { ErrorNotice } from '../error-notice'
import { useTopmost } from '../overlays/use-topmost'
import { Skeleton } from '../skeleton'
import { useRoleNames } from '../use-role-names'
import { ACCESS, recordViewersQuery } from './access-operations'
import { useAccessWords } from './access-words'
import styles from './assignment.module.css'

/** As many as are seen at a glance. */
const FIRST = 10

interface AccessPanelProps {
  type: AssignedRecord
  id: string
}

/** The rule that shows a record to whoever looks at it, and to whom else it is shown. */
export function AccessPanel({ type, id }: AccessPanelProps) {
  const { data, error, refetch } = useQuery(ACCESS[type], { variables: { id }, fetchPolicy: 'network-only' })
  const mayReadMembers = useMay('members:read')
  const { whyMe } = useAccessWords()
  // Escape closes this, not the drawer below.
  useTopmost()
  return (
    <div className={styles.access}>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton />}
      {data && <p role="status">{whyMe(data.record?.access ?? null)}</p>}
      {data?.record && mayReadMembers && <Viewers type={type} id={id} />}
    </div>
  )
}

function Viewers({ type, id }: AccessPanelProps) {
  const { t } = useLingui()
  const me = useViewer().user.id
  const { whyThey } = useAccessWords()
  const roles = useRoleNames()
  const list = useRef<HTMLUListElement>(null)
  const { data, error, refetch, fetchMore } = useQuery(recordViewersQuery, {
    variables: { type, id, first: FIRST },
    // Who sees it changes with roles and teams, which are not told here.
    fetchPolicy: 'network-only',
  })
  const page = data?.recordViewers
  const others = page?.edges.map(({ node }) => node).filter(({ member }) => member.id !== me) ?? []
  // Whoever asks is one of them: the rule that lets them ask.
  const total = page ? page.totalCount - 1 : null
  const more = async (after: string | null | undefined): Promise<void> => {
    // The button may go with the last page; whoever pressed it stays in the panel.
    list.current?.focus()
    await fetchMore({ variables: { after } })
  }
  return (
    <section>
      <h3>
        <Trans>Who else sees it</Trans>
        {total !== null && total > 0 && <span className="num"> {total}</span>}
      </h3>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!page && !error && <Skeleton />}
      {total === 0 && (
        <p className="meta">
          <Trans>Nobody else.</Trans>
        </p>
      )}
      <ul ref={list} tabIndex={-1}>
        {others.map(({ member: { id: memberId, user, role }, rule }) => (
          <li key={memberId}>
            <Avatar name={user.name} size={24} />
            <span>
              <bdi>{user.name}</bdi>
              <small>{whyThey(rule, roles[role])}</small>
            </span>
          </li>
        ))}
      </ul>
      {page?.pageInfo.hasNextPage && (
        <Button size="s" look="quiet" onClick={() => void more(page.pageInfo.endCursor).catch(() => undefined)}>
          {t`Show more`}
        </Button>
      )}
    </section>
  )
}
