import { useMutation } from '@apollo/client/react'
import { useLingui } from '@lingui/react/macro'
import { createApiKeyInput } from '@parley/schema/inputs/identity'
import { Field } from '../../../components/field'
import { FormDialog } from '../../../components/overlays/form-dialog'
import { SelectField } from '../../../components/select-field'
import { useFieldWords } from '../../../components/use-field-words'
import type { Role } from '../../../gql/graphql'
import { issuesOf, useForm } from '../../../lib/forms/use-form'
import { useViewer } from '../../../lib/session/session'
import { createApiKeyMutation } from '../settings-operations'
import { rolesBelow, useRoleWords } from './role-words'

interface CreateApiKeyDialogProps {
  onCreated: (secret: string) => void
  onClose: () => void
}

interface Values extends Record<string, string> {
  name: string
  role: string
  expiresOn: string
  allowedAddresses: string
}

const toInput = ({ name, role, expiresOn, allowedAddresses }: Values) => ({
  name,
  role: role as Role,
  expiresAt: expiresOn ? new Date(`${expiresOn}T23:59:59`).toISOString() : null,
  allowedAddresses: allowedAddresses.split(/[\s,]+/).filter(Boolean),
})

export function CreateApiKeyDialog({ onCreated, onClose }: CreateApiKeyDialogProps) {
  const { t } = useLingui()
  const say = useFieldWords()
  const viewer = useViewer()
  const words = useRoleWords()
  const [create] = useMutation(createApiKeyMutation)
  const form = useForm<Values>({
    initial: { name: '', role: 'AGENT', expiresOn: '', allowedAddresses: '' },
    check: (values) => issuesOf(createApiKeyInput, toInput(values)),
    onSubmit: async (values) => {
      const { data } = await create({ variables: { input: toInput(values) } })
      if (data) onCreated(data.createApiKey.secret)
    },
  })
  const role = form.values.role as Role
  return (
    <FormDialog title={t`Create key`} action={t`Create key`} form={form} closeOutside={false} onClose={onClose}>
      <Field
        label={t`Name`}
        help={t`What uses it, so that you know it later.`}
        data-autofocus
        {...form.field('name')}
        error={say(form.errors.name)}
      />
      <SelectField
        label={t`Role`}
        help={words.purpose[role]}
        options={rolesBelow(viewer.role).map((each) => ({ value: each, label: words.name[each] }))}
        {...form.field('role')}
        error={say(form.errors.role)}
      />
      <Field
        label={t`Ends on`}
        help={t`Empty: it works until it is revoked.`}
        type="date"
        {...form.field('expiresOn')}
        error={say(form.errors['expiresAt'])}
      />
      <Field
        label={t`Only from these addresses`}
        help={t`Addresses or networks, like 203.0.113.0/24, with spaces between. Empty: from anywhere.`}
        {...form.field('allowedAddresses')}
        error={say(form.errors.allowedAddresses)}
      />
    </FormDialog>
  )
}
