import { useApolloClient, useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../button'
import { ChoiceField, type Choice } from '../choice/choice-field'
import { useMemberChoices, useTeamChoices } from '../choice/people-choices'
import { ErrorNotice } from '../error-notice'
import { Dialog } from '../overlays/dialog'
import { Skeleton } from '../skeleton'
import type { AssignedTo } from './assignment'
import { ASSIGNMENTS, SHARING, type SharedRecord } from './assignment-operations'
import styles from './assignment.module.css'

interface AssignDialogProps {
  record: AssignedTo
  onClose: () => void
}

/** Gives a record to a member, to a team, or to both, and shares it with others. */
export function AssignDialog({ record, onClose }: AssignDialogProps) {
  const { t } = useLingui()
  const { data, error, refetch } = useQuery(SHARING[record.type], {
    variables: { id: record.id },
    fetchPolicy: 'network-only',
  })
  const shared: SharedRecord | undefined = data && (data.record ?? { sharedWith: [] })
  return (
    <Dialog title={t`Who looks after it`} onClose={onClose}>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!shared && !error && <Skeleton />}
      {shared && <AssignForm record={record} sharedWith={shared.sharedWith} onClose={onClose} />}
    </Dialog>
  )
}

const idOf = (chosen: readonly Choice[]): string | null => chosen[0]?.id ?? null

function AssignForm({ record, sharedWith, onClose }: AssignDialogProps & SharedRecord) {
  const { t } = useLingui()
  const client = useApolloClient()
  const [owner, setOwner] = useState<readonly Choice[]>(record.owner ? [record.owner] : [])
  const [team, setTeam] = useState<readonly Choice[]>(record.team ? [record.team] : [])
  const [shared, setShared] = useState<readonly Choice[]>(sharedWith.filter((member) => member !== null))
  const [turns, setTurns] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const inTurn = turns && team.length > 0
  const save = async (): Promise<void> => {
    setBusy(true)
    setFailure(null)
    try {
      const given = inTurn ? { inTurn } : { ownerId: idOf(owner) }
      const input = { ids: [record.id], teamId: idOf(team), sharedWith: shared.map(({ id }) => id), ...given }
      await client.mutate({ mutation: ASSIGNMENTS[record.type] as typeof ASSIGNMENTS.CONTACT, variables: { input } })
      onClose()
    } catch (refusal) {
      setFailure(refusal)
      setBusy(false)
    }
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void save()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) event.currentTarget.requestSubmit()
      }}
    >
      <ChoiceField
        label={t`Team`}
        empty={t`No team`}
        chosen={team}
        useChoices={useTeamChoices}
        onChange={setTeam}
        autoFocus
      />
      {team.length > 0 && (
        <label className={styles.switch}>
          <input
            type="checkbox"
            role="switch"
            checked={turns}
            onChange={(event) => setTurns(event.currentTarget.checked)}
          />
          <Trans>Give it to the next of the team who is there, in turn</Trans>
        </label>
      )}
      <ChoiceField
        label={t`Member`}
        empty={inTurn ? t`Whose turn it is` : t`No one`}
        chosen={inTurn ? [] : owner}
        useChoices={useMemberChoices}
        onChange={setOwner}
        disabled={inTurn}
      />
      <ChoiceField
        label={t`Shared with`}
        help={t`They see it as if it were theirs.`}
        empty={t`Only with those above`}
        chosen={shared}
        useChoices={useMemberChoices}
        onChange={setShared}
        many
      />
      {failure ? <ErrorNotice error={failure} /> : null}
      <div className={styles.actions}>
        <Button onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" look="primary" busy={busy}>
          <Trans>Assign</Trans>
        </Button>
      </div>
    </form>
  )
}
