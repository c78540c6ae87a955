import { useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { readError } from '../../lib/apollo/read-error'
import { wordsOf } from '../error-words'
import type { FilterField } from '../filter-builder/filter-field'
import { useFieldWords } from '../use-field-words'
import { FieldInput } from './field-input'
import styles from './records.module.css'

interface CellEditorProps {
  field: FilterField
  values: readonly string[]
  /** Rejects with what the server refuses. */
  onSave: (values: readonly string[]) => Promise<unknown>
  onDone: () => void
}

/** Edits a value in its cell: Enter and leaving it save, Escape does not; what is refused is said beside it. */
export function CellEditor({ field, values: before, onSave, onDone }: CellEditorProps) {
  const { i18n, t } = useLingui()
  const say = useFieldWords()
  const box = useRef<HTMLDivElement>(null)
  const [values, setValues] = useState(before)
  const [refusal, setRefusal] = useState<string>()
  const [busy, setBusy] = useState(false)
  const left = useRef(false)
  useEffect(() => {
    const input = box.current?.querySelector<HTMLElement>('input, select')
    input?.focus()
    if (input instanceof HTMLInputElement && input.type === 'text') input.select()
  }, [])
  const leave = (): void => {
    left.current = true
    onDone()
  }
  const save = async (): Promise<void> => {
    if (busy || left.current) return
    const written = values.map((value) => value.trim()).filter(Boolean)
    if (written.join('\n') === before.join('\n')) return leave()
    setBusy(true)
    try {
      await onSave(written)
      leave()
    } catch (error) {
      const { code, fields } = readError(error)
      const [complaint] = Object.values(fields)
      setRefusal(say(complaint) ?? i18n._(wordsOf(code)))
      setBusy(false)
    }
  }
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.key === 'Escape') leave()
    else if (event.key === 'Enter' && !event.defaultPrevented) void save()
    else return
    event.preventDefault()
  }
  return (
    <div
      ref={box}
      className={styles.editor}
      role="group"
      aria-label={t`Edit ${field.label}`}
      aria-busy={busy || undefined}
      onKeyDown={press}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) void save()
      }}
    >
      <FieldInput
        field={field}
        values={values}
        error={refusal}
        onChange={(next) => {
          setValues(next)
          setRefusal(undefined)
        }}
      />
    </div>
  )
}
