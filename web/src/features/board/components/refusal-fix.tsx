import { useApolloClient, useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { updateDealInput } from '@parley/schema/inputs/crm'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import type { FilterField } from '../../../components/filter-builder/filter-field'
import { FieldInput } from '../../../components/records/field-input'
import { SkeletonRows } from '../../../components/skeleton'
import { useFieldWords } from '../../../components/use-field-words'
import { readError } from '../../../lib/apollo/read-error'
import { issuesOf } from '../../../lib/forms/use-form'
import { assignFixedDealMutation, dealToFixQuery, fixDealMutation } from '../refusal-operations'
import type { Refusal } from '../model/board-source'
import { complaintsOf, toAssignment, toChanges, type Fixes } from '../model/fix-deal'
import styles from './refusal-dialog.module.css'

interface RefusalFixProps {
  refusal: Refusal
  /** Those of the deal that can be written here. */
  fields: readonly FilterField[]
  /** Moves the deal again. */
  onRetry: () => Promise<void>
  /** Other ways out, beside the one that saves. */
  children: ReactNode
}

/** What is missing, written where someone is told of it; then the deal is moved again. */
export function RefusalFix({ refusal, fields, onRetry, children }: RefusalFixProps) {
  const { t } = useLingui()
  const say = useFieldWords()
  const client = useApolloClient()
  const [fixes, setFixes] = useState<Fixes>({})
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const [failure, setFailure] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const variables = { id: refusal.dealId }
  const { data, error } = useQuery(dealToFixQuery, { variables, fetchPolicy: 'network-only' })
  const deal = data?.deal
  const form = useRef<HTMLFormElement>(null)
  const isThere = Boolean(deal)
  useEffect(() => {
    if (isThere) form.current?.querySelector<HTMLElement>('input, select')?.focus()
  }, [isThere])
  if (error) return <ErrorNotice error={error} />
  if (!deal) return <SkeletonRows count={fields.length} label={t`Loading the deal`} />
  const present = (name: string): readonly string[] => {
    if (name === 'deal.amount') return deal.value ? [deal.value.amount, deal.value.currency] : []
    if (name === 'deal.companyId') return deal.company ? [deal.company.id] : []
    return refusal.conditions.find(({ field }) => field === name)?.presentValues.map(({ value }) => value) ?? []
  }
  const save = async (): Promise<void> => {
    const changes = toChanges(fixes)
    const input = { id: deal.id, version: deal.version, ...changes }
    const issues = issuesOf(updateDealInput, input).map(({ path, message }) => [path.join('.'), message] as const)
    setFailure(null)
    setErrors(complaintsOf(Object.fromEntries(issues), fixes))
    if (issues.length > 0) return
    setBusy(true)
    try {
      if (Object.keys(changes).length > 0) await client.mutate({ mutation: fixDealMutation, variables: { input } })
      const assignment = toAssignment(deal.id, fixes)
      if (assignment) await client.mutate({ mutation: assignFixedDealMutation, variables: { input: assignment } })
      await onRetry()
    } catch (refused) {
      setErrors(complaintsOf(readError(refused).paths, fixes))
      setFailure(refused)
    } finally {
      setBusy(false)
    }
  }
  return (
    <form
      ref={form}
      className={styles.fix}
      noValidate
      aria-label={t`Put it right here`}
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void save()
      }}
    >
      {fields.map((field) => (
        <FieldInput
          key={field.name}
          field={field}
          values={fixes[field.name] ?? present(field.name)}
          error={say(errors[field.name])}
          onChange={(values) => setFixes((known) => ({ ...known, [field.name]: values }))}
        />
      ))}
      {failure !== null && <ErrorNotice error={failure} />}
      <div className={styles.actions}>
        {children}
        <Button type="submit" look="primary" busy={busy}>
          <Trans>Save and move</Trans>
        </Button>
      </div>
    </form>
  )
}
