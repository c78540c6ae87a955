import { useMutation } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { createNoteInput } from '@parley/schema/inputs/activity'
import { useId, useState } from 'react'
import type { NoteFieldsFragment } from '../../gql/graphql'
import { issuesOf, useForm } from '../../lib/forms/use-form'
import { drop, keep, kept } from '../../lib/storage/window-storage'
import { Button } from '../button'
import type { Choice } from '../choice/choice-field'
import { ErrorNotice } from '../error-notice'
import { isolated } from '../isolated'
import { useFieldWords } from '../use-field-words'
import { createNoteMutation, updateNoteMutation } from './activity-operations'
import { MentionArea } from './mention-area'
import { mentionedIn } from './mention-text'
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

/** Writes a note; Ctrl+Enter saves. Those whom it names with `@` are told of it. */
export function NoteForm({ record, note, onSaved, onCancel, autoFocus }: NoteFormProps) {
  const { t, i18n } = useLingui()
  const say = useFieldWords()
  const id = useId()
  const [create] = useMutation(createNoteMutation)
  const [update] = useMutation(updateNoteMutation)
  const draft = `note.${note ? `${note.id}.${note.version}` : record.id}`
  // Whom a text that was being written names survives a reload as the text does.
  const [named, setNamed] = useState<readonly Choice[]>(() => kept<readonly Choice[]>(`${draft}.named`) ?? [])
  const before = (note?.mentions ?? []).filter((member) => member !== null)
  const withoutName = before.filter((member) => mentionedIn(note?.body ?? '', [member]).length === 0)
  const form = useForm({
    initial: { body: note?.body ?? '' },
    check: ({ body }) => issuesOf(createNoteInput, { recordType: record.type, recordId: record.id, body }),
    draft: { key: draft },
    onSubmit: async ({ body }) => {
      const told = [...withoutName, ...mentionedIn(body, [...named, ...before])]
      const said = { body, mentions: [...new Set(told.map((member) => member.id))] }
      const saved = note
        ? (await update({ variables: { input: { id: note.id, version: note.version, ...said } } })).data?.updateNote
        : (await create({ variables: { input: { recordType: record.type, recordId: record.id, ...said } } })).data
            ?.createNote
      if (!saved) return
      drop(`${draft}.named`)
      setNamed([])
      form.setValues({ body: '' })
      onSaved(saved)
    },
  })
  const error = say(form.errors.body)
  const told = mentionedIn(form.values.body, [...named, ...before]).filter(
    (member) => !before.some((each) => each.id === member.id),
  )
  const names = new Intl.ListFormat(i18n.locale).format(told.map(({ name }) => isolated(name)))
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
      <MentionArea
        id={id}
        name="body"
        value={form.values.body}
        onText={(text) => form.change('body', text)}
        onNamed={(member) => {
          const known = [...named.filter((each) => each.id !== member.id), { id: member.id, name: member.name }]
          setNamed(known)
          keep(`${draft}.named`, known)
        }}
        onBlur={form.field('body').onBlur}
        rows={3}
        placeholder={t`What is there to remember? @ names whom to tell.`}
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
          <p role="status" className={styles.told}>
            {told.length > 0 && <Trans>Told here and by e-mail: {names}</Trans>}
          </p>
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
