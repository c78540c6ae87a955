import { useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { readError } from '../../lib/apollo/read-error'
import { wordsOf } from '../error-words'
import type { FilterField } from '../filter-builder/filter-field'
import { useFieldWords } from '../use-field-words'
import { Conflicts } from './conflicts'
import { FieldInput } from './field-input'
import { trimmed } from './form-fields'
import styles from './records.module.css'

/** What a record holds in a cell, and the way to write something else; `save` rejects with what the server refuses. */
export interface CellContent {
  readonly values: readonly string[]
  readonly save: (values: readonly string[]) => Promise<unknown>
}

interface CellEditorProps {
  field: FilterField
  content: CellContent
  /** The same of the record as it is now; null when it is gone. */
  onRenew: () => Promise<CellContent | null>
  onDone: () => void
}

/**
 * Edits a value in its cell: Enter and leaving it save, Escape does not; what is refused is said beside it. A record that
 * someone else changed is written to all the same, unless it was the same field: then both values are shown to choose from.
 */
export function CellEditor({ field, content, onRenew, onDone }: CellEditorProps) {
  const { i18n, t } = useLingui()
  const say = useFieldWords()
  const box = useRef<HTMLDivElement>(null)
  const [before, setBefore] = useState(content)
  const [values, setValues] = useState(content.values)
  const [conflict, setConflict] = useState<CellContent | null>(null)
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
  const write = async (over: CellContent, given: readonly string[]): Promise<void> => {
    try {
      await over.save(given)
      leave()
    } catch (error) {
      const newest = readError(error).code === 'STALE_VERSION' ? await onRenew() : null
      if (!newest) throw error
      if (isSame(newest.values, over.values)) return write(newest, given)
      setBefore(newest)
      setConflict(newest)
    }
  }
  const save = async (over: CellContent): Promise<void> => {
    if (busy || left.current) return
    const given = trimmed(values)
    if (isSame(given, over.values)) return leave()
    setBusy(true)
    try {
      await write(over, given)
    } catch (error) {
      const { code, fields } = readError(error)
      const [complaint] = Object.values(fields)
      setRefusal(say(complaint) ?? i18n._(wordsOf(code)))
    }
    setBusy(false)
  }
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation()
    const onButton = event.target instanceof HTMLButtonElement
    if (event.key === 'Escape') leave()
    else if (event.key === 'Enter' && !event.defaultPrevented && !onButton && !conflict) void save(before)
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
        // A choice is not made by looking away.
        if (!conflict && !currentTarget.contains(relatedTarget)) void save(before)
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
      {conflict && (
        <Conflicts
          conflicts={[
            {
              field,
              mine: trimmed(values),
              theirs: conflict.values,
              takeTheirs: leave,
              keepMine: () => {
                setConflict(null)
                void save(conflict)
              },
            },
          ]}
        />
      )}
    </div>
  )
}

const isSame = (one: readonly string[], other: readonly string[]): boolean => one.join('\n') === other.join('\n')
