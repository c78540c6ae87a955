import { useMutation } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { updateContactInput } from '@parley/schema/inputs/crm'
import { graphql } from '../../gql'
import type { ContactFieldsFragment } from '../../gql/graphql'
import { client } from '../../lib/apollo/client'
import { readError } from '../../lib/apollo/read-error'
import { issuesOf, useForm } from '../../lib/forms/use-form'
import { Button } from '../button'
import { ErrorNotice } from '../error-notice'
import { Field } from '../field'
import { useFieldWords } from '../use-field-words'
import styles from './contact-editor.module.css'

graphql(`
  fragment ContactFields on Contact {
    id
    name
    username
    phone
    photoUrl
    createdAt
    updatedAt
    version
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
  contact: ContactFieldsFragment
  onDone: () => void
}

/** Changes a contact. When someone else was quicker, the newest version is fetched and what was typed stays. */
export function ContactEditor({ contact, onDone }: ContactEditorProps) {
  const { t } = useLingui()
  const say = useFieldWords()
  const [updateContact] = useMutation(updateContactMutation)
  const inputOf = (values: { name: string; username: string; phone: string }) => ({
    id: contact.id,
    version: contact.version,
    name: values.name,
    username: values.username.trim().replace(/^@/, '') || null,
    phone: values.phone.trim() || null,
  })
  const form = useForm({
    initial: { name: contact.name, username: contact.username ?? '', phone: contact.phone ?? '' },
    check: (values) => issuesOf(updateContactInput, inputOf(values)),
    draft: { key: `contact.${contact.id}` },
    onSubmit: async (values) => {
      try {
        await updateContact({ variables: { input: inputOf(values) } })
        onDone()
      } catch (error) {
        if (readError(error).code === 'STALE_VERSION') {
          await client.query({ query: newestContactQuery, variables: { id: contact.id }, fetchPolicy: 'network-only' })
        }
        throw error
      }
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
          onDone()
        }
      }}
    >
      <Field label={t`Name`} autoFocus {...form.field('name')} error={say(form.errors.name)} />
      <Field label={t`Telegram name`} placeholder="@" {...form.field('username')} error={say(form.errors.username)} />
      <Field label={t`Phone`} type="tel" {...form.field('phone')} error={say(form.errors.phone)} />
      {form.failure !== null && <ErrorNotice error={form.failure} />}
      <div className={styles.actions}>
        <Button size="s" onClick={onDone}>
          <Trans>Cancel</Trans>
        </Button>
        <Button size="s" type="submit" look="primary" busy={form.busy}>
          <Trans>Save</Trans>
        </Button>
      </div>
    </form>
  )
}
