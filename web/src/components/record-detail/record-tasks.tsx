import { useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useMay } from '../../lib/session/permissions'
import { Button } from '../button'
import { ErrorNotice } from '../error-notice'
import { tasksQuery } from './activity-operations'
import styles from './record-detail.module.css'
import { WRITE, type RecordReference } from './record-reference'
import { TaskForm } from './task-form'
import { TaskRow } from './task-row'
import { TASK_KINDS, useTimelineChanges } from './use-timeline-changes'

/** As many as anyone keeps about one record. */
const FIRST = 50

/** What is still to do about a record, and what was done. */
export function RecordTasks({ record, onChanged }: { record: RecordReference; onChanged?: () => void }) {
  const { t } = useLingui()
  const mayWrite = useMay(WRITE[record.type])
  const [adding, setAdding] = useState(false)
  const about = { recordType: record.type, recordId: record.id }
  const open = useQuery(tasksQuery, {
    variables: { first: FIRST, filter: { ...about, state: 'OPEN' } },
    fetchPolicy: 'cache-and-network',
  })
  const done = useQuery(tasksQuery, {
    variables: { first: FIRST, filter: { ...about, state: 'DONE' } },
    fetchPolicy: 'cache-and-network',
  })
  const changed = (): void => {
    void open.refetch()
    void done.refetch()
    onChanged?.()
  }
  const tasks = [...(open.data?.tasks.edges ?? []), ...(done.data?.tasks.edges ?? [])].map(({ node }) => node)
  useTimelineChanges({
    record,
    kinds: TASK_KINDS,
    loading: open.loading || done.loading,
    has: (entryId) => tasks.some((task) => task.id === entryId),
    readAgain: changed,
  })
  return (
    <section aria-label={t`Tasks`} className={styles.section}>
      {open.error && <ErrorNotice error={open.error} onRetry={changed} />}
      {!open.loading && !open.error && tasks.length === 0 && !adding && (
        <p className={styles.empty}>
          <Trans>Nothing to do here.</Trans>
        </p>
      )}
      <ul className={styles.tasks}>
        {tasks.map((task) => (
          <TaskRow key={task.id} task={task} onChanged={changed} />
        ))}
      </ul>
      {adding ? (
        <TaskForm
          record={record}
          task={null}
          onCancel={() => setAdding(false)}
          onSaved={() => {
            setAdding(false)
            changed()
          }}
        />
      ) : (
        mayWrite && (
          <Button size="s" icon={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
            <Trans>Add a task</Trans>
          </Button>
        )
      )}
    </section>
  )
}
