import { useMutation, useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { Skeleton } from '../../../components/skeleton'
import type { InvitationState } from '../../../gql/graphql'
import { useSession } from '../../../lib/session/session'
import { switchWorkspace } from '../../../lib/session/session-lifecycle'
import { EntryLayout } from '../components/entry-layout'
import styles from '../components/entry.module.css'
import { acceptInvitationMutation, declineInvitationMutation, invitationQuery } from '../sign-in-operations'
import { isolated } from '../../../components/isolated'

/** What the link of an invitation opens, for someone who is signed in and for someone who is not. */
export function InvitationPage() {
  const { t } = useLingui()
  const [params] = useSearchParams()
  const token = params.get('token') ?? ''
  const { data, error, loading } = useQuery(invitationQuery, { variables: { token } })
  const invitation = data?.invitationByToken
  return (
    <EntryLayout title={invitation ? t`Join ${isolated(invitation.workspaceName)}` : t`Invitation`}>
      {loading && <Skeleton />}
      {error && <ErrorNotice error={error} />}
      {invitation && (
        <>
          <p>
            {invitation.inviterName ? (
              <Trans>
                {isolated(invitation.inviterName)} invites you to work together in {isolated(invitation.workspaceName)}.
              </Trans>
            ) : (
              <Trans>You are invited to {isolated(invitation.workspaceName)}.</Trans>
            )}
          </p>
          {invitation.state === 'PENDING' ? (
            <Answer token={token} email={invitation.email ?? null} />
          ) : (
            <Ended state={invitation.state} />
          )}
        </>
      )}
    </EntryLayout>
  )
}

function Answer({ token, email }: { token: string; email: string | null }) {
  const { t } = useLingui()
  const session = useSession()
  const navigate = useNavigate()
  const [accept, accepting] = useMutation(acceptInvitationMutation, { variables: { token } })
  const [decline, declining] = useMutation(declineInvitationMutation, { variables: { token } })
  const join = async (): Promise<void> => {
    const { data } = await accept()
    if (!data) return
    await switchWorkspace(data.acceptInvitation.id)
    void navigate('/inbox', { replace: true })
  }
  const back = `/invitation?token=${encodeURIComponent(token)}`
  if (session.state !== 'signed-in') {
    const query = new URLSearchParams({ invitation: token, ...(email && { email }) })
    return (
      <div className={styles.form}>
        <Link className={styles.provider} to={`/sign-up?${query}`}>
          <Trans>I am new here</Trans>
        </Link>
        <Link className={styles.provider} to={`/sign-in?returnTo=${encodeURIComponent(back)}`}>
          <Trans>I have an account</Trans>
        </Link>
      </div>
    )
  }
  return (
    <div className={styles.form}>
      {accepting.error && <ErrorNotice error={accepting.error} />}
      {declining.error && <ErrorNotice error={declining.error} />}
      <Button look="primary" wide busy={accepting.loading} onClick={() => void join().catch(() => undefined)}>
        {t`Join as ${session.viewer.user.email}`}
      </Button>
      <Button
        wide
        busy={declining.loading}
        onClick={() =>
          void decline().then(
            () => navigate('/inbox'),
            () => undefined,
          )
        }
      >
        <Trans>Decline</Trans>
      </Button>
    </div>
  )
}

function Ended({ state }: { state: InvitationState }) {
  const { t } = useLingui()
  const words: Record<InvitationState, string> = {
    PENDING: '',
    DECLINED: t`This invitation was declined.`,
    EXPIRED: t`This invitation is too old. Ask for a new one.`,
    REVOKED: t`This invitation was taken back.`,
    USED: t`This invitation was used already.`,
  }
  return (
    <>
      <p role="status">{words[state]}</p>
      <p className={styles.foot}>
        <Link to="/inbox">
          <Trans>Go to Parley</Trans>
        </Link>
      </p>
    </>
  )
}
