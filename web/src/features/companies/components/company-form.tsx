import { useMutation } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { createCompanyInput } from '@parley/schema/inputs/crm'
import { Button } from '../../../components/button'
import { DuplicateWarning } from '../../../components/duplicates/duplicate-warning'
import { ErrorNotice } from '../../../components/error-notice'
import { Field } from '../../../components/field'
import { showToast } from '../../../components/overlays/toasts'
import { CustomFieldInputs } from '../../../components/records/custom-field-inputs'
import styles from '../../../components/records/records.module.css'
import { builtInPart, useCustomForm, type CustomFormValues } from '../../../components/records/use-custom-form'
import { useFieldWords } from '../../../components/use-field-words'
import type { CompanyFieldsFragment } from '../../../gql/graphql'
import { issuesOf, useForm } from '../../../lib/forms/use-form'
import { useMay } from '../../../lib/session/permissions'
import { createCompanyMutation, updateCompanyMutation } from '../companies-operations'

interface CompanyFormProps {
  /** Null for a new one. */
  company: CompanyFieldsFragment | null
  onSaved: (company: CompanyFieldsFragment) => void
}

type Values = Record<'name' | 'domain' | 'website' | 'email' | 'phone' | 'address' | 'description' | 'tags', string> &
  CustomFormValues

const toInput = ({ tags, ...values }: Values) => ({
  ...builtInPart(values),
  tags: tags
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean),
})

export function CompanyForm({ company, onSaved }: CompanyFormProps) {
  const { t } = useLingui()
  const say = useFieldWords()
  const may = useMay('companies:write') && !company?.deletedAt
  const [create] = useMutation(createCompanyMutation)
  const [update] = useMutation(updateCompanyMutation)
  const custom = useCustomForm('COMPANY', company?.customFields ?? null)
  const save = async (values: Values): Promise<CompanyFieldsFragment | undefined> => {
    const input = { ...toInput(values), ...custom.input(values) }
    if (!company) return (await create({ variables: { input } })).data?.createCompany
    const { id, version } = company
    return (await update({ variables: { input: { id, version, ...input } } })).data?.updateCompany
  }
  const form = useForm<Values>({
    initial: {
      name: company?.name ?? '',
      domain: company?.domain ?? '',
      website: company?.website ?? '',
      email: company?.email ?? '',
      phone: company?.phone ?? '',
      address: company?.address ?? '',
      description: company?.description ?? '',
      tags: company?.tags.join(', ') ?? '',
      ...custom.initial,
    },
    check: (values) => [...issuesOf(createCompanyInput, toInput(values)), ...custom.issues(values)],
    complaintsOf: custom.complaintsOf,
    draft: { key: `company.${company ? `${company.id}.${company.version}` : 'new'}` },
    onSubmit: async (values) => {
      const saved = await save(values)
      if (saved) onSaved(saved)
      void showToast({ title: t`Saved`, tone: 'good' })
    },
  })
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
      <Field label={t`Name`} data-autofocus={company ? undefined : true} {...field('name')} />
      <Field label={t`Domain`} placeholder="acme.example" {...field('domain')} />
      <Field label={t`Website`} type="url" {...field('website')} />
      <Field label={t`E-mail`} type="email" {...field('email')} />
      <Field label={t`Phone`} type="tel" {...field('phone')} />
      <Field label={t`Address`} {...field('address')} />
      <Field label={t`Description`} {...field('description')} />
      <Field label={t`Tags`} help={t`With commas between.`} {...field('tags')} />
      <CustomFieldInputs custom={custom} form={form} readOnly={!may} />
      {!company && (
        <DuplicateWarning
          input={{ recordType: 'COMPANY', name: form.values.name, domain: toInput(form.values).domain }}
        />
      )}
      {form.failure !== null && <ErrorNotice error={form.failure} />}
      {may && (
        <div className={styles.actions}>
          <Button type="submit" look="primary" busy={form.busy}>
            {company ? <Trans>Save</Trans> : <Trans>Create</Trans>}
          </Button>
        </div>
      )}
    </form>
  )
}
