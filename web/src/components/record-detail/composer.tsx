import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { NoteForm } from './note-form'
import styles from './record-detail.module.css'
import type { RecordReference } from './record-reference'
import { TaskForm } from './task-form'

/** Writes a note on a record, or makes a task about it. */
export function Composer({ record }: { record: RecordReference }) {
  const { t } = useLingui()
  const [kind, setKind] = useState<'note' | 'task'>('note')
  const done = (): void => setKind('note')
  return (
    <div className={styles.composer}>
      <div className={styles.filters} role="group" aria-label={t`Add`}>
        <button type="button" aria-pressed={kind === 'note'} onClick={() => setKind('note')}>
          {t`Note`}
        </button>
        <button type="button" aria-pressed={kind === 'task'} onClick={() => setKind('task')}>
          {t`Task`}
        </button>
      </div>
      {kind === 'note' ? (
        <NoteForm record={record} note={null} onSaved={done} />
      ) : (
        <TaskForm record={record} task={null} onSaved={done} onCancel={() => setKind('note')} />
      )}
    </div>
  )
}
