import { useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { wordsOf } from '../../../components/error-words'
import { SideDrawer } from '../../../components/overlays/side-drawer'
import { quotedValue, useRowWords } from '../../../components/record-files/use-row-words'
import { Skeleton } from '../../../components/skeleton'
import type { RecordJobErrorsQuery } from '../../../gql/graphql'
import { isActive, PATHS, useJobWords } from '../job-words'
import { recordJobErrorsQuery } from '../record-jobs-operations'
import { JobActions } from './job-actions'
import { JobProgress } from './job-progress'
import { JobRecords } from './job-records'
import styles from './jobs.module.css'

const PAGE = 50

type Job = NonNullable<RecordJobErrorsQuery['recordJob']>
type JobError = Job['errors']['edges'][number]['node']

/** One job: how far it is, why it stopped, and each record that it could not do. */
export function JobDrawer({ jobId, onClose }: { jobId: string; onClose: () => void }) {
  const { t, i18n } = useLingui()
  const words = useJobWords()
  const { data, error, loading, fetchMore, refetch } = useQuery(recordJobErrorsQuery, {
    variables: { id: jobId, first: PAGE },
    fetchPolicy: 'cache-and-network',
  })
  const job = data?.recordJob
  const { edges = [], pageInfo } = job?.errors ?? {}
  return (
    <SideDrawer title={job ? words.title(job) : t`Work on many records`} width={460} onClose={onClose}>
      <div className={styles.errors}>
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {loading && !job && <Skeleton />}
        {data && !job && <Trans>This is no longer here.</Trans>}
        {job && (
          <>
            <p>
              {words.state(job)} · <span className="num">{words.result(job)}</span>
            </p>
            {isActive(job) && <JobProgress job={job} />}
            {job.failure && <p role="alert">{i18n._(wordsOf(job.failure.code))}</p>}
            {job.import && (
              <Link to={`/import${PATHS[job.recordType]}/${job.import.id}`} dir="auto">
                {job.import.fileName}
              </Link>
            )}
            <div>
              <JobActions job={job} />
            </div>
          </>
        )}
        {job && edges.length > 0 && (
          <ul aria-label={t`What could not be done`}>
            {edges.map(({ cursor, node }) => (
              <ErrorLine key={cursor} error={node} job={job} />
            ))}
          </ul>
        )}
        {pageInfo?.hasNextPage && (
          <Button onClick={() => void fetchMore({ variables: { after: pageInfo.endCursor } })}>
            <Trans>Show more</Trans>
          </Button>
        )}
        {job && job.changed > 0 && <JobRecords key={job.state} jobId={job.id} />}
        {job && job.done > 0 && job.changed === 0 && !isActive(job) && (
          <p>
            <Trans>Everything was like that already: it changed nothing, so there is nothing to undo.</Trans>
          </p>
        )}
      </div>
    </SideDrawer>
  )
}

function ErrorLine({ error, job }: { error: JobError; job: Job }) {
  const { t } = useLingui()
  const say = useRowWords(job.recordType)
  const { row, recordId, recordName, code, message } = error
  const value = quotedValue(message)
  return (
    <li>
      {recordId && recordName !== null ? (
        <Link to={`${PATHS[job.recordType]}/${recordId}`} dir="auto">
          {recordName}
        </Link>
      ) : (
        <span>{row === null ? t`A record that you cannot see` : t`Row ${row}`}</span>
      )}
      <p>{say(error)}</p>
      <small dir="auto">{value ? `${code} · ${value}` : code}</small>
    </li>
  )
}
