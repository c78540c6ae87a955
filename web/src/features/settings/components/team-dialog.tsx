import { useMutation, useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { teamName } from '@parley/schema/inputs/team'
import { useState } from 'react'
import * as z from 'zod/mini'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { Field } from '../../../components/field'
import { Dialog } from '../../../components/overlays/dialog'
import { useFieldWords } from '../../../components/use-field-words'
import { issuesOf, useForm } from '../../../lib/forms/use-form'
import { membersQuery } from '../settings-operations'
import {
  addTeamMembersMutation,
  createTeamMutation,
  removeTeamMembersMutation,
  renameTeamMutation,
  type Team,
} from '../team-operations'
import styles from './settings.module.css'

const rule = z.object({ name: teamName })
/** As many as a list to choose from can hold. */
const OFFERED = 100

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
  const before = new Set(team?.members.map(({ user }) => user.id))
  const [chosen, setChosen] = useState<ReadonlySet<string>>(before)
  const { data } = useQuery(membersQuery, { variables: { first: OFFERED, search: null } })
  const [create] = useMutation(createTeamMutation)
  const [rename] = useMutation(renameTeamMutation)
  const [add] = useMutation(addTeamMembersMutation)
  const [remove] = useMutation(removeTeamMembersMutation)
  const save = async (name: string): Promise<void> => {
    if (!team) return void (await create({ variables: { input: { name, userIds: [...chosen] } } }))
    const added = [...chosen].filter((id) => !before.has(id))
    const removed = [...before].filter((id) => !chosen.has(id))
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
  const toggle = (id: string): void => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  return (
    <Dialog title={team ? t`Change ${team.name}` : t`Create team`} onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={(event) => void form.submit(event)}>
        <Field label={t`Name`} data-autofocus {...form.field('name')} error={say(form.errors.name)} />
        <fieldset className={styles.choices}>
          <legend>
            <Trans>Members</Trans>
          </legend>
          {data?.members.edges.map(({ node: { user } }) => (
            <label key={user.id}>
              <input type="checkbox" checked={chosen.has(user.id)} onChange={() => toggle(user.id)} />
              <span dir="auto">{user.name}</span>
            </label>
          ))}
        </fieldset>
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
