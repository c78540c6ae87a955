import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { readTime, writeTime, type TimeKind } from './relative-time'
import styles from './filter-builder.module.css'

interface TimeEditorProps {
  label: string
  type: 'DATE' | 'DATE_TIME'
  value: string
  onChange: (value: string) => void
  invalid: boolean
  describedBy: string | undefined
}

/** A day or a moment: on the calendar, or counted from now. */
export function TimeEditor({ label, type, value, onChange, invalid, describedBy }: TimeEditorProps) {
  const { t } = useLingui()
  const isDay = type === 'DATE'
  const base = isDay ? 'today' : 'now'
  const [chosen, setChosen] = useState(() => (value ? readTime(value) : { kind: 'DAYS_AGO' as TimeKind, amount: '' }))
  // What is chosen stays while it is no value yet: "... days ago" without a number.
  const time = value && writeTime(chosen, base) !== value ? readTime(value) : chosen
  const change = (next: typeof chosen): void => {
    setChosen(next)
    onChange(writeTime(next, base))
  }
  const kinds: [TimeKind, string][] = [
    ['EXACT', isDay ? t`on the day` : t`at the time`],
    ['NOW', isDay ? t`today` : t`now`],
    ['DAYS_AGO', t`days ago`],
    ['DAYS_AHEAD', t`days from now`],
    ...(isDay
      ? []
      : ([['HOURS_AGO', t`hours ago`] as const, ['HOURS_AHEAD', t`hours from now`] as const] as const).map(
          ([kind, words]): [TimeKind, string] => [kind, words],
        )),
  ]
  const shared = { 'aria-invalid': invalid || undefined, 'aria-describedby': describedBy, className: styles.control }
  return (
    <>
      {time.kind === 'EXACT' && (
        <input
          {...shared}
          type={isDay ? 'date' : 'datetime-local'}
          aria-label={label}
          value={isDay ? time.amount : toLocal(time.amount)}
          onChange={({ currentTarget }) =>
            change({ kind: 'EXACT', amount: isDay ? currentTarget.value : toMoment(currentTarget.value) })
          }
        />
      )}
      {time.kind !== 'EXACT' && time.kind !== 'NOW' && (
        <input
          {...shared}
          className={styles.amount}
          inputMode="numeric"
          aria-label={label}
          value={time.amount}
          onChange={({ currentTarget }) =>
            change({ ...time, amount: currentTarget.value.replace(/\D/g, '').slice(0, 4) })
          }
        />
      )}
      <select
        className={styles.control}
        aria-label={t`When: ${label}`}
        value={time.kind}
        onChange={({ currentTarget }) => {
          const kind = currentTarget.value as TimeKind
          const keepsAmount = kind !== 'EXACT' && time.kind !== 'EXACT'
          change({ kind, amount: keepsAmount ? time.amount : '' })
        }}
      >
        {kinds.map(([kind, words]) => (
          <option key={kind} value={kind}>
            {words}
          </option>
        ))}
      </select>
    </>
  )
}

/** `2026-11-22T14:30` in the reader's zone, as the input writes it. */
function toLocal(moment: string): string {
  const at = new Date(moment)
  if (Number.isNaN(at.getTime())) return ''
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

const toMoment = (local: string): string => {
  const at = new Date(local)
  return Number.isNaN(at.getTime()) ? '' : at.toISOString()
}
