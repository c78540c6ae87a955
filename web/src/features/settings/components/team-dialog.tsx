import { useMutation } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { teamName } from '@parley/schema/inputs/team'
import { useState } from 'react'
import * as z from 'zod/mini'
import { Button } from '../../../components/button'
import { ChoiceField, type Choice } from '../../../components/choice/choice-field'
import { useMemberChoices } from '../../../components/choice/people-choices'
import { ErrorNotice } from '../../../components/error-notice'
import { Field } from '../../../components/field'
import { Dialog } from '../../../components/overlays/dialog'
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
import styles from './settings.module.css'

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
    <Dialog title={team ? t`Change ${isolated(team.name)}` : t`Create team`} onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={(event) => void form.submit(event)}>
        <Field label={t`Name`} data-autofocus {...form.field('name')} error={say(form.errors.name)} />
        <ChoiceField
          label={t`Members`}
          empty={t`Add members by name`}
          chosen={chosen}
          useChoices={useMemberChoices}
          onChange={setChosen}
          many
        />
        {form.failure !== null && <ErrorNotice error={form.failure} />}
        <div className={styles.actions}>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" look="primary" busy={form.busy}>
            <Trans>Save</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
