import { useLingui } from '@lingui/react/macro'
import { progressOf, useJobWords, type Job } from '../job-words'
import styles from './jobs.module.css'

/** How far a job is. */
export function JobProgress({ job }: { job: Job }) {
  const { t } = useLingui()
  const words = useJobWords()
  const progress = progressOf(job)
  return (
    <progress
      className={styles.progress}
      aria-label={t`Progress: ${words.title(job)}`}
      max={1}
      {...(progress !== null && { value: progress })}
    />
  )
}
