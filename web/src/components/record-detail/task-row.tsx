import { useMutation } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconBell, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'react-router'
import type { TaskFieldsFragment } from '../../gql/graphql'
import { useViewer } from '../../lib/session/session'
import { Button, IconButton } from '../button'
import { ErrorNotice } from '../error-notice'
import { showToast } from '../overlays/toasts'
import { Tag } from '../tag'
import { fullTime } from '../times'
import {
  completeTaskMutation,
  deleteTaskMutation,
  reopenTaskMutation,
  restoreTaskMutation,
} from './activity-operations'
import styles from './record-detail.module.css'
import { recordOf, recordPath } from './record-reference'
import { TaskForm } from './task-form'
import { dueTime } from './due-time'

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
  const [complete, completing] = useMutation(completeTaskMutation, { variables: { id: task.id } })
  const [reopen, reopening] = useMutation(reopenTaskMutation, { variables: { id: task.id } })
  const [remove, removing] = useMutation(deleteTaskMutation, { variables: { id: task.id } })
  const [restore] = useMutation(restoreTaskMutation, { variables: { id: task.id } })
  const record = showsRecord ? recordOf(task) : null
  const due = task.dueAt && dueTime(task.dueAt, i18n.locale)
  const drop = async (): Promise<void> => {
    await remove()
    onChanged()
    const undo = (): void => {
      restore().then(onChanged, () => showToast({ title: t`It could not be restored`, tone: 'bad' }))
    }
    await showToast({
      title: t`The task is deleted`,
      message: (
        <Button size="s" onClick={undo}>
          {t`Undo`}
        </Button>
      ),
    })
  }
  const failure = completing.error ?? reopening.error ?? removing.error
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
    <li className={styles.task} tabIndex={-1} data-task={task.id} data-done={task.doneAt ? true : undefined}>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={completing.loading || (task.doneAt != null && !reopening.loading)}
          aria-label={t`Done: ${task.title}`}
          onChange={() => void (task.doneAt ? reopen() : complete()).then(onChanged, () => undefined)}
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
        {failure && <ErrorNotice error={failure} />}
      </div>
      <span className={styles.tools}>
        <IconButton label={t`Edit the task`} onClick={() => setEditing(true)}>
          <IconPencil size={16} aria-hidden />
        </IconButton>
        <IconButton label={t`Delete the task`} onClick={() => void drop().catch(() => undefined)}>
          <IconTrash size={16} aria-hidden />
        </IconButton>
      </span>
    </li>
  )
}
