import { useMutation } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { updateProfileInput } from '@parley/schema/inputs/identity'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { Field } from '../../../components/field'
import { showToast } from '../../../components/overlays/toasts'
import { SelectField } from '../../../components/select-field'
import { useFieldWords } from '../../../components/use-field-words'
import type { Language } from '../../../gql/graphql'
import { issuesOf, useForm } from '../../../lib/forms/use-form'
import { refreshSession } from '../../../lib/session/refresh-session'
import { updateProfileMutation } from '../account-operations'
import styles from './settings.module.css'

/** The name that colleagues see, and the language of mails. */
export function ProfileCard({ name, language }: { name: string; language: Language }) {
  const { t } = useLingui()
  const say = useFieldWords()
  const [update] = useMutation(updateProfileMutation)
  const form = useForm<Record<string, string>>({
    initial: { name, language },
    check: (values) => issuesOf(updateProfileInput, values),
    onSubmit: async (values) => {
      const input = { name: values['name'] ?? '', language: values['language'] as Language }
      await update({ variables: { input } })
      await refreshSession()
      void showToast({ title: t`Saved`, tone: 'good' })
    },
  })
  return (
    <form className={styles.card} noValidate onSubmit={(event) => void form.submit(event)}>
      <h3>
        <Trans>Profile</Trans>
      </h3>
      <Field label={t`Your name`} autoComplete="name" {...form.field('name')} error={say(form.errors['name'])} />
      <SelectField
        label={t`Language of mails`}
        options={[
          { value: 'EN', label: 'English' },
          { value: 'RU', label: 'Русский' },
        ]}
        {...form.field('language')}
      />
      {form.failure !== null && <ErrorNotice error={form.failure} />}
      <div className={styles.actions}>
        <Button type="submit" look="primary" busy={form.busy}>
          <Trans>Save</Trans>
        </Button>
      </div>
    </form>
  )
}
