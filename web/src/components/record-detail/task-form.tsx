import { useMutation } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { createTaskInput } from '@parley/schema/inputs/activity'
import { useState } from 'react'
import type { TaskFieldsFragment } from '../../gql/graphql'
import { submitByKey } from '../../lib/forms/submit-by-key'
import { issuesOf, useForm } from '../../lib/forms/use-form'
import { useViewer } from '../../lib/session/session'
import { Button } from '../button'
import { ChoiceField, type Choice } from '../choice/choice-field'
import { useMemberChoices } from '../choice/people-choices'
import { ErrorNotice } from '../error-notice'
import { Field } from '../field'
import { zoneName } from '../times'
import { useFieldWords } from '../use-field-words'
import { createTaskMutation, updateTaskMutation } from './activity-operations'
import { fromLocalInput, toLocalInput } from './moments'
import styles from './record-detail.module.css'
import type { RecordReference } from './record-reference'

interface TaskFormProps {
  /** What a new one is about; null for a task of its own. */
  record: RecordReference | null
  /** Null for a new one. */
  task: TaskFieldsFragment | null
  onSaved: (task: TaskFieldsFragment) => void
  onCancel: () => void
}

type Values = Record<'title' | 'dueAt' | 'remindAt' | 'note', string>

const toInput = ({ title, note, dueAt, remindAt }: Values) => ({
  title,
  note,
  dueAt: fromLocalInput(dueAt),
  remindAt: fromLocalInput(remindAt),
})

/** Makes or changes a task. Times are those of the reader's zone. */
export function TaskForm({ record, task, onSaved, onCancel }: TaskFormProps) {
  const { t, i18n } = useLingui()
  const zone = zoneName(i18n.locale)
  const say = useFieldWords()
  const viewer = useViewer()
  const [create] = useMutation(createTaskMutation)
  const [update] = useMutation(updateTaskMutation)
  const [chosen, setChosen] = useState<readonly Choice[] | null>(null)
  // What is not written here follows the task, which others may change meanwhile.
  const assignee =
    chosen ?? (task ? (task.assignee ? [task.assignee] : []) : [{ id: viewer.user.id, name: viewer.user.name }])
  const form = useForm<Values>({
    initial: {
      title: task?.title ?? '',
      dueAt: toLocalInput(task?.dueAt),
      remindAt: toLocalInput(task?.remindAt),
      note: task?.note ?? '',
    },
    draft: { key: `task.${task?.id ?? record?.id ?? 'new'}` },
    check: (values) => issuesOf(createTaskInput, toInput(values)),
    onSubmit: async (values) => {
      const { dueAt, remindAt, ...text } = toInput(values)
      const given = {
        ...text,
        dueAt: dueAt?.toISOString() ?? null,
        remindAt: remindAt?.toISOString() ?? null,
        assigneeId: assignee[0]?.id ?? null,
      }
      const saved = task
        ? (await update({ variables: { input: { id: task.id, version: task.version, ...given } } })).data?.updateTask
        : (await create({ variables: { input: { ...given, recordType: record?.type, recordId: record?.id } } })).data
            ?.createTask
      if (saved) onSaved(saved)
    },
  })
  const field = (name: keyof Values) => ({ ...form.field(name), error: say(form.errors[name]) })
  return (
    <form
      className={styles.form}
      noValidate
      aria-label={task ? t`Edit the task` : t`New task`}
      onSubmit={(event) => void form.submit(event)}
      onKeyDown={(event) => {
        submitByKey(event)
        if (event.key !== 'Escape') return
        // What was typed is there when it is opened again.
        event.stopPropagation()
        onCancel()
      }}
    >
      <Field label={t`Task`} autoFocus data-autofocus placeholder={t`What is to be done?`} {...field('title')} />
      <div className={styles.times}>
        <Field label={t`Due`} type="datetime-local" {...field('dueAt')} />
        <Field label={t`Remind me`} type="datetime-local" {...field('remindAt')} />
      </div>
      <p className="meta">
        <Trans>Times are those of this device: {zone}.</Trans>
      </p>
      <ChoiceField
        label={t({ message: 'Who does it', context: 'of a task' })}
        chosen={assignee}
        onChange={setChosen}
        useChoices={useMemberChoices}
        empty={t({ message: 'Nobody', context: 'does a task' })}
      />
      <Field label={t`Details`} {...field('note')} />
      {form.failure !== null && <ErrorNotice error={form.failure} />}
      {/* A press that took the focus would close the list of members, and move the button away. */}
      <div className={styles.actions} onMouseDown={(event) => event.preventDefault()}>
        <Button
          onClick={() => {
            form.reset()
            onCancel()
          }}
        >
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" look="primary" busy={form.busy}>
          {task ? <Trans>Save</Trans> : <Trans>Add the task</Trans>}
        </Button>
      </div>
    </form>
  )
}
