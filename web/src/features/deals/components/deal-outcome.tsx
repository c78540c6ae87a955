import { useMutation } from '@apollo/client/react'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { LostDialog } from '../../../components/lost-dialog'
import { RecordRemoval } from '../../../components/records/record-removal'
import styles from '../../../components/records/records.module.css'
import type { DealFieldsFragment } from '../../../gql/graphql'
import { useMay } from '../../../lib/session/permissions'
import { closeDealMutation, deleteDealMutation, reopenDealMutation, restoreDealMutation } from '../deals-operations'
import { DealStatusTag } from './deal-words'

interface DealOutcomeProps {
  deal: DealFieldsFragment
  onClose: () => void
}

/** Won, lost and why, open again; into the trash and back. */
export function DealOutcome({ deal, onClose }: DealOutcomeProps) {
  const { id, title, version, status, lostReason, deletedAt } = deal
  const mayWrite = useMay('deals:write') && !deletedAt
  const mayDelete = useMay('deals:delete')
  const [losing, setLosing] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const [close, closing] = useMutation(closeDealMutation)
  const [reopen, reopening] = useMutation(reopenDealMutation, { variables: { id, version } })
  const [remove] = useMutation(deleteDealMutation, { variables: { id } })
  const [restore] = useMutation(restoreDealMutation, { variables: { id } })
  const attempt = (work: () => Promise<unknown>): void => {
    setFailure(null)
    work().catch(setFailure)
  }
  return (
    <>
      <section className={styles.outcome}>
        <p>
          <DealStatusTag status={status} /> {lostReason && <span dir="auto">{lostReason}</span>}
        </p>
        {failure !== null && <ErrorNotice error={failure} />}
        {mayWrite && (
          <div className={styles.actions}>
            {status === 'OPEN' ? (
              <>
                <Button onClick={() => setLosing(true)}>
                  <Trans>Lost</Trans>
                </Button>
                <Button
                  busy={closing.loading}
                  onClick={() => attempt(() => close({ variables: { input: { id, version, outcome: 'WON' } } }))}
                >
                  <Trans>Won</Trans>
                </Button>
              </>
            ) : (
              <Button busy={reopening.loading} onClick={() => attempt(reopen)}>
                <Trans>Open again</Trans>
              </Button>
            )}
          </div>
        )}
      </section>
      {mayDelete && <RecordRemoval record={deal} name={title} remove={remove} restore={restore} onClose={onClose} />}
      {losing && (
        <LostDialog
          onLost={(reason) => close({ variables: { input: { id, version, outcome: 'LOST', reason } } })}
          onClose={() => setLosing(false)}
        />
      )}
    </>
  )
}
