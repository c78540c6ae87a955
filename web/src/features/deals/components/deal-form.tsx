import { useMutation, useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { createDealInput } from '@parley/schema/inputs/crm'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { Field } from '../../../components/field'
import { showToast } from '../../../components/overlays/toasts'
import { CustomFieldInputs } from '../../../components/records/custom-field-inputs'
import styles from '../../../components/records/records.module.css'
import { useCustomForm, type CustomFormValues } from '../../../components/records/use-custom-form'
import { SelectField } from '../../../components/select-field'
import { useFieldWords } from '../../../components/use-field-words'
import type { DealFieldsFragment } from '../../../gql/graphql'
import { issuesOf, useForm } from '../../../lib/forms/use-form'
import { useMay } from '../../../lib/session/permissions'
import { companyChoicesQuery, createDealMutation, updateDealMutation } from '../deals-operations'

interface DealFormProps {
  /** Null for a new one. */
  deal: DealFieldsFragment | null
  onSaved: (deal: DealFieldsFragment) => void
}

type Values = Record<'title' | 'amount' | 'currency' | 'companyId' | 'expectedClose' | 'tags', string> &
  CustomFormValues

const toInput = ({ title, amount, currency, companyId, expectedClose, tags }: Values) => ({
  title,
  value: amount.trim() ? { amount: amount.trim().replace(',', '.'), currency: currency.trim().toUpperCase() } : null,
  companyId: companyId || null,
  expectedClose: expectedClose || null,
  tags: tags
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean),
})

/** The form has a field for each part of what it is worth. */
const issuesOfDeal = (values: Values) =>
  issuesOf(createDealInput, toInput(values)).map((issue) =>
    issue.path[0] === 'value' ? { ...issue, path: issue.path.slice(1) } : issue,
  )

export function DealForm({ deal, onSaved }: DealFormProps) {
  const { t } = useLingui()
  const say = useFieldWords()
  const may = useMay('deals:write') && !deal?.deletedAt
  const { data: choices } = useQuery(companyChoicesQuery, { variables: { search: null } })
  const [create] = useMutation(createDealMutation)
  const [update] = useMutation(updateDealMutation)
  const custom = useCustomForm('DEAL', deal?.customFields ?? null)
  const save = async (values: Values): Promise<DealFieldsFragment | undefined> => {
    const input = { ...toInput(values), ...custom.input(values) }
    if (!deal) return (await create({ variables: { input } })).data?.createDeal
    const { id, version } = deal
    return (await update({ variables: { input: { id, version, ...input } } })).data?.updateDeal
  }
  const form = useForm<Values>({
    initial: {
      title: deal?.title ?? '',
      amount: deal?.value?.amount ?? '',
      currency: deal?.value?.currency ?? 'USD',
      companyId: deal?.company?.id ?? '',
      expectedClose: deal?.expectedClose ?? '',
      tags: deal?.tags.join(', ') ?? '',
      ...custom.initial,
    },
    check: (values) => [...issuesOfDeal(values), ...custom.issues(values)],
    complaintsOf: custom.complaintsOf,
    draft: { key: `deal.${deal ? `${deal.id}.${deal.version}` : 'new'}` },
    onSubmit: async (values) => {
      const saved = await save(values)
      if (saved) onSaved(saved)
      void showToast({ title: t`Saved`, tone: 'good' })
    },
  })
  const companies = choices?.companies.edges.map(({ node }) => node) ?? []
  const offered = deal?.company && !companies.some(({ id }) => id === deal.company?.id) ? [deal.company] : []
  const field = (name: keyof Values) => ({ ...form.field(name), error: say(form.errors[name]), readOnly: !may })
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => void form.submit(event)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) event.currentTarget.requestSubmit()
      }}
    >
      <Field label={t`Deal`} data-autofocus={deal ? undefined : true} {...field('title')} />
      <div className={styles.pair}>
        <Field label={t`Value`} inputMode="decimal" {...field('amount')} />
        <Field label={t`Currency`} maxLength={3} {...field('currency')} />
      </div>
      <SelectField
        label={t`Company`}
        disabled={!may}
        options={[
          { value: '', label: t`None` },
          ...[...offered, ...companies].map(({ id, name }) => ({ value: id, label: name })),
        ]}
        {...form.field('companyId')}
        error={say(form.errors.companyId)}
      />
      <Field label={t`Expected close`} type="date" {...field('expectedClose')} />
      <Field label={t`Tags`} help={t`With commas between.`} {...field('tags')} />
      <CustomFieldInputs custom={custom} form={form} readOnly={!may} />
      {form.failure !== null && <ErrorNotice error={form.failure} />}
      {may && (
        <div className={styles.actions}>
          <Button type="submit" look="primary" busy={form.busy}>
            {deal ? <Trans>Save</Trans> : <Trans>Create</Trans>}
          </Button>
        </div>
      )}
    </form>
  )
}
