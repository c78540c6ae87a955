import { useMutation } from '@apollo/client/react'
import { useLingui } from '@lingui/react/macro'
import { teamName } from '@parley/schema/inputs/team'
import { useState } from 'react'
import * as z from 'zod/mini'
import { ChoiceField, type Choice } from '../../../components/choice/choice-field'
import { useMemberChoices } from '../../../components/choice/people-choices'
import { Field } from '../../../components/field'
import { FormDialog } from '../../../components/overlays/form-dialog'
import { useFieldWords } from '../../../components/use-field-words'
import { issuesOf, useForm } from '../../../lib/forms/use-form'
import { isolated } from '../../../components/isolated'
import {
  addTeamMembersMutation,
  createTeamMutation,
  removeTeamMembersMutation,
  renameTeamMutation,
  type Team,
} from '../team-operations'

const rule = z.object({ name: teamName })

interface TeamDialogProps {
  /** Null makes a new one. */
  team: Team | null
  onSaved: () => void
  onClose: () => void
}

/** The name of a team and who is in it. */
export function TeamDialog({ team, onSaved, onClose }: TeamDialogProps) {
  const { t } = useLingui()
  const say = useFieldWords()
  const [chosen, setChosen] = useState<readonly Choice[]>(team?.members.map(({ user }) => user) ?? [])
  const [create] = useMutation(createTeamMutation)
  const [rename] = useMutation(renameTeamMutation)
  const [add] = useMutation(addTeamMembersMutation)
  const [remove] = useMutation(removeTeamMembersMutation)
  const save = async (name: string): Promise<void> => {
    const userIds = chosen.map(({ id }) => id)
    if (!team) return void (await create({ variables: { input: { name, userIds } } }))
    const before = team.members.map(({ user }) => user.id)
    const added = userIds.filter((id) => !before.includes(id))
    const removed = before.filter((id) => !userIds.includes(id))
    if (name !== team.name) await rename({ variables: { input: { id: team.id, name } } })
    if (added.length > 0) await add({ variables: { input: { teamId: team.id, userIds: added } } })
    if (removed.length > 0) await remove({ variables: { input: { teamId: team.id, userIds: removed } } })
  }
  const form = useForm({
    initial: { name: team?.name ?? '' },
    check: (values) => issuesOf(rule, values),
    fieldOf: (code) => (code === 'TEAM_NAME_TAKEN' ? 'name' : null),
    onSubmit: async ({ name }) => {
      await save(name.trim())
      onSaved()
    },
  })
  return (
    <FormDialog
      title={team ? t`Change ${isolated(team.name)}` : t`Create team`}
      action={t`Save`}
      form={form}
      onClose={onClose}
    >
      <Field label={t`Name`} data-autofocus {...form.field('name')} error={say(form.errors.name)} />
      <ChoiceField
        label={t`Members`}
        empty={t`Add members by name`}
        chosen={chosen}
        useChoices={useMemberChoices}
        onChange={setChosen}
        many
      />
    </FormDialog>
  )
}
