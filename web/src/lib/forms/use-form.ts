import { useState, type SyntheticEvent } from 'react'
import * as z from 'zod/mini'
import { readError } from '../apollo/read-error'
import { drop, keep, kept } from '../storage/window-storage'

// The page's policy forbids making code out of text, which zod would otherwise try.
z.config({ jitless: true })

interface FormOptions<Values extends Record<string, string>> {
  initial: Values
  /** Checks the values in the shape the server gets them; issues are named by field. */
  check: (values: Values) => z.core.$ZodIssue[]
  onSubmit: (values: Values) => Promise<unknown>
  /** The field that an error code speaks of, where the server did not name it. */
  fieldOf?: (code: string) => (keyof Values & string) | null
  /** Complaints about fields that the server names by a path of its own. */
  complaintsOf?: (error: unknown, values: Values) => Partial<Record<keyof Values & string, string>>
  /** Keeps what was typed over a reload, without the fields named in `secret`. */
  draft?: { key: string; secret?: readonly (keyof Values)[] }
}

export const issuesOf = (schema: z.ZodMiniType, values: unknown): z.core.$ZodIssue[] =>
  schema.safeParse(values).error?.issues ?? []

/** Errors appear when a field is left and on submit, which puts the focus on the first; server errors land on their field. */
export function useForm<Values extends Record<string, string>>(options: FormOptions<Values>) {
  const { initial, check, onSubmit, fieldOf, complaintsOf, draft } = options
  // What was typed lies over what the form begins with, which may be fetched anew meanwhile.
  const [typed, setTyped] = useState<Partial<Values>>(() => (draft && kept<Partial<Values>>(draft.key)) ?? {})
  const values: Values = { ...initial, ...typed }
  const [errors, setErrors] = useState<Partial<Record<keyof Values, string>>>({})
  const [failure, setFailure] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)

  const problems = (now: Values): Partial<Record<keyof Values, string>> => {
    const found: Partial<Record<keyof Values, string>> = {}
    for (const issue of check(now)) found[issue.path[0] as keyof Values] ??= issue.message
    return found
  }
  const focusFirst = (form: HTMLFormElement, found: object): void => {
    const first = Object.keys(values).find((name) => name in found)
    form.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus()
  }
  const change = (name: keyof Values, value: string): void => {
    const next: Partial<Values> = { ...typed, [name]: value }
    setTyped(next)
    if (errors[name]) setErrors({ ...errors, [name]: problems({ ...initial, ...next })[name] })
    if (draft) keep(draft.key, withoutSecrets(next, draft.secret))
  }
  const setValues = (next: Values | ((known: Values) => Values)): void =>
    setTyped((known) => (typeof next === 'function' ? next({ ...initial, ...known }) : next))
  /** As if nothing had been typed. */
  const reset = (): void => {
    setTyped({})
    setErrors({})
    setFailure(null)
    if (draft) drop(draft.key)
  }
  const submit = async (event: SyntheticEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const form = event.currentTarget
    if (busy) return
    const found = problems(values)
    setErrors(found)
    setFailure(null)
    if (Object.keys(found).length > 0) return focusFirst(form, found)
    setBusy(true)
    try {
      await onSubmit(values)
      if (draft) drop(draft.key)
    } catch (error) {
      const { code, fields } = readError(error)
      const known = Object.entries(fields).filter(([name]) => name in values)
      const named: Record<string, string | undefined> = {
        ...Object.fromEntries(known),
        ...complaintsOf?.(error, values),
      }
      const spokenOf = fieldOf?.(code)
      if (spokenOf) named[spokenOf] = code
      setErrors(named as typeof errors)
      if (Object.keys(named).length === 0) setFailure(error)
      else focusFirst(form, named)
    } finally {
      setBusy(false)
    }
  }
  const field = (name: keyof Values & string) => ({
    name,
    value: values[name] ?? '',
    onChange: (event: { currentTarget: { value: string } }) => change(name, event.currentTarget.value),
    onBlur: () => {
      if (values[name]) setErrors((known) => ({ ...known, [name]: problems(values)[name] }))
    },
  })
  return { values, setValues, errors, setErrors, failure, busy, change, submit, reset, field }
}

function withoutSecrets(values: object, secret: readonly PropertyKey[] = []) {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !secret.includes(name)))
}
