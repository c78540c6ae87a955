import { useMutation } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { Field } from '../../../components/field'
import { Dialog } from '../../../components/overlays/dialog'
import { PurgeNote } from '../../../components/records/purge-note'
import styles from '../../../components/records/records.module.css'
import { showTrashed } from '../../../components/records/show-trashed'
import type { DealFieldsFragment } from '../../../gql/graphql'
import { useMay } from '../../../lib/session/permissions'
import { closeDealMutation, deleteDealMutation, reopenDealMutation, restoreDealMutation } from '../deals-operations'
import { DealStatusTag } from './deal-words'

interface DealOutcomeProps {
  deal: DealFieldsFragment
  onChanged: () => void
  onClose: () => void
}

/** Won, lost and why, open again; into the trash and back. */
export function DealOutcome({ deal, onChanged, onClose }: DealOutcomeProps) {
  const { id, title, version, status, lostReason, deletedAt, purgedAfter } = deal
  const mayWrite = useMay('deals:write')
  const mayDelete = useMay('deals:delete')
  const [losing, setLosing] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const [close] = useMutation(closeDealMutation)
  const [reopen] = useMutation(reopenDealMutation, { variables: { id, version } })
  const [remove] = useMutation(deleteDealMutation, { variables: { id } })
  const [restore] = useMutation(restoreDealMutation, { variables: { id } })
  const attempt = (work: () => Promise<unknown>): void => {
    setFailure(null)
    work().then(onChanged, setFailure)
  }
  const trash = async (): Promise<void> => {
    await remove()
    onClose()
    showTrashed(title, async () => {
      await restore()
      onChanged()
    })
  }
  return (
    <section className={styles.outcome}>
      <p>
        <DealStatusTag status={status} /> {lostReason && <span dir="auto">{lostReason}</span>}
      </p>
      {failure !== null && <ErrorNotice error={failure} />}
      <PurgeNote after={purgedAfter} />
      <div className={styles.actions}>
        {mayDelete &&
          (deletedAt ? (
            <Button onClick={() => attempt(restore)}>
              <Trans>Restore</Trans>
            </Button>
          ) : (
            <Button look="danger" onClick={() => attempt(trash)}>
              <Trans>Delete</Trans>
            </Button>
          ))}
        {mayWrite && !deletedAt && status !== 'OPEN' && (
          <Button onClick={() => attempt(reopen)}>
            <Trans>Open again</Trans>
          </Button>
        )}
        {mayWrite && !deletedAt && status === 'OPEN' && (
          <>
            <Button onClick={() => setLosing(true)}>
              <Trans>Lost</Trans>
            </Button>
            <Button onClick={() => attempt(() => close({ variables: { input: { id, version, outcome: 'WON' } } }))}>
              <Trans>Won</Trans>
            </Button>
          </>
        )}
      </div>
      {losing && (
        <LostDialog
          onLost={async (reason) => {
            await close({ variables: { input: { id, version, outcome: 'LOST', reason } } })
            setLosing(false)
            onChanged()
          }}
          onClose={() => setLosing(false)}
        />
      )}
    </section>
  )
}

function LostDialog({ onLost, onClose }: { onLost: (reason: string) => Promise<void>; onClose: () => void }) {
  const { t } = useLingui()
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const lose = (): void => {
    setBusy(true)
    onLost(reason.trim()).catch((error: unknown) => {
      setFailure(error)
      setBusy(false)
    })
  }
  return (
    <Dialog title={t`Why was it lost?`} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (reason.trim() && !busy) lose()
        }}
      >
        <Field
          label={t`Reason`}
          maxLength={500}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {failure !== null && <ErrorNotice error={failure} />}
        <div className={styles.actions}>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" look="primary" busy={busy} disabled={!reason.trim()}>
            <Trans>Mark as lost</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
