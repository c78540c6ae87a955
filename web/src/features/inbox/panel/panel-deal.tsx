import { useMutation } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { createDealInput } from '@parley/schema/inputs/crm'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { Field } from '../../../components/field'
import { useStageChoices } from '../../../components/filter-builder/references'
import styles from '../../../components/records/records.module.css'
import { SelectField } from '../../../components/select-field'
import { useFieldWords } from '../../../components/use-field-words'
import { graphql } from '../../../gql'
import { issuesOf, useForm } from '../../../lib/forms/use-form'
import { useMay } from '../../../lib/session/permissions'

const createDealOfContactMutation = graphql(`
  mutation CreateDealOfContact($input: CreateDealInput!) {
    createDeal(input: $input) {
      id
      title
    }
  }
`)

interface PanelDealProps {
  contactId: string
  companyId: string | null
  /** What it is called unless someone calls it otherwise. */
  title: string
  onSaved: (id: string) => void
  onCancel: () => void
}

type Values = Record<'title' | 'amount' | 'currency' | 'stageId', string>

const valueOf = ({ amount, currency }: Values) =>
  amount.trim() ? { amount: amount.trim().replace(',', '.'), currency: currency.trim().toUpperCase() } : null

/** A deal out of a conversation: with its contact and their company. */
export function PanelDeal({ contactId, companyId, title, onSaved, onCancel }: PanelDealProps) {
  const { t } = useLingui()
  const say = useFieldWords()
  const [create] = useMutation(createDealOfContactMutation)
  const stages = useStageChoices(useMay('pipelines:read')) ?? []
  const toInput = (values: Values) => ({
    title: values.title,
    value: valueOf(values),
    companyId,
    contactIds: [contactId],
    stageId: values.stageId || null,
  })
  const form = useForm<Values>({
    initial: { title, amount: '', currency: 'USD', stageId: stages[0]?.value ?? '' },
    check: (values) =>
      issuesOf(createDealInput, toInput(values)).map((issue) =>
        issue.path[0] === 'value' ? { ...issue, path: issue.path.slice(1) } : issue,
      ),
    onSubmit: async (values) => {
      const { data } = await create({ variables: { input: toInput(values) } })
      if (data) onSaved(data.createDeal.id)
    },
  })
  const field = (name: keyof Values) => ({ ...form.field(name), error: say(form.errors[name]) })
  return (
    <form
      className={styles.form}
      noValidate
      aria-label={t`New deal`}
      onSubmit={(event) => void form.submit(event)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) event.currentTarget.requestSubmit()
      }}
    >
      <Field label={t`Deal`} autoFocus {...field('title')} />
      <div className={styles.pair}>
        <Field label={t`Value`} inputMode="decimal" {...field('amount')} />
        <Field label={t`Currency`} maxLength={3} {...field('currency')} />
      </div>
      {stages.length > 0 && <SelectField label={t`Stage`} options={stages} {...field('stageId')} />}
      {form.failure !== null && <ErrorNotice error={form.failure} />}
      <div className={styles.actions}>
        <Button onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" look="primary" busy={form.busy}>
          <Trans>Create</Trans>
        </Button>
      </div>
    </form>
  )
}
