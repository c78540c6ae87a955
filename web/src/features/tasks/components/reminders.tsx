import { useApolloClient, useMutation, useSubscription } from '@apollo/client/react'
import { useLingui } from '@lingui/react/macro'
import { useNavigate } from 'react-router'
import { Button } from '../../../components/button'
import { isolated } from '../../../components/isolated'
import { closeToast, showToast } from '../../../components/overlays/toasts'
import {
  completeTaskMutation,
  snoozeTaskMutation,
  tasksQuery,
} from '../../../components/record-detail/activity-operations'
import { inAnHour, morning } from '../../../components/record-detail/moments'
import { recordOf, recordPath } from '../../../components/record-detail/record-reference'
import type { ReminderDueSubscription, TaskFieldsFragment } from '../../../gql/graphql'
import { overdueTotalQuery } from '../hooks/use-overdue-total'
import { reminderDueSubscription } from '../tasks-operations'
import styles from './reminders.module.css'

const SOON_MS = 600_000

type Reminder = ReminderDueSubscription['reminderDue']

/** Shows what asks for the viewer's attention wherever they are, until they say what becomes of it. */
export function Reminders() {
  const { t } = useLingui()
  const client = useApolloClient()
  const navigate = useNavigate()
  const [complete] = useMutation(completeTaskMutation)
  const [snooze] = useMutation(snoozeTaskMutation)
  const refresh = (): void => void client.refetchQueries({ include: [overdueTotalQuery, tasksQuery] })
  const settle = (id: string, work: Promise<unknown>): void => {
    work.then(
      () => {
        void closeToast(id)
        refresh()
      },
      () => void showToast({ title: t`That did not work. Try it on the tasks page.`, tone: 'bad' }),
    )
  }
  const later = (id: string, task: TaskFieldsFragment, until: Date): void =>
    settle(id, snooze({ variables: { id: task.id, until: until.toISOString() } }))
  const remindOf = (id: string, task: TaskFieldsFragment): void => {
    const title = isolated(task.title)
    void showToast({
      id,
      stays: true,
      title: t`Reminder: ${title}`,
      message: (
        <span className={styles.choices}>
          <Button size="s" look="primary" onClick={() => settle(id, complete({ variables: { id: task.id } }))}>
            {t({ message: 'Done', context: 'a task' })}
          </Button>
          <Button size="s" onClick={() => later(id, task, new Date(Date.now() + SOON_MS))}>{t`In 10 minutes`}</Button>
          <Button size="s" onClick={() => later(id, task, inAnHour())}>{t`In an hour`}</Button>
          <Button size="s" onClick={() => later(id, task, morning(1))}>{t`Tomorrow`}</Button>
        </span>
      ),
    })
  }
  const tellOf = (id: string, note: NonNullable<Reminder['note']>): void => {
    const author = note.author && isolated(note.author.name)
    const record = recordOf(note)
    const open = (): void => {
      void closeToast(id)
      if (record) void navigate(recordPath(record))
    }
    void showToast({
      id,
      stays: true,
      title: author ? t`${author} mentions you in a note` : t`A note mentions you`,
      message: (
        <span className={styles.choices}>
          <span className={styles.body} dir="auto">
            {note.body}
          </span>
          {record && <Button size="s" onClick={open}>{t`Open`}</Button>}
        </span>
      ),
    })
  }
  useSubscription(reminderDueSubscription, {
    onData: ({ data: { data } }) => {
      if (!data) return
      const { id, task, note } = data.reminderDue
      if (task) remindOf(id, task)
      else if (note) tellOf(id, note)
      refresh()
    },
  })
  return null
}
