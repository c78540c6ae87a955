import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useMay } from '../../lib/session/permissions'
import { Button } from '../button'
import { ErrorNotice } from '../error-notice'
import { SkeletonRows } from '../skeleton'
import { Composer } from './composer'
import styles from './record-detail.module.css'
import { WRITE, type RecordReference } from './record-reference'
import { isShown, TimelineItem } from './timeline-item'
import { FILTERS, type TimelineFilter } from './timeline-words'
import { useTimeline } from './use-timeline'

/** What happened with a record, the latest leading, and the way to add to it. */
export function Timeline({ record }: { record: RecordReference }) {
  const { t } = useLingui()
  const [filter, setFilter] = useState<TimelineFilter>('all')
  const mayWrite = useMay(WRITE[record.type])
  const { entries, error, loading, hasMore, more, retry } = useTimeline(record, FILTERS[filter])
  const words: Record<TimelineFilter, string> = {
    all: t`Everything`,
    messages: t`Messages`,
    notes: t`Notes`,
    tasks: t`Tasks`,
    changes: t`Changes`,
  }
  const shown = entries.filter(isShown)
  return (
    <section aria-label={t`What happened`}>
      {mayWrite && <Composer record={record} />}
      <div className={styles.filters} role="group" aria-label={t`Show`}>
        {(Object.keys(FILTERS) as TimelineFilter[]).map((name) => (
          <button key={name} type="button" aria-pressed={filter === name} onClick={() => setFilter(name)}>
            {words[name]}
          </button>
        ))}
      </div>
      {Boolean(error) && <ErrorNotice error={error} onRetry={retry} />}
      {loading && entries.length === 0 && <SkeletonRows count={4} label={t`Loading what happened`} />}
      {!loading && !error && shown.length === 0 && !hasMore && (
        <p className={styles.empty}>
          <Trans>Nothing of this kind happened yet.</Trans>
        </p>
      )}
      <ol className={styles.timeline}>
        {shown.map((entry) => (
          <TimelineItem key={entry.id} entry={entry} of={record.type} />
        ))}
      </ol>
      {hasMore && (
        <Button size="s" onClick={more}>
          <Trans>Show earlier</Trans>
        </Button>
      )}
    </section>
  )
}
