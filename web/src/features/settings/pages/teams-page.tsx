import { useMutation, useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Avatar } from '../../../components/avatar'
import { Button } from '../../../components/button'
import { EmptyState } from '../../../components/empty-state'
import { ErrorNotice } from '../../../components/error-notice'
import { ConfirmDialog } from '../../../components/overlays/confirm-dialog'
import { SearchField } from '../../../components/search-field'
import { SkeletonRows } from '../../../components/skeleton'
import { useMay } from '../../../lib/session/permissions'
import styles from '../components/settings.module.css'
import { TeamDialog } from '../components/team-dialog'
import { useSearchText } from '../components/use-search-text'
import { deleteTeamMutation, teamsQuery, type Team } from '../team-operations'
import { isolated } from '../../../components/isolated'

const PAGE = 50
/** Faces in a row; the rest is a number. */
const FACES = 6

/** Groups of members, to whom clients and conversations can be given together. */
export function TeamsPage() {
  const { t } = useLingui()
  const mayManage = useMay('teams:manage')
  const { typed, search, change } = useSearchText()
  const [opened, setOpened] = useState<Team | 'new' | null>(null)
  const [removing, setRemoving] = useState<Team | null>(null)
  const [remove] = useMutation(deleteTeamMutation)
  const { data, error, loading, fetchMore, refetch } = useQuery(teamsQuery, {
    variables: { first: PAGE, search },
    fetchPolicy: 'cache-and-network',
  })
  const teams = data?.teams.edges.map((edge) => edge.node) ?? []
  const { hasNextPage, endCursor } = data?.teams.pageInfo ?? {}
  const create = mayManage && (
    <Button look="primary" icon={<IconPlus size={16} aria-hidden />} onClick={() => setOpened('new')}>
      <Trans>Create team</Trans>
    </Button>
  )
  return (
    <section className={styles.section}>
      <header className={styles.top}>
        <h2>
          <Trans>Teams</Trans>
        </h2>
        <SearchField label={t`Name of the team`} value={typed} onChange={change} />
        {teams.length > 0 && create}
      </header>
      <div className={styles.pad}>
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {loading && teams.length === 0 && <SkeletonRows count={3} label={t`Loading teams`} />}
        {data && !loading && teams.length === 0 && (
          <EmptyState
            title={search ? t`No team matches` : t`No teams yet`}
            action={
              search ? (
                <Button onClick={() => change('')}>
                  <Trans>Show all teams</Trans>
                </Button>
              ) : (
                create || undefined
              )
            }
          >
            {!search && (
              <Trans>
                A team shares clients: with the reach of their team, its members see what belongs to any of them.
              </Trans>
            )}
          </EmptyState>
        )}
        {teams.length > 0 && (
          <ul className={styles.list}>
            {teams.map((team) => (
              <li key={team.id}>
                <div>
                  <b dir="auto">{team.name}</b>
                  <Faces team={team} />
                </div>
                {mayManage && (
                  <>
                    <Button size="s" aria-label={t`Change ${team.name}`} onClick={() => setOpened(team)}>
                      <Trans>Change</Trans>
                    </Button>
                    <Button size="s" aria-label={t`Delete ${team.name}`} onClick={() => setRemoving(team)}>
                      <Trans>Delete</Trans>
                    </Button>
                  </>
                )}
              </li>
            ))}
          </ul>
        )}
        {hasNextPage && (
          <Button onClick={() => void fetchMore({ variables: { after: endCursor } })}>
            <Trans>Show more</Trans>
          </Button>
        )}
      </div>
      {opened && (
        <TeamDialog
          team={opened === 'new' ? null : opened}
          onSaved={() => {
            setOpened(null)
            void refetch()
          }}
          onClose={() => setOpened(null)}
        />
      )}
      {removing && (
        <ConfirmDialog
          title={t`Delete ${isolated(removing.name)}?`}
          action={t`Delete`}
          onConfirm={async () => {
            await remove({ variables: { id: removing.id } })
            await refetch()
          }}
          onClose={() => setRemoving(null)}
        >
          <Trans>Its members stay, and so do their clients; what belonged to the team belongs to no team.</Trans>
        </ConfirmDialog>
      )}
    </section>
  )
}

function Faces({ team: { members } }: { team: Team }) {
  const { t } = useLingui()
  if (members.length === 0) return <p className="meta">{t`No members yet`}</p>
  return (
    <p className={styles.faces} title={members.map(({ user }) => user.name).join(', ')}>
      {members.slice(0, FACES).map(({ user }) => (
        <Avatar key={user.id} name={user.name} size={24} />
      ))}
      {members.length > FACES && <span className="meta num">+{members.length - FACES}</span>}
    </p>
  )
}
