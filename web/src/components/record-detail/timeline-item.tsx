import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { RecordType, TimelinePageFragment } from '../../gql/graphql'
import { useAutomaticMoveWords } from '../automatic-move-words'
import { agoTime, fullTime } from '../times'
import { NoteText } from './note-text'
import styles from './record-detail.module.css'
import { recordOf, recordPath } from './record-reference'
import { fieldWords, KIND_ICONS, KIND_WORDS, TYPE_WORDS } from './timeline-words'

export type TimelineEntry = TimelinePageFragment['edges'][number]['node']

/** Whether there is anything to show: what the reader may not see, or what is gone, is not told of. */
export const isShown = ({ kind, message, note, task }: TimelineEntry): boolean => {
  if (kind === 'MESSAGE_RECEIVED' || kind === 'MESSAGE_SENT') return Boolean(message)
  if (kind === 'NOTE_ADDED') return Boolean(note && !note.deletedAt)
  return kind === 'TASK_CREATED' || kind === 'TASK_DONE' ? Boolean(task) : true
}

/** One thing that happened, and where it can be looked at. */
export function TimelineItem({ entry, of }: { entry: TimelineEntry; of: RecordType }) {
  const { i18n } = useLingui()
  const { kind, at, actor } = entry
  const Icon = KIND_ICONS[kind]
  const record = entry.recordType === of ? null : recordOf(entry)
  return (
    <li className={styles.entry} data-kind={kind}>
      <span className={styles.mark}>
        <Icon size={14} stroke={1.8} aria-hidden />
      </span>
      <div>
        <p className={styles.line}>
          <b>{i18n._(KIND_WORDS[kind])}</b>
          {record && (
            <Link to={recordPath(record)}>
              {i18n._(TYPE_WORDS[record.type])}: <bdi>{record.name}</bdi>
            </Link>
          )}
          {actor && (
            <span className="meta">
              <bdi>{actor.name}</bdi>
            </span>
          )}
          <time className="meta num" dateTime={at} title={fullTime(at, i18n.locale)}>
            {agoTime(at, i18n.locale)}
          </time>
        </p>
        <Body entry={entry} />
      </div>
    </li>
  )
}

function Body({ entry: { kind, recordType, fields, message, note, task, move } }: { entry: TimelineEntry }): ReactNode {
  const { i18n } = useLingui()
  const automaticWords = useAutomaticMoveWords()
  if (message)
    return (
      <Link className={styles.quote!} to={`/inbox/${message.conversation.id}`} dir="auto">
        {message.text || <Trans>A file</Trans>}
      </Link>
    )
  if (note)
    return (
      <p className={styles.quote} dir="auto">
        <NoteText body={note.body} mentions={note.mentions} />
      </p>
    )
  if (move)
    return (
      <>
        <p>
          {move.from && (
            <>
              <bdi>{move.from.name}</bdi>
              {' → '}
            </>
          )}
          <bdi>{move.to.name}</bdi>
        </p>
        {move.automatic && <p className="meta">{automaticWords(move.automatic)}</p>}
      </>
    )
  if (task) return <p dir="auto">{task.title}</p>
  if (kind === 'RECORD_CHANGED' && fields.length > 0)
    return <p className="meta">{fieldWords(fields, recordType, (words) => i18n._(words))}</p>
  return null
}
