import { Trans, useLingui } from '@lingui/react/macro'
import { createDealInput } from '@parley/schema/inputs/crm'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { useFieldWords } from '../../../components/use-field-words'
import { issuesOf, useForm } from '../../../lib/forms/use-form'
import type { BoardStage } from '../model/board-state'
import styles from './column.module.css'

export interface NewDeal {
  readonly title: string
  readonly value: { readonly amount: string; readonly currency: string } | null
}

interface QuickAddProps {
  stage: BoardStage
  onAdd: (deal: NewDeal) => Promise<void>
  onClose: () => void
}

type Values = Record<'title' | 'amount' | 'currency', string>

const toInput = ({ title, amount, currency }: Values): NewDeal => ({
  title,
  value: amount.trim() ? { amount: amount.trim().replace(',', '.'), currency: currency.trim().toUpperCase() } : null,
})

/** A new deal at the top of a stage: Enter adds it, and the next one can be written. */
export function QuickAdd({ stage, onAdd, onClose }: QuickAddProps) {
  const { t } = useLingui()
  const say = useFieldWords()
  const element = useRef<HTMLFormElement>(null)
  useEffect(() => element.current?.querySelector('input')?.focus(), [])
  const [failure, setFailure] = useState<unknown>(null)
  const form = useForm<Values>({
    initial: { title: '', amount: '', currency: 'EUR' },
    check: (values) =>
      issuesOf(createDealInput, toInput(values)).map((issue) =>
        issue.path[0] === 'value' ? { ...issue, path: issue.path.slice(1) } : issue,
      ),
    draft: { key: `board.add.${stage.id}` },
    // The next one can be written while this one is on its way; what could not be added comes back.
    onSubmit: (values) => {
      setFailure(null)
      form.setValues({ title: '', amount: '', currency: values.currency })
      onAdd(toInput(values)).catch((error: unknown) => {
        form.setValues((typed) => (typed.title ? typed : values))
        setFailure(error)
      })
      return Promise.resolve()
    },
  })
  const complaint = say(form.errors.title ?? form.errors.amount ?? form.errors.currency)
  const input = (name: keyof Values, label: string) => (
    <input
      {...form.field(name)}
      aria-label={label}
      placeholder={label}
      aria-invalid={form.errors[name] ? true : undefined}
    />
  )
  return (
    <form
      className={styles.add}
      noValidate
      aria-label={t`New deal in ${stage.name}`}
      ref={element}
      onSubmit={(event) => void form.submit(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      {input('title', t`Deal`)}
      <div className={styles.row}>
        {input('amount', t`Value`)}
        {input('currency', t`Currency`)}
      </div>
      {complaint && (
        <p role="alert" className="meta">
          {complaint}
        </p>
      )}
      {failure !== null && <ErrorNotice error={failure} />}
      <div className={styles.actions}>
        <Button size="s" look="quiet" onClick={onClose}>
          <Trans>Close</Trans>
        </Button>
        <Button size="s" type="submit" look="primary">
          <Trans>Add</Trans>
        </Button>
      </div>
    </form>
  )
}
