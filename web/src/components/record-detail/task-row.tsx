import { Trans, useLingui } from '@lingui/react/macro'
import { IconBell, IconClockPause, IconPencil, IconTrash } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import type { TaskFieldsFragment } from '../../gql/graphql'
import { useViewer } from '../../lib/session/session'
import { IconButton } from '../button'
import { ErrorNotice } from '../error-notice'
import { Tag } from '../tag'
import { fullTime } from '../times'
import { dueTime } from './due-time'
import { PutOff } from './put-off'
import styles from './record-detail.module.css'
import { recordOf, recordPath } from './record-reference'
import { TaskForm } from './task-form'
import { useTaskActions } from './use-task-actions'

interface TaskRowProps {
  task: TaskFieldsFragment
  /** Whether to say what it is about. */
  showsRecord?: boolean
  onChanged: () => void
}

/** A task with its box to tick; what is late says so. */
export function TaskRow({ task, showsRecord = false, onChanged }: TaskRowProps) {
  const { t, i18n } = useLingui()
  const viewer = useViewer()
  const [editing, setEditing] = useState(false)
  const [puttingOff, setPuttingOff] = useState(false)
  const later = useRef<HTMLButtonElement>(null)
  const row = useRef<HTMLLIElement>(null)
  const wasEditing = useRef(false)
  // The form takes the place of what had the focus.
  useEffect(() => {
    if (wasEditing.current && !editing) row.current?.focus()
    wasEditing.current = editing
  }, [editing])
  const { isDone, failure, tick, drop, putOff } = useTaskActions(task, onChanged)
  const record = showsRecord ? recordOf(task) : null
  const due = task.dueAt && dueTime(task.dueAt, i18n.locale)
  const close = (): void => {
    setPuttingOff(false)
    later.current?.focus()
  }
  if (editing)
    return (
      <li className={styles.task}>
        <TaskForm
          record={null}
          task={task}
          onCancel={() => setEditing(false)}
          onSaved={() => {
            setEditing(false)
            onChanged()
          }}
        />
      </li>
    )
  return (
    <li ref={row} className={styles.task} tabIndex={-1} data-task={task.id} data-done={task.doneAt ? true : undefined}>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={isDone}
          aria-label={t`Done: ${task.title}`}
          onChange={() => void tick().catch(() => undefined)}
        />
      </label>
      <div className={styles.what}>
        <p dir="auto">{task.title}</p>
        {task.note && (
          <p className="meta" dir="auto">
            {task.note}
          </p>
        )}
        <p className={styles.facts}>
          {due && (
            <Tag tone={due.late && !task.doneAt ? 'bad' : 'neutral'}>
              <time dateTime={task.dueAt!} title={fullTime(task.dueAt!, i18n.locale)}>
                {due.late && !task.doneAt ? t`Overdue: ${due.words}` : due.words}
              </time>
            </Tag>
          )}
          {task.remindAt && (
            <span className="meta" title={fullTime(task.remindAt, i18n.locale)}>
              <IconBell size={14} aria-hidden /> {dueTime(task.remindAt, i18n.locale).words}
            </span>
          )}
          {record && (
            <Link to={recordPath(record)} dir="auto">
              {record.name}
            </Link>
          )}
          {task.assignee?.id !== viewer.user.id && (
            <span className="meta">
              {task.assignee ? <bdi>{task.assignee.name}</bdi> : <Trans>Nobody does it</Trans>}
            </span>
          )}
        </p>
        {puttingOff && (
          <PutOff
            onClose={close}
            onChosen={(until) => {
              close()
              void putOff(until).catch(() => undefined)
            }}
          />
        )}
        {failure && <ErrorNotice error={failure} />}
      </div>
      <span className={styles.tools}>
        {!task.doneAt && (
          <IconButton
            ref={later}
            label={t`Put off`}
            data-act="put-off"
            aria-expanded={puttingOff}
            onClick={() => setPuttingOff(!puttingOff)}
          >
            <IconClockPause size={16} aria-hidden />
          </IconButton>
        )}
        <IconButton label={t`Edit the task`} data-act="edit" onClick={() => setEditing(true)}>
          <IconPencil size={16} aria-hidden />
        </IconButton>
        <IconButton label={t`Delete the task`} onClick={() => void drop().catch(() => undefined)}>
          <IconTrash size={16} aria-hidden />
        </IconButton>
      </span>
    </li>
  )
}
