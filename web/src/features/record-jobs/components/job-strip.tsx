import type { ApolloClient } from '@apollo/client'
import { useApolloClient, useSubscription } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { IconButton } from '../../../components/button'
import type { RecordType } from '../../../gql/graphql'
import { isActive, useJobWords, type Job } from '../job-words'
import { recordJobChangedSubscription } from '../record-jobs-operations'
import { JobActions } from './job-actions'
import { JobProgress } from './job-progress'
import styles from './jobs.module.css'

const AGAIN_MS = 5_000
/** As many as leave the page readable; the others are on the page of jobs. */
const SHOWN = 3
const LISTS: Readonly<Record<RecordType, string>> = { CONTACT: 'contacts', COMPANY: 'companies', DEAL: 'deals' }

/** What runs on many records, on whatever page one is, and what came of it. */
export function JobStrip() {
  const { t } = useLingui()
  const words = useJobWords()
  const { jobs, dismiss } = useFollowedJobs()
  if (jobs.length === 0) return null
  return (
    <aside className={styles.strip} aria-label={t`Work on many records`}>
      <ul>
        {jobs.slice(0, SHOWN).map((job) => (
          <li key={job.id} data-state={job.state}>
            <div className={styles.line}>
              <Link to={`/jobs/${job.id}`}>{words.title(job)}</Link>
              <JobActions job={job} />
              {!isActive(job) && (
                <IconButton label={t`Close`} onClick={() => dismiss(job.id)}>
                  <IconX size={16} aria-hidden />
                </IconButton>
              )}
            </div>
            {isActive(job) && <JobProgress job={job} />}
            <p role={isActive(job) ? undefined : 'status'}>
              {words.state(job)} · <span className="num">{words.result(job)}</span>
            </p>
          </li>
        ))}
      </ul>
      {jobs.length > 1 && (
        <Link to="/jobs">
          <Trans>All of them</Trans>
        </Link>
      )}
    </aside>
  )
}

/** Jobs that were under way while this window was open, the newest first. */
function useFollowedJobs(): { jobs: readonly Job[]; dismiss: (id: string) => void } {
  const client = useApolloClient()
  const [jobs, setJobs] = useState<readonly Job[]>([])
  const heard = useRef(new Set<string>())
  const seen = useRef(new Set<string>())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const follow = (job: Job): void => {
    if (!heard.current.has(job.id)) refreshList(client, 'recordJobs')
    heard.current.add(job.id)
    if (isActive(job)) seen.current.add(job.id)
    // What ended before this window was there is of no news.
    if (!seen.current.has(job.id) && !isRecent(job)) return
    if (!isActive(job)) refreshList(client, LISTS[job.recordType])
    setJobs((now) => [job, ...now.filter(({ id }) => id !== job.id)].sort((one, other) => (one.id < other.id ? 1 : -1)))
  }
  const { restart } = useSubscription(recordJobChangedSubscription, {
    ignoreResults: true,
    onData: ({ data }) => data.data && follow(data.data.recordJobChanged),
    onError: () => {
      clearTimeout(timer.current)
      timer.current = setTimeout(restart, AGAIN_MS)
    },
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  return { jobs, dismiss: (id) => setJobs((now) => now.filter((job) => job.id !== id)) }
}

/** Small jobs may be over before they are heard of. */
const RECENT_MS = 15_000
const isRecent = ({ finishedAt }: Job): boolean =>
  finishedAt !== null && Date.now() - Date.parse(finishedAt) < RECENT_MS

/** A list in sight shows what is there now; one that was read before is read again when it is opened. */
function refreshList(client: ApolloClient, name: string): void {
  void client.refetchQueries({
    updateCache: (cache) => cache.modify({ fields: { [name]: (_present, { INVALIDATE }) => INVALIDATE as never } }),
  })
}
