import { useMutation } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { renameWorkspaceInput } from '@parley/schema/inputs/identity'
import { useNavigate } from 'react-router'
import { Button } from '../../components/button'
import { ErrorNotice } from '../../components/error-notice'
import { Field } from '../../components/field'
import { Dialog } from '../../components/overlays/dialog'
import { useFieldWords } from '../../components/use-field-words'
import { graphql } from '../../gql'
import { issuesOf, useForm } from '../../lib/forms/use-form'
import { switchWorkspace } from '../../lib/session/session-lifecycle'
import menuStyles from './member-menu.module.css'

const createWorkspaceMutation = graphql(`
  mutation CreateWorkspace($name: String!) {
    createWorkspace(name: $name) {
      id
      name
    }
  }
`)

/** Founds another workspace and goes there. */
export function NewWorkspaceDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  const say = useFieldWords()
  const navigate = useNavigate()
  const [create] = useMutation(createWorkspaceMutation)
  const form = useForm({
    initial: { name: '' },
    check: (values) => issuesOf(renameWorkspaceInput, values),
    onSubmit: async (values) => {
      const { data } = await create({ variables: values })
      if (!data) return
      void navigate('/inbox')
      await switchWorkspace(data.createWorkspace.id)
      onClose()
    },
  })
  return (
    <Dialog title={t`New workspace`} onClose={onClose}>
      <form className={menuStyles.form} noValidate onSubmit={(event) => void form.submit(event)}>
        <Field
          label={t`Name`}
          help={t`It begins empty, and you are its owner. The one you are in stays as it is.`}
          data-autofocus
          {...form.field('name')}
          error={say(form.errors.name)}
        />
        {form.failure !== null && <ErrorNotice error={form.failure} />}
        <div className={menuStyles.actions}>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" look="primary" busy={form.busy}>
            <Trans>Create</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
