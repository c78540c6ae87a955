import { useMutation } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { createContactInput } from '@parley/schema/inputs/crm'
import { useState } from 'react'
import { graphql } from '../../gql'
import type { ContactFieldsFragment } from '../../gql/graphql'
import { client } from '../../lib/apollo/client'
import { readError } from '../../lib/apollo/read-error'
import { issuesOf, useForm } from '../../lib/forms/use-form'
import { Button } from '../button'
import { ChoiceField, type Choice } from '../choice/choice-field'
import { DuplicateWarning } from '../duplicates/duplicate-warning'
import { ErrorNotice } from '../error-notice'
import { Field } from '../field'
import { CustomFieldInputs } from '../records/custom-field-inputs'
import { builtInPart, useCustomForm, type CustomFormValues } from '../records/use-custom-form'
import { useFieldWords } from '../use-field-words'
import { useCompanyChoices } from './company-choices'
import styles from './contact-editor.module.css'

graphql(`
  fragment ContactFields on Contact {
    id
    name
    username
    phone
    email
    position
    tags
    photoUrl
    company {
      id
      name
    }
    customFields {
      field {
        id
      }
      values
    }
    createdAt
    updatedAt
    deletedAt
    purgedAfter
    version
  }
`)

const createContactMutation = graphql(`
  mutation CreateContact($input: CreateContactInput!) {
    createContact(input: $input) {
      ...ContactFields
    }
  }
`)

const updateContactMutation = graphql(`
  mutation UpdateContact($input: UpdateContactInput!) {
    updateContact(input: $input) {
      ...ContactFields
    }
  }
`)

const newestContactQuery = graphql(`
  query NewestContact($id: ID!) {
    contact(id: $id) {
      ...ContactFields
    }
  }
`)

interface ContactEditorProps {
  /** Null for a new one. */
  contact: ContactFieldsFragment | null
  onSaved: (contact: ContactFieldsFragment) => void
  onCancel: () => void
}

type Values = Record<'name' | 'username' | 'phone' | 'email' | 'position' | 'companyId' | 'tags', string> &
  CustomFormValues

const toInput = ({ username, phone, companyId, tags, ...values }: Values) => ({
  ...builtInPart(values),
  username: username.trim().replace(/^@/, '') || null,
  phone: phone.trim() || null,
  companyId: companyId || null,
  tags: tags
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean),
})

const valuesOf = (contact: ContactFieldsFragment | null) => ({
  name: contact?.name ?? '',
  username: contact?.username ?? '',
  phone: contact?.phone ?? '',
  email: contact?.email ?? '',
  position: contact?.position ?? '',
  companyId: contact?.company?.id ?? '',
  tags: contact?.tags.join(', ') ?? '',
})

/** Creates or changes a contact. When someone else was quicker, the newest version is fetched and what was typed stays. */
export function ContactEditor({ contact, onSaved, onCancel }: ContactEditorProps) {
  const { t } = useLingui()
  const say = useFieldWords()
  const save = useSave(contact)
  const [company, setCompany] = useState<Choice | null>(contact?.company ?? null)
  const custom = useCustomForm('CONTACT', contact?.customFields ?? null)
  const form = useForm<Values>({
    initial: { ...valuesOf(contact), ...custom.initial },
    check: (values) => [...issuesOf(createContactInput, toInput(values)), ...custom.issues(values)],
    complaintsOf: custom.complaintsOf,
    // The name of a company that was chosen is not in the draft.
    draft: { key: `contact.${contact?.id ?? 'new'}`, secret: ['companyId'] },
    onSubmit: async (values) => {
      const saved = await save({ ...toInput(values), ...custom.input(values) })
      if (saved) onSaved(saved)
    },
  })
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => void form.submit(event)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) event.currentTarget.requestSubmit()
        if (event.key === 'Escape') {
          event.stopPropagation()
          onCancel()
        }
      }}
    >
      <Field label={t`Name`} data-autofocus autoFocus {...form.field('name')} error={say(form.errors.name)} />
      <Field label={t`Telegram name`} placeholder="@" {...form.field('username')} error={say(form.errors.username)} />
      <Field label={t`Phone`} type="tel" {...form.field('phone')} error={say(form.errors.phone)} />
      <Field label={t`E-mail`} type="email" {...form.field('email')} error={say(form.errors.email)} />
      <ChoiceField
        label={t`Company`}
        empty={t`None`}
        chosen={company ? [company] : []}
        useChoices={useCompanyChoices}
        onChange={([chosen = null]) => {
          setCompany(chosen)
          form.change('companyId', chosen?.id ?? '')
        }}
      />
      <Field label={t`Position`} {...form.field('position')} error={say(form.errors.position)} />
      <Field label={t`Tags`} help={t`With commas between.`} {...form.field('tags')} error={say(form.errors.tags)} />
      <CustomFieldInputs custom={custom} form={form} readOnly={false} />
      {!contact && (
        <DuplicateWarning
          input={{
            recordType: 'CONTACT',
            name: form.values.name,
            phone: form.values.phone,
            username: form.values.username,
            email: form.values.email,
          }}
        />
      )}
      {form.failure !== null && <ErrorNotice error={form.failure} />}
      <div className={styles.actions}>
        <Button size="s" onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
        <Button size="s" type="submit" look="primary" busy={form.busy}>
          {contact ? <Trans>Save</Trans> : <Trans>Create</Trans>}
        </Button>
      </div>
    </form>
  )
}

function useSave(contact: ContactFieldsFragment | null) {
  const [create] = useMutation(createContactMutation)
  const [update] = useMutation(updateContactMutation)
  return async (input: ReturnType<typeof toInput>): Promise<ContactFieldsFragment | undefined> => {
    if (!contact) return (await create({ variables: { input } })).data?.createContact
    const { id, version } = contact
    try {
      return (await update({ variables: { input: { id, version, ...input } } })).data?.updateContact
    } catch (error) {
      if (readError(error).code === 'STALE_VERSION') {
        await client.query({ query: newestContactQuery, variables: { id }, fetchPolicy: 'network-only' })
      }
      throw error
    }
  }
}
