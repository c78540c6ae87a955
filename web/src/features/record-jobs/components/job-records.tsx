import { useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Link } from 'react-router'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { Skeleton } from '../../../components/skeleton'
import { PATHS } from '../job-words'
import { recordsOfJobQuery } from '../record-jobs-operations'
import styles from './jobs.module.css'

const PAGE = 50

/** The records that a job changed or created; read when they are asked for. */
export function JobRecords({ jobId }: { jobId: string }) {
  const [open, setOpen] = useState(false)
  return (
    <details className={styles.records} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Trans>Records that it changed</Trans>
      </summary>
      {open && <List jobId={jobId} />}
    </details>
  )
}

function List({ jobId }: { jobId: string }) {
  const { t } = useLingui()
  const { data, error, loading, fetchMore, refetch } = useQuery(recordsOfJobQuery, {
    variables: { id: jobId, first: PAGE },
    fetchPolicy: 'cache-and-network',
  })
  const { edges = [], pageInfo } = data?.recordJob?.records ?? {}
  return (
    <>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {loading && edges.length === 0 && <Skeleton />}
      {!loading && data && edges.length === 0 && <Trans>It changed nothing.</Trans>}
      {edges.length > 0 && (
        <ul aria-label={t`Records that it changed`}>
          {edges.map(({ cursor, node: { recordId, recordType, recordName, created } }) => (
            <li key={cursor}>
              {recordType && recordName !== null ? (
                <Link to={`${PATHS[recordType]}/${recordId}`} dir="auto">
                  {recordName}
                </Link>
              ) : (
                <Trans>A record that you cannot see</Trans>
              )}
              {created && <small> · {t({ message: 'new', context: 'a record' })}</small>}
            </li>
          ))}
        </ul>
      )}
      {pageInfo?.hasNextPage && (
        <Button onClick={() => void fetchMore({ variables: { after: pageInfo.endCursor } })}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </>
  )
}
