import { useMutation } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { ConfirmDialog } from '../../../components/overlays/confirm-dialog'
import { Dialog } from '../../../components/overlays/dialog'
import { SelectField } from '../../../components/select-field'
import type { Role } from '../../../gql/graphql'
import { useMay } from '../../../lib/session/permissions'
import { useViewer } from '../../../lib/session/session'
import { signOut } from '../../../lib/session/session-lifecycle'
import { isolated } from '../../../components/isolated'
import {
  changeMemberRoleMutation,
  leaveWorkspaceMutation,
  removeMemberMutation,
  transferOwnershipMutation,
  type Member,
} from '../settings-operations'
import { AvailabilityForm } from './availability-form'
import { rolesBelow, useRoleWords } from './role-words'
import { SuccessorField } from './successor-field'
import styles from './settings.module.css'

interface MemberDialogProps {
  member: Member
  onChanged: () => void
  onClose: () => void
}

type Parting = 'remove' | 'leave' | 'transfer'

/** One member: another role, the ownership, the end of the membership, and whether they get new work. */
export function MemberDialog({ member, onChanged, onClose }: MemberDialogProps) {
  const { t } = useLingui()
  const viewer = useViewer()
  const words = useRoleWords()
  const mayManage = useMay('members:manage')
  const mayManageTeams = useMay('teams:manage')
  const [role, setRole] = useState<Role>(member.role)
  const [parting, setParting] = useState<Parting | null>(null)
  const [change, { loading, error }] = useMutation(changeMemberRoleMutation)
  const self = member.user.id === viewer.user.id
  const offered = rolesBelow(viewer.role)
  const mayChange = mayManage && offered.includes(member.role)
  const save = async (): Promise<void> => {
    await change({ variables: { input: { userId: member.user.id, role } } })
    onChanged()
    onClose()
  }
  const done = (): void => {
    onChanged()
    onClose()
  }
  if (parting) return <PartingDialog member={member} parting={parting} onDone={done} onClose={onClose} />
  return (
    <Dialog title={member.user.name} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void save().catch(() => undefined)
        }}
      >
        <SelectField
          label={t`Role`}
          value={role}
          disabled={!mayChange}
          help={words.purpose[role]}
          options={(mayChange ? offered : [member.role]).map((each) => ({ value: each, label: words.name[each] }))}
          onChange={(event) => setRole(event.currentTarget.value as Role)}
        />
        {error && <ErrorNotice error={error} />}
        <div className={styles.actions}>
          {self && (
            <Button look="remove" onClick={() => setParting('leave')}>
              <Trans>Leave the workspace</Trans>
            </Button>
          )}
          {!self && mayChange && (
            <Button look="remove" onClick={() => setParting('remove')}>
              <Trans>Remove</Trans>
            </Button>
          )}
          {!self && viewer.role === 'OWNER' && member.role !== 'OWNER' && (
            <Button onClick={() => setParting('transfer')}>
              <Trans>Make owner</Trans>
            </Button>
          )}
          {mayChange && (
            <Button type="submit" look="primary" busy={loading} disabled={role === member.role}>
              <Trans>Save</Trans>
            </Button>
          )}
        </div>
      </form>
      {(self || mayManageTeams) && (
        <section className={styles.part}>
          <h3>
            <Trans>Availability</Trans>
          </h3>
          <AvailabilityForm userId={member.user.id} availability={member.availability} onSaved={done} />
        </section>
      )}
    </Dialog>
  )
}

interface PartingDialogProps {
  member: Member
  parting: Parting
  onDone: () => void
  onClose: () => void
}

function PartingDialog({ member, parting, onDone, onClose }: PartingDialogProps) {
  const { t } = useLingui()
  const { id: userId } = member.user
  const name = isolated(member.user.name)
  const [successorId, setSuccessor] = useState<string | null>(null)
  const [remove] = useMutation(removeMemberMutation)
  const [leave] = useMutation(leaveWorkspaceMutation)
  const [transfer] = useMutation(transferOwnershipMutation)
  const successor = <SuccessorField leavingId={userId} onChange={setSuccessor} />
  if (parting === 'transfer') {
    return (
      <ConfirmDialog
        title={t`Make ${name} the owner?`}
        action={t`Transfer the ownership`}
        onConfirm={async () => {
          await transfer({ variables: { userId } })
          onDone()
        }}
        onClose={onClose}
      >
        <Trans>{name} may then do everything here, and you stay as an admin.</Trans>
      </ConfirmDialog>
    )
  }
  if (parting === 'leave') {
    return (
      <ConfirmDialog
        title={t`Leave the workspace?`}
        action={t`Leave`}
        onConfirm={async () => {
          await leave({ variables: { successorId } })
          await signOut()
        }}
        onClose={onClose}
      >
        <Trans>
          You lose access at once, and your API keys stop working. What you look after stays in the workspace.
        </Trans>
        {successor}
      </ConfirmDialog>
    )
  }
  return (
    <ConfirmDialog
      title={t`Remove ${name}?`}
      action={t`Remove`}
      onConfirm={async () => {
        await remove({ variables: { input: { userId, successorId } } })
        onDone()
      }}
      onClose={onClose}
    >
      <Trans>
        {name} loses access at once, on every device, and their API keys stop working. What they look after stays in the
        workspace.
      </Trans>
      {successor}
    </ConfirmDialog>
  )
}
