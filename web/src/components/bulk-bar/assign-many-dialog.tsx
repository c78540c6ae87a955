import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { ChoiceField, type Choice } from '../choice/choice-field'
import { useMemberChoices, useTeamChoices } from '../choice/people-choices'
import styles from './bulk-bar.module.css'
import type { BulkActionProps } from './bulk-bar'
import { BulkDialog } from './bulk-dialog'

/** Gives records to a member, to a team, or to the members of a team in turn. */
export function AssignManyDialog(props: BulkActionProps) {
  const { t } = useLingui()
  const [owner, setOwner] = useState<readonly Choice[]>([])
  const [team, setTeam] = useState<readonly Choice[]>([])
  const [turns, setTurns] = useState(false)
  const [nobody, setNobody] = useState(false)
  const teamId = team[0]?.id
  const ownerId = nobody ? null : owner[0]?.id
  const inTurn = turns && teamId !== undefined
  const given = {
    ...(teamId !== undefined && { teamId }),
    ...(inTurn ? { inTurn } : ownerId !== undefined && { ownerId }),
  }
  const assign = Object.keys(given).length > 0 ? { assign: given } : null
  return (
    <BulkDialog {...props} title={t`Who looks after them`} action={t`Assign`} change={assign}>
      <ChoiceField
        label={t`Team`}
        empty={t`As it is`}
        chosen={team}
        useChoices={useTeamChoices}
        onChange={setTeam}
        autoFocus
      />
      {teamId !== undefined && (
        <label className={styles.switch}>
          <input
            type="checkbox"
            role="switch"
            checked={turns}
            onChange={(event) => setTurns(event.currentTarget.checked)}
          />
          <Trans>Give each to the next of the team who is there, in turn</Trans>
        </label>
      )}
      <ChoiceField
        label={t`Member`}
        empty={inTurn ? t`Whose turn it is` : nobody ? t`No one` : t`As it is`}
        chosen={inTurn || nobody ? [] : owner}
        useChoices={useMemberChoices}
        onChange={setOwner}
        disabled={inTurn || nobody}
      />
      <label className={styles.switch}>
        <input
          type="checkbox"
          role="switch"
          checked={nobody}
          disabled={inTurn}
          onChange={(event) => setNobody(event.currentTarget.checked)}
        />
        <Trans>No one looks after them</Trans>
      </label>
    </BulkDialog>
  )
}
