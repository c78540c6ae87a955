import { Trans, useLingui } from '@lingui/react/macro'
import { useMay } from '../../lib/session/permissions'
import { Button } from '../button'
import { ErrorNotice } from '../error-notice'
import { NoteCard } from './note-card'
import { NoteForm } from './note-form'
import styles from './record-detail.module.css'
import { WRITE, type RecordReference } from './record-reference'
import { useNotes } from './use-notes'

/** The notes on a record, and the way to write one. */
export function RecordNotes({ record }: { record: RecordReference }) {
  const { t } = useLingui()
  const mayWrite = useMay(WRITE[record.type])
  const { notes, error, loading, hasMore, more, refetch } = useNotes(record)
  return (
    <section aria-label={t`Notes`} className={styles.section}>
      {mayWrite && <NoteForm record={record} note={null} onSaved={refetch} />}
      {Boolean(error) && <ErrorNotice error={error} onRetry={refetch} />}
      {!loading && !error && notes.length === 0 && (
        <p className={styles.empty}>
          <Trans>No notes yet.</Trans>
        </p>
      )}
      {notes.map((note) => (
        <NoteCard key={`${note.id}.${note.version}`} record={record} note={note} onChanged={refetch} />
      ))}
      {hasMore && (
        <Button size="s" onClick={more}>
          <Trans>Show earlier</Trans>
        </Button>
      )}
    </section>
  )
}
