import { useApolloClient } from '@apollo/client/react'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type * as z from 'zod/mini'
import { readError } from '../../lib/apollo/read-error'
import { issuesOf, useForm } from '../../lib/forms/use-form'
import { drop, keep, kept } from '../../lib/storage/window-storage'
import { showToast } from '../overlays/toasts'
import { inputOf, valuesOf, writeValues, written, type FormField } from './form-fields'
import type { RecordRow } from './record-parts'

export interface RecordFormOptions<Row extends RecordRow> {
  /** Null for a new one. */
  record: Row | null
  /** Names what was typed until it is saved. */
  draft: string
  fields: readonly FormField<Row>[]
  /** The rules of a whole input. */
  rules: z.ZodMiniType
  writing: RecordWriting<Row>
  onSaved?: (saved: Row) => void
}

/** How records of a type are written, and read again where someone else was quicker. */
export interface RecordWriting<Row> {
  readonly create: TypedDocumentNode<{ saved: Row }, { input: never }>
  readonly update: TypedDocumentNode<{ saved: Row }, { input: never }>
  readonly newest: TypedDocumentNode<{ record?: Row | null }, { id: string }>
}
type Values = Record<string, string>
type Seen = Readonly<Record<string, string>>

/**
 * The form of a record. What was typed lies over what the record holds: it stays when someone else changes the record,
 * and where both changed the same field, the form has a conflict until one of the two values is chosen.
 */
export function useRecordForm<Row extends RecordRow>(options: RecordFormOptions<Row>) {
  const { record, draft, fields, rules, writing, onSaved } = options
  const { t } = useLingui()
  const client = useApolloClient()
  const present = valuesOf(fields, record)
  const [seen, rememberSeen] = useSeen(`${draft}.seen`)
  const canonical = (text: string | undefined): string => writeValues(written(text))
  const renew = (id: string): Promise<unknown> =>
    client.query({ query: writing.newest, variables: { id }, fetchPolicy: 'network-only' })
  const changedOf = (values: Values) =>
    fields.filter(({ field }) => canonical(values[field.name]) !== present[field.name])
  const form = useForm<Values>({
    initial: present,
    draft: { key: draft },
    check: (values) => [
      ...issuesOf(rules, inputOf(fields, values)).map((issue) => ({ ...issue, path: [nameIn(fields, issue.path)] })),
      ...fields.flatMap(({ field, complain, read }) => {
        const message = complain?.(written(values[field.name]), record && read(record))
        return message ? [{ path: [field.name], message } as unknown as z.core.$ZodIssue] : []
      }),
    ],
    complaintsOf: (error, values) => complaintsOf(error, record ? changedOf(values) : fields),
    onSubmit: async (values) => {
      const input = record
        ? { id: record.id, version: record.version, ...inputOf(changedOf(values), values) }
        : inputOf(fields, values)
      try {
        const { data } = await client.mutate({
          mutation: record ? writing.update : writing.create,
          variables: { input: input as never },
        })
        if (!data) return
        forget()
        void showToast({ title: t`Saved`, tone: 'good' })
        onSaved?.(data.saved)
      } catch (error) {
        if (record && readError(error).code === 'STALE_VERSION') await renew(record.id)
        throw error
      }
    },
  })
  const forget = (): void => {
    form.reset()
    rememberSeen(null)
  }
  const changed = changedOf(form.values)
  const see = (name: string): void => rememberSeen({ ...seen, [name]: present[name] ?? '' })
  return {
    form,
    isChanged: changed.length > 0,
    change: (name: string, values: readonly string[]): void => {
      if (seen[name] === undefined) see(name)
      form.change(name, writeValues(values))
    },
    discard: forget,
    /** Fields that someone else wrote to since they were changed here. */
    conflicts: changed
      .filter(({ field: { name } }) => seen[name] !== undefined && seen[name] !== present[name])
      .map(({ field }) => ({
        field,
        mine: written(form.values[field.name]),
        theirs: written(present[field.name]),
        keepMine: () => see(field.name),
        takeTheirs: () => {
          see(field.name)
          form.change(field.name, present[field.name] ?? '')
        },
      })),
  }
}

/** What each field held when it was first changed here; over a reload too, as what was typed. */
function useSeen(key: string): [Seen, (next: Seen | null) => void] {
  const [seen, setSeen] = useState<Seen>(() => kept<Seen>(key) ?? {})
  const remember = (next: Seen | null): void => {
    setSeen(next ?? {})
    if (next) keep(key, next)
    else drop(key)
  }
  return [seen, remember]
}

/** The field of a form that a part of its input is about: custom fields are told by their place, an amount has two parts. */
function nameIn<Row>(sent: readonly FormField<Row>[], [first, place]: readonly PropertyKey[]): string {
  if (first === 'customFields') return sent.filter(({ complain }) => complain)[Number(place)]?.field.name ?? ''
  return first === 'value' ? 'amount' : String(first)
}

/** What the server refuses, by the name that the field has in the form. */
function complaintsOf<Row>(error: unknown, sent: readonly FormField<Row>[]): Values {
  return Object.fromEntries(
    Object.entries(readError(error).paths).flatMap(([path, complaint]) => {
      const name = nameIn(sent, path.split('.').slice(1))
      return sent.some(({ field }) => field.name === name) ? [[name, complaint]] : []
    }),
  )
}
