import { useMutation } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import * as z from 'zod/mini'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { Field } from '../../../components/field'
import { FormDialog } from '../../../components/overlays/form-dialog'
import { RecordRemoval } from '../../../components/records/record-removal'
import styles from '../../../components/records/records.module.css'
import { useFieldWords } from '../../../components/use-field-words'
import type { DealFieldsFragment } from '../../../gql/graphql'
import { issuesOf, useForm } from '../../../lib/forms/use-form'
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

const rule = z.object({ reason: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(500, 'tooLong')) })

function LostDialog({ onLost, onClose }: { onLost: (reason: string) => Promise<unknown>; onClose: () => void }) {
  const { t } = useLingui()
  const say = useFieldWords()
  const form = useForm({
    initial: { reason: '' },
    check: (values) => issuesOf(rule, values),
    onSubmit: async ({ reason }) => {
      await onLost(reason.trim())
      onClose()
    },
  })
  return (
    <FormDialog title={t`Why was it lost?`} action={t`Mark as lost`} form={form} onClose={onClose}>
      <Field label={t`Reason`} data-autofocus {...form.field('reason')} error={say(form.errors.reason)} />
    </FormDialog>
  )
}
