import { useQuery, useSubscription } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useSearchParams } from 'react-router'
import { Button } from '../../../components/button'
import { ChoiceField } from '../../../components/choice/choice-field'
import { useMemberChoices } from '../../../components/choice/people-choices'
import { EmptyState } from '../../../components/empty-state'
import { ErrorNotice } from '../../../components/error-notice'
import { SearchField } from '../../../components/search-field'
import { SelectField } from '../../../components/select-field'
import { SkeletonRows } from '../../../components/skeleton'
import { agoTime, fullTime } from '../../../components/times'
import { GROUPS } from '../components/activity-groups'
import { useActivityWords } from '../components/activity-words'
import { Person } from '../components/person'
import styles from '../components/settings.module.css'
import { useSearchText } from '../components/use-search-text'
import { memberNamesQuery } from '../settings-operations'
import { activitiesQuery, activityLoggedSubscription, type Activity } from '../team-operations'

const PAGE = 50

/** What the team did, the latest first; what happens now appears by itself. */
export function ActivityPage() {
  const { t, i18n } = useLingui()
  const [params, setParams] = useSearchParams()
  const actorId = params.get('by') ?? ''
  const group = GROUPS.find(({ id }) => id === params.get('kind'))
  const { typed, search, change } = useSearchText()
  const given = { ...(actorId && { actorId }), ...(group && { kinds: group.kinds }), ...(search && { search }) }
  const filter = Object.keys(given).length > 0 ? given : null
  const choose = (name: 'by' | 'kind', value: string): void => {
    const next = new URLSearchParams(params)
    if (value) next.set(name, value)
    else next.delete(name)
    setParams(next, { replace: true })
  }
  const { data: named } = useQuery(memberNamesQuery, { variables: { ids: [actorId] }, skip: !actorId })
  const { data, error, loading, fetchMore, refetch } = useQuery(activitiesQuery, {
    variables: { first: PAGE, filter },
    fetchPolicy: 'cache-and-network',
  })
  useSubscription(activityLoggedSubscription, { onData: () => void refetch() })
  const activities = data?.activities.edges.map((edge) => edge.node) ?? []
  const { hasNextPage, endCursor } = data?.activities.pageInfo ?? {}
  const actors = actorId ? (named?.members.edges.map(({ node }) => node.user) ?? []) : []
  return (
    <section className={styles.section}>
      <header className={styles.top}>
        <h2>
          <Trans>Activity</Trans>
        </h2>
        <SearchField label={t`Name of the record`} value={typed} onChange={change} />
      </header>
      <div className={styles.pad}>
        <div className={styles.filters}>
          <ChoiceField
            label={t`By`}
            empty={t`Everyone`}
            chosen={actors}
            useChoices={useMemberChoices}
            onChange={([actor]) => choose('by', actor?.id ?? '')}
          />
          <SelectField
            label={t`About`}
            value={group?.id ?? ''}
            options={[
              { value: '', label: t`Everything` },
              ...GROUPS.map(({ id, title }) => ({ value: id, label: i18n._(title) })),
            ]}
            onChange={(event) => choose('kind', event.currentTarget.value)}
          />
        </div>
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {loading && activities.length === 0 && <SkeletonRows count={8} label={t`Loading the activity`} />}
        {data && !loading && activities.length === 0 && (
          <EmptyState
            title={filter ? t`Nothing of this kind happened` : t`Nothing happened yet`}
            action={
              filter && (
                <Button onClick={() => setParams({}, { replace: true })}>
                  <Trans>Show everything</Trans>
                </Button>
              )
            }
          >
            {!filter && <Trans>Messages sent, records changed and members who join appear here.</Trans>}
          </EmptyState>
        )}
        {activities.length > 0 && (
          <ul className={`${styles.list} ${styles.events}`} aria-live="polite">
            {activities.map((activity) => (
              <ActivityRow key={activity.id} activity={activity} />
            ))}
          </ul>
        )}
        {hasNextPage && (
          <Button onClick={() => void fetchMore({ variables: { after: endCursor } })}>
            <Trans>Show more</Trans>
          </Button>
        )}
      </div>
    </section>
  )
}

function ActivityRow({ activity }: { activity: Activity }) {
  const { i18n } = useLingui()
  const say = useActivityWords()
  const { actor, at, kind, subjectName, conversation } = activity
  return (
    <li>
      <div>
        <Person name={actor?.user.name ?? 'Parley'} note={say(kind)} />
      </div>
      {conversation ? (
        <Link to={`/inbox/${conversation.id}`} dir="auto">
          {conversation.title}
        </Link>
      ) : (
        subjectName && <span dir="auto">{subjectName}</span>
      )}
      <time className="meta num" dateTime={at} title={fullTime(at, i18n.locale)}>
        {agoTime(at, i18n.locale)}
      </time>
    </li>
  )
}
