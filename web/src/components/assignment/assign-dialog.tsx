import { useApolloClient, useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../button'
import { ErrorNotice } from '../error-notice'
import { Dialog } from '../overlays/dialog'
import { SelectField } from '../select-field'
import type { AssignedTo } from './assignment'
import { ASSIGNMENTS, assigneesQuery } from './assignment-operations'
import styles from './assignment.module.css'

/** Gives a record to a member, to a team, or to both. */
export function AssignDialog({ record, onClose }: { record: AssignedTo; onClose: () => void }) {
  const { t } = useLingui()
  const client = useApolloClient()
  const [ownerId, setOwner] = useState(record.owner?.id ?? '')
  const [teamId, setTeam] = useState(record.team?.id ?? '')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const { data, error } = useQuery(assigneesQuery)
  const members = data?.members.edges.map(({ node }) => node.user) ?? []
  const teams = data?.teams.edges.map(({ node }) => node) ?? []
  const save = async (): Promise<void> => {
    setBusy(true)
    setFailure(null)
    try {
      const input = { ids: [record.id], ownerId: ownerId || null, teamId: teamId || null }
      await client.mutate({ mutation: ASSIGNMENTS[record.type] as typeof ASSIGNMENTS.CONTACT, variables: { input } })
      onClose()
    } catch (refusal) {
      setFailure(refusal)
      setBusy(false)
    }
  }
  const choices = (rows: readonly { id: string; name: string }[], none: string) => [
    { value: '', label: none },
    ...rows.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <Dialog title={t`Who looks after it`} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) void save()
        }}
      >
        <SelectField
          label={t`Member`}
          value={ownerId}
          data-autofocus
          options={choices(members, t`No one`)}
          onChange={(event) => setOwner(event.currentTarget.value)}
        />
        <SelectField
          label={t`Team`}
          value={teamId}
          options={choices(teams, t`No team`)}
          onChange={(event) => setTeam(event.currentTarget.value)}
        />
        {(error ?? failure) ? <ErrorNotice error={error ?? failure} /> : null}
        <div className={styles.actions}>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" look="primary" busy={busy}>
            <Trans>Assign</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
