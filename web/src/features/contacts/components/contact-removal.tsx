import { useMutation } from '@apollo/client/react'
import { Trans } from '@lingui/react/macro'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { PurgeNote } from '../../../components/records/purge-note'
import styles from '../../../components/records/records.module.css'
import { showTrashed } from '../../../components/records/show-trashed'
import type { ContactFieldsFragment } from '../../../gql/graphql'
import { useMay } from '../../../lib/session/permissions'
import { deleteContactMutation, restoreContactMutation } from '../contacts-operations'

interface ContactRemovalProps {
  contact: ContactFieldsFragment
  onChanged: () => void
  onClose: () => void
}

/** Into the trash, and out of it. */
export function ContactRemoval({
  contact: { id, name, deletedAt, purgedAfter },
  onChanged,
  onClose,
}: ContactRemovalProps) {
  const may = useMay('contacts:delete')
  const [remove, removing] = useMutation(deleteContactMutation, { variables: { id } })
  const [restore, restoring] = useMutation(restoreContactMutation, { variables: { id } })
  if (!may) return null
  const bringBack = async (): Promise<void> => {
    await restore()
    onChanged()
  }
  const trash = async (): Promise<void> => {
    await remove()
    onChanged()
    onClose()
    showTrashed(name, bringBack)
  }
  const error = removing.error ?? restoring.error
  return (
    <div className={styles.outcome}>
      {error && <ErrorNotice error={error} />}
      <PurgeNote after={purgedAfter} />
      <div className={styles.actions}>
        {deletedAt ? (
          <Button busy={restoring.loading} onClick={() => void bringBack().catch(() => undefined)}>
            <Trans>Restore</Trans>
          </Button>
        ) : (
          <Button look="danger" busy={removing.loading} onClick={() => void trash().catch(() => undefined)}>
            <Trans>Delete</Trans>
          </Button>
        )}
      </div>
    </div>
  )
}
