import { useMutation } from '@apollo/client/react'
import { useLingui } from '@lingui/react/macro'
import { createInvitationLinkInput, inviteByEmailInput } from '@parley/schema/inputs/team'
import { Field } from '../../../components/field'
import { FormDialog } from '../../../components/overlays/form-dialog'
import { SelectField } from '../../../components/select-field'
import { useFieldWords } from '../../../components/use-field-words'
import type { Role } from '../../../gql/graphql'
import { issuesOf, useForm } from '../../../lib/forms/use-form'
import { useViewer } from '../../../lib/session/session'
import { createInvitationLinkMutation, inviteByEmailMutation } from '../team-operations'
import { rolesBelow, useRoleWords } from './role-words'

interface InviteDialogProps {
  by: 'email' | 'link'
  /** With the address of a link; it is shown once. */
  onInvited: (url: string | null) => void
  onClose: () => void
}

type Values = Record<'email' | 'role' | 'expiresInDays' | 'useLimit', string>

const toEmail = ({ email, role, expiresInDays }: Values, locale: string) => ({
  email,
  role: role as Role,
  expiresInDays: Number(expiresInDays),
  language: locale === 'ru' ? ('RU' as const) : ('EN' as const),
})
const toLink = ({ role, expiresInDays, useLimit }: Values) => ({
  role: role as Role,
  expiresInDays: Number(expiresInDays),
  useLimit: useLimit ? Number(useLimit) : null,
})

export function InviteDialog({ by, onInvited, onClose }: InviteDialogProps) {
  const { t, i18n } = useLingui()
  const say = useFieldWords()
  const viewer = useViewer()
  const words = useRoleWords()
  const [inviteByEmail] = useMutation(inviteByEmailMutation)
  const [createLink] = useMutation(createInvitationLinkMutation)
  const form = useForm<Values>({
    initial: { email: '', role: 'AGENT', expiresInDays: '7', useLimit: '' },
    check: (values) =>
      by === 'email'
        ? issuesOf(inviteByEmailInput, toEmail(values, i18n.locale))
        : issuesOf(createInvitationLinkInput, toLink(values)),
    fieldOf: (code) => (code === 'ALREADY_MEMBER' || code === 'INVITATION_EXISTS' ? 'email' : null),
    onSubmit: async (values) => {
      if (by === 'email') {
        await inviteByEmail({ variables: { input: toEmail(values, i18n.locale) } })
        return onInvited(null)
      }
      const { data } = await createLink({ variables: { input: toLink(values) } })
      if (data) onInvited(data.createInvitationLink.url)
    },
  })
  const role = form.values.role as Role
  return (
    <FormDialog
      title={by === 'email' ? t`Invite by e-mail` : t`Make a link`}
      action={by === 'email' ? t`Invite` : t`Make the link`}
      form={form}
      onClose={onClose}
    >
      {by === 'email' && (
        <Field label={t`E-mail`} type="email" data-autofocus {...form.field('email')} error={say(form.errors.email)} />
      )}
      <SelectField
        label={t`Role`}
        help={words.purpose[role]}
        options={rolesBelow(viewer.role).map((each) => ({ value: each, label: words.name[each] }))}
        {...form.field('role')}
        error={say(form.errors.role)}
      />
      <SelectField
        label={t`Works for`}
        options={[
          { value: '1', label: t`1 day` },
          { value: '7', label: t`7 days` },
          { value: '30', label: t`30 days` },
        ]}
        {...form.field('expiresInDays')}
        error={say(form.errors.expiresInDays)}
      />
      {by === 'link' && (
        <Field
          label={t`How many people`}
          help={t`Empty: as many as open it.`}
          inputMode="numeric"
          {...form.field('useLimit')}
          error={say(form.errors.useLimit)}
        />
      )}
    </FormDialog>
  )
}
