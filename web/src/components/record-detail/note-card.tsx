import { useMutation } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconPencil, IconPin, IconPinnedOff, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { NoteFieldsFragment } from '../../gql/graphql'
import { useMay } from '../../lib/session/permissions'
import { useViewer } from '../../lib/session/session'
import { Avatar } from '../avatar'
import { Button, IconButton } from '../button'
import { ErrorNotice } from '../error-notice'
import { showToast } from '../overlays/toasts'
import { agoTime, fullTime } from '../times'
import { deleteNoteMutation, pinNoteMutation, restoreNoteMutation } from './activity-operations'
import { mentionedIn } from './mention-text'
import { NoteForm } from './note-form'
import { NoteText } from './note-text'
import styles from './record-detail.module.css'
import { WRITE, type RecordReference } from './record-reference'

interface NoteCardProps {
  record: RecordReference
  note: NoteFieldsFragment
  onChanged: () => void
}

/** A note, and what its reader may do with it: the author changes it, whoever writes to the record pins it. */
export function NoteCard({ record, note, onChanged }: NoteCardProps) {
  const { t, i18n } = useLingui()
  const viewer = useViewer()
  const mayWrite = useMay(WRITE[record.type])
  const [editing, setEditing] = useState(false)
  const [pin, pinning] = useMutation(pinNoteMutation)
  const [remove, removing] = useMutation(deleteNoteMutation, { variables: { id: note.id } })
  const [restore] = useMutation(restoreNoteMutation, { variables: { id: note.id } })
  const isMine = mayWrite && note.author?.id === viewer.user.id
  const author = note.author?.name ?? t`Someone who left`
  const unnamed = note.mentions.filter((member) => !member || mentionedIn(note.body, [member]).length === 0)
  const drop = async (): Promise<void> => {
    await remove()
    onChanged()
    const undo = (): void => {
      restore().then(onChanged, () => showToast({ title: t`It could not be restored`, tone: 'bad' }))
    }
    await showToast({
      title: t`The note is deleted`,
      message: (
        <Button size="s" onClick={undo}>
          {t`Undo`}
        </Button>
      ),
    })
  }
  const failure = pinning.error ?? removing.error
  if (editing)
    return (
      <NoteForm
        record={record}
        note={note}
        autoFocus
        onCancel={() => setEditing(false)}
        onSaved={() => {
          setEditing(false)
          onChanged()
        }}
      />
    )
  return (
    <article className={styles.note} data-pinned={note.pinned || undefined}>
      <header>
        <Avatar name={author} size={24} />
        <b>
          <bdi>{author}</bdi>
        </b>
        <time className="meta num" dateTime={note.createdAt} title={fullTime(note.createdAt, i18n.locale)}>
          {agoTime(note.createdAt, i18n.locale)}
        </time>
        <span className={styles.tools}>
          {mayWrite && (
            <IconButton
              label={note.pinned ? t`Take the pin off` : t`Pin the note`}
              onClick={() =>
                void pin({ variables: { id: note.id, pinned: !note.pinned } }).then(onChanged, () => undefined)
              }
            >
              {note.pinned ? <IconPinnedOff size={16} aria-hidden /> : <IconPin size={16} aria-hidden />}
            </IconButton>
          )}
          {isMine && (
            <>
              <IconButton label={t`Edit the note`} onClick={() => setEditing(true)}>
                <IconPencil size={16} aria-hidden />
              </IconButton>
              <IconButton label={t`Delete the note`} onClick={() => void drop().catch(() => undefined)}>
                <IconTrash size={16} aria-hidden />
              </IconButton>
            </>
          )}
        </span>
      </header>
      <p dir="auto">
        <NoteText body={note.body} mentions={note.mentions} />
      </p>
      {unnamed.length > 0 && (
        <p className="meta">
          <Trans>Told:</Trans> <bdi>{unnamed.map((member) => member?.name ?? '—').join(', ')}</bdi>
        </p>
      )}
      {failure && <ErrorNotice error={failure} />}
    </article>
  )
}
