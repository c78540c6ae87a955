import { useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useNavigate, useParams } from 'react-router'
import { Button } from '../../../components/button'
import { EmptyState } from '../../../components/empty-state'
import { ErrorNotice } from '../../../components/error-notice'
import records from '../../../components/records/records.module.css'
import { SkeletonRows } from '../../../components/skeleton'
import { agoTime, fullTime } from '../../../components/times'
import { JobActions } from '../components/job-actions'
import { JobDrawer } from '../components/job-drawer'
import { JobProgress } from '../components/job-progress'
import styles from '../components/jobs.module.css'
import { isActive, useJobWords, type Job } from '../job-words'
import { recordJobsQuery } from '../record-jobs-operations'

const PAGE = 50

/**
 * What the viewer had done with many records, the latest first; each can be stopped, looked into, or undone. The strip
 * of the shell hears of jobs and keeps the list as it is now.
 */
export function JobsPage() {
  const { t } = useLingui()
  const { jobId } = useParams()
  const navigate = useNavigate()
  const { data, error, loading, fetchMore, refetch } = useQuery(recordJobsQuery, {
    variables: { first: PAGE },
    fetchPolicy: 'cache-and-network',
  })
  const jobs = data?.recordJobs.edges.map((edge) => edge.node) ?? []
  const { hasNextPage, endCursor } = data?.recordJobs.pageInfo ?? {}
  return (
    <main className={records.page}>
      <header className={records.top}>
        <h1>
          <Trans>Work on many records</Trans>
        </h1>
      </header>
      <div className={styles.body}>
        {error && (
          <div className={records.pad}>
            <ErrorNotice error={error} onRetry={() => void refetch()} />
          </div>
        )}
        {loading && jobs.length === 0 && <SkeletonRows count={6} shape="table" label={t`Loading`} />}
        {data && jobs.length === 0 && (
          <EmptyState title={t`Nothing here yet`}>
            <Trans>
              Select rows in a list to edit, assign, tag or delete many at once. What you start appears here.
            </Trans>
          </EmptyState>
        )}
        {jobs.length > 0 && (
          <ul className={styles.list}>
            {jobs.map((job) => (
              <JobLine key={job.id} job={job} />
            ))}
          </ul>
        )}
        {hasNextPage && (
          <div className={styles.more}>
            <Button onClick={() => void fetchMore({ variables: { after: endCursor } })}>
              <Trans>Show more</Trans>
            </Button>
          </div>
        )}
      </div>
      {jobId && <JobDrawer key={jobId} jobId={jobId} onClose={() => void navigate('/jobs')} />}
    </main>
  )
}

function JobLine({ job }: { job: Job }) {
  const { i18n } = useLingui()
  const words = useJobWords()
  return (
    <li>
      <div>
        <Link to={`/jobs/${job.id}`}>{words.title(job)}</Link>
        <p>
          {words.state(job)} · <span className="num">{words.result(job)}</span> ·{' '}
          <time dateTime={job.createdAt} title={fullTime(job.createdAt, i18n.locale)}>
            {agoTime(job.createdAt, i18n.locale)}
          </time>
        </p>
      </div>
      <JobActions job={job} />
      {isActive(job) && <JobProgress job={job} />}
    </li>
  )
}
