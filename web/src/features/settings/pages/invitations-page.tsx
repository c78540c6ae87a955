import { useMutation, useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconBan, IconLink, IconMailPlus, IconSend } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import { Button, IconButton } from '../../../components/button'
import { EmptyState } from '../../../components/empty-state'
import { ErrorNotice } from '../../../components/error-notice'
import { Dialog } from '../../../components/overlays/dialog'
import { showToast } from '../../../components/overlays/toasts'
import { SearchField } from '../../../components/search-field'
import { SkeletonRows } from '../../../components/skeleton'
import type { Column } from '../../../components/table/column'
import { DataTable } from '../../../components/table/data-table'
import { Tag, type Tone } from '../../../components/tag'
import { fullTime } from '../../../components/times'
import type { InvitationState } from '../../../gql/graphql'
import { InviteDialog } from '../components/invite-dialog'
import { OneTimeSecret } from '../components/one-time-secret'
import { useRoleWords } from '../components/role-words'
import { useSearchText } from '../components/use-search-text'
import styles from '../components/settings.module.css'
import {
  invitationsQuery,
  resendInvitationMutation,
  revokeInvitationMutation,
  type Invitation,
} from '../team-operations'

const PAGE = 50
type Opened = { kind: 'email' | 'link' } | { kind: 'url'; url: string }

/** Who was asked to join, and what became of it. */
export function InvitationsPage() {
  const { t } = useLingui()
  const { typed, search, change } = useSearchText()
  const [opened, setOpened] = useState<Opened | null>(null)
  const { data, error, loading, fetchMore, refetch } = useQuery(invitationsQuery, {
    variables: { first: PAGE, search, state: null },
    fetchPolicy: 'cache-and-network',
  })
  const invitations = data?.invitations.edges.map((edge) => edge.node) ?? []
  const { hasNextPage, endCursor } = data?.invitations.pageInfo ?? {}
  const more = useCallback(() => {
    if (hasNextPage) void fetchMore({ variables: { after: endCursor } })
  }, [hasNextPage, endCursor, fetchMore])
  const [failure, setFailure] = useState<unknown>(null)
  const columns = useColumns(setFailure)
  const close = (): void => setOpened(null)
  const made = (url: string | null): void => {
    setOpened(url ? { kind: 'url', url } : null)
    void refetch()
  }
  const invite = (
    <>
      <Button icon={<IconLink size={16} aria-hidden />} onClick={() => setOpened({ kind: 'link' })}>
        <Trans>Make a link</Trans>
      </Button>
      <Button look="primary" icon={<IconMailPlus size={16} aria-hidden />} onClick={() => setOpened({ kind: 'email' })}>
        <Trans>Invite by e-mail</Trans>
      </Button>
    </>
  )
  return (
    <section className={styles.section}>
      <header className={styles.top}>
        <h2>
          <Trans>Invitations</Trans>
        </h2>
        <SearchField label={t`E-mail`} value={typed} onChange={change} />
        {invitations.length > 0 && invite}
      </header>
      {(error ?? failure) !== null && (error ?? failure) !== undefined && (
        <div className={styles.pad}>
          <ErrorNotice error={error ?? failure} onRetry={() => void refetch()} />
        </div>
      )}
      {loading && invitations.length === 0 && <SkeletonRows count={4} label={t`Loading invitations`} />}
      {data && !loading && invitations.length === 0 && (
        <EmptyState
          title={search ? t`No one matches` : t`No one is invited`}
          action={search ? undefined : <div className={styles.actions}>{invite}</div>}
        >
          {!search && <Trans>Invite a colleague by e-mail, or make a link for a whole group.</Trans>}
        </EmptyState>
      )}
      {invitations.length > 0 && (
        <DataTable label={t`Invitations`} columns={columns} rows={invitations} onNearEnd={more} />
      )}
      {(opened?.kind === 'email' || opened?.kind === 'link') && (
        <InviteDialog by={opened.kind} onInvited={made} onClose={close} />
      )}
      {opened?.kind === 'url' && (
        <Dialog title={t`Invitation link`} closeOutside={false} onClose={close}>
          <div className={styles.form}>
            <OneTimeSecret label={t`Link`} secret={opened.url} />
          </div>
        </Dialog>
      )}
    </section>
  )
}

function useColumns(onFailure: (error: unknown) => void): Column<Invitation>[] {
  const { t, i18n } = useLingui()
  const role = useRoleWords()
  const [resend] = useMutation(resendInvitationMutation)
  const [revoke] = useMutation(revokeInvitationMutation)
  const states: Record<InvitationState, [Tone, string]> = {
    PENDING: ['accent', t`Pending`],
    USED: ['good', t`Accepted`],
    EXPIRED: ['warn', t({ message: 'Expired', context: 'of an invitation' })],
    DECLINED: ['neutral', t`Declined`],
    REVOKED: ['neutral', t`Taken back`],
  }
  const sendAgain = (id: string): void => {
    resend({ variables: { id } }).then(() => showToast({ title: t`The mail is on its way`, tone: 'good' }), onFailure)
  }
  const takeBack = (id: string): void => void revoke({ variables: { id } }).catch(onFailure)
  const name = ({ email }: Invitation): string => email ?? t`Anyone with the link`
  return [
    {
      id: 'who',
      title: t`Who`,
      width: 'minmax(220px, 2fr)',
      render: (invitation) => <b dir="auto">{name(invitation)}</b>,
    },
    { id: 'role', title: t`Role`, width: '120px', render: (invitation) => role.name[invitation.role] },
    {
      id: 'state',
      title: t`State`,
      width: '120px',
      onPhone: true,
      render: ({ state }) => <Tag tone={states[state][0]}>{states[state][1]}</Tag>,
    },
    {
      id: 'uses',
      title: t`Used`,
      width: '90px',
      render: ({ uses, useLimit }) => <span className="num">{useLimit ? `${uses} / ${useLimit}` : uses}</span>,
    },
    {
      id: 'expires',
      title: t`Ends`,
      width: '120px',
      render: ({ expiresAt }) => (
        <time dateTime={expiresAt} title={fullTime(expiresAt, i18n.locale)}>
          {new Intl.DateTimeFormat(i18n.locale).format(Date.parse(expiresAt))}
        </time>
      ),
    },
    {
      id: 'act',
      title: t`Actions`,
      titleHidden: true,
      width: '96px',
      phoneWidth: '80px',
      align: 'end',
      onPhone: true,
      render: (invitation) =>
        invitation.state === 'PENDING' && (
          <span className={styles.icons}>
            {invitation.kind === 'EMAIL' && (
              <IconButton label={t`Send again to ${name(invitation)}`} onClick={() => sendAgain(invitation.id)}>
                <IconSend size={18} stroke={1.6} aria-hidden />
              </IconButton>
            )}
            <IconButton label={t`Take back: ${name(invitation)}`} onClick={() => takeBack(invitation.id)}>
              <IconBan size={18} stroke={1.6} aria-hidden />
            </IconButton>
          </span>
        ),
    },
  ]
}
