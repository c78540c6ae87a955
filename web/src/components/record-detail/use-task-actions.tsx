import { useMutation } from '@apollo/client/react'
import { useLingui } from '@lingui/react/macro'
import type { TaskFieldsFragment } from '../../gql/graphql'
import { Button } from '../button'
import { isolated } from '../isolated'
import { showToast } from '../overlays/toasts'
import {
  completeTaskMutation,
  deleteTaskMutation,
  reopenTaskMutation,
  restoreTaskMutation,
  snoozeTaskMutation,
  updateTaskMutation,
} from './activity-operations'
import { dueTime } from './due-time'

/** What is done with a task from its row; each can be taken back for as long as the toast is there. */
export function useTaskActions(task: TaskFieldsFragment, onChanged: () => void) {
  const { t, i18n } = useLingui()
  const variables = { id: task.id }
  const [complete, completing] = useMutation(completeTaskMutation, { variables })
  const [reopen, reopening] = useMutation(reopenTaskMutation, { variables })
  const [remove, removing] = useMutation(deleteTaskMutation, { variables })
  const [restore] = useMutation(restoreTaskMutation, { variables })
  const [snooze, snoozing] = useMutation(snoozeTaskMutation)
  const [update] = useMutation(updateTaskMutation)
  const name = isolated(task.title)
  const offerUndo = (title: string, undo: () => Promise<unknown>): void => {
    onChanged()
    const back = (): void => {
      undo().then(onChanged, () => showToast({ title: t`It could not be taken back`, tone: 'bad' }))
    }
    const message = (
      <Button size="s" onClick={back}>
        {t`Undo`}
      </Button>
    )
    void showToast({ title, message })
  }
  const tick = async (): Promise<void> => {
    if (task.doneAt) {
      await reopen()
      onChanged()
      return
    }
    await complete()
    offerUndo(t`Done: ${name}`, reopen)
  }
  const drop = async (): Promise<void> => {
    await remove()
    offerUndo(t`The task is deleted`, restore)
  }
  const putOff = async (until: Date): Promise<void> => {
    const { data } = await snooze({ variables: { ...variables, until: until.toISOString() } })
    const version = data?.snoozeTask.version ?? task.version
    const { dueAt, remindAt } = task
    const words = dueTime(until.toISOString(), i18n.locale).words
    offerUndo(t`Put off: ${words}`, () => update({ variables: { input: { ...variables, version, dueAt, remindAt } } }))
  }
  const isDone = completing.loading || (task.doneAt != null && !reopening.loading)
  const failure = completing.error ?? reopening.error ?? removing.error ?? snoozing.error
  return { isDone, failure, tick, drop, putOff }
}
