import { useMutation } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { createNoteInput } from '@parley/schema/inputs/activity'
import { useId, useState } from 'react'
import type { NoteFieldsFragment } from '../../gql/graphql'
import { issuesOf, useForm } from '../../lib/forms/use-form'
import { Button } from '../button'
import { ChoiceField, type Choice } from '../choice/choice-field'
import { useMemberChoices } from '../choice/people-choices'
import { ErrorNotice } from '../error-notice'
import { useFieldWords } from '../use-field-words'
import { createNoteMutation, updateNoteMutation } from './activity-operations'
import styles from './record-detail.module.css'
import type { RecordReference } from './record-reference'

interface NoteFormProps {
  record: RecordReference
  /** Null for a new one. */
  note: NoteFieldsFragment | null
  onSaved: (note: NoteFieldsFragment) => void
  onCancel?: () => void
  autoFocus?: boolean
}

/** Writes a note; Ctrl+Enter saves. Those it names are told of it. */
export function NoteForm({ record, note, onSaved, onCancel, autoFocus }: NoteFormProps) {
  const { t } = useLingui()
  const say = useFieldWords()
  const id = useId()
  const [create] = useMutation(createNoteMutation)
  const [update] = useMutation(updateNoteMutation)
  const named = (note?.mentions ?? []).filter((member) => member !== null)
  const [mentions, setMentions] = useState<readonly Choice[]>(named)
  const form = useForm({
    initial: { body: note?.body ?? '' },
    check: ({ body }) => issuesOf(createNoteInput, { recordType: record.type, recordId: record.id, body }),
    draft: { key: `note.${note ? `${note.id}.${note.version}` : record.id}` },
    onSubmit: async ({ body }) => {
      const said = { body, mentions: mentions.map((member) => member.id) }
      const saved = note
        ? (await update({ variables: { input: { id: note.id, version: note.version, ...said } } })).data?.updateNote
        : (await create({ variables: { input: { recordType: record.type, recordId: record.id, ...said } } })).data
            ?.createNote
      if (!saved) return
      form.setValues({ body: '' })
      setMentions([])
      onSaved(saved)
    },
  })
  const error = say(form.errors.body)
  return (
    <form
      className={styles.form}
      noValidate
      aria-label={note ? t`Edit the note` : t`New note`}
      onSubmit={(event) => void form.submit(event)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) event.currentTarget.requestSubmit()
      }}
    >
      <label htmlFor={id} className="visually-hidden">
        <Trans>Note</Trans>
      </label>
      <textarea
        {...form.field('body')}
        id={id}
        className={styles.text}
        rows={3}
        dir="auto"
        placeholder={t`What is there to remember?`}
        data-autofocus={autoFocus || undefined}
        autoFocus={autoFocus}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      />
      {error && (
        <p id={`${id}-error`} role="alert" className={styles.error}>
          {error}
        </p>
      )}
      {(form.values.body || note) && (
        <>
          <ChoiceField
            label={t`Tell`}
            help={<Trans>They hear of it here and by e-mail.</Trans>}
            chosen={mentions}
            onChange={setMentions}
            useChoices={useMemberChoices}
            empty={t`Nobody`}
            many
          />
          {form.failure !== null && <ErrorNotice error={form.failure} />}
          {/* A press that took the focus would close the list of members, and move the button away. */}
          <div className={styles.actions} onMouseDown={(event) => event.preventDefault()}>
            {onCancel && (
              <Button onClick={onCancel}>
                <Trans>Cancel</Trans>
              </Button>
            )}
            <Button type="submit" look="primary" busy={form.busy}>
              {note ? <Trans>Save</Trans> : <Trans>Add the note</Trans>}
            </Button>
          </div>
        </>
      )}
    </form>
  )
}
