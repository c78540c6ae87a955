import { useMutation } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { Tag } from '../../../components/tag'
import { disableMfaMutation, regenerateRecoveryCodesMutation, startMfaEnrolmentMutation } from '../account-operations'
import { EnrolmentDialog } from './enrolment-dialog'
import { RecoveryCodesDialog } from './recovery-codes-dialog'
import styles from './settings.module.css'
import { useReauthentication } from './use-reauthentication'

/** Fewer than these, and it is time to make new ones. */
const FEW_CODES = 3

interface SecondStepCardProps {
  status: { enabled: boolean; required: boolean; recoveryCodesLeft: number }
  onChanged: () => void
}

/** A code of an authenticator app beside the password. */
export function SecondStepCard({ status, onChanged }: SecondStepCardProps) {
  const { t } = useLingui()
  const { confirmed, dialog } = useReauthentication()
  const [start, starting] = useMutation(startMfaEnrolmentMutation)
  const [regenerate, regenerating] = useMutation(regenerateRecoveryCodesMutation)
  const [disable, disabling] = useMutation(disableMfaMutation)
  const [enrolment, setEnrolment] = useState<{ secret: string; uri: string } | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const attempt = (work: () => Promise<void>): void => {
    setFailure(null)
    work().catch(setFailure)
  }
  const begin = async (): Promise<void> => {
    const answer = await confirmed(() => start())
    if (answer?.data) setEnrolment(answer.data.startMfaEnrolment)
  }
  const renew = async (): Promise<void> => {
    const answer = await confirmed(() => regenerate())
    if (answer?.data) setCodes(answer.data.regenerateRecoveryCodes)
  }
  const turnOff = async (): Promise<void> => {
    if (await confirmed(() => disable())) onChanged()
  }
  return (
    <section className={styles.card}>
      <h3>
        <Trans>Second step</Trans>{' '}
        {status.enabled ? (
          <Tag tone="good">
            <Trans>On</Trans>
          </Tag>
        ) : (
          <Tag tone={status.required ? 'warn' : 'neutral'}>{status.required ? t`Required` : t`Off`}</Tag>
        )}
      </h3>
      <p className={styles.lead}>
        <Trans>
          A code of an app on your phone, asked for after the password: a stolen password is then not enough.
        </Trans>
      </p>
      {status.enabled && (
        <p className={status.recoveryCodesLeft < FEW_CODES ? styles.warn : 'meta'}>
          <Trans>{status.recoveryCodesLeft} of 10 recovery codes are left.</Trans>
        </p>
      )}
      {failure !== null && <ErrorNotice error={failure} />}
      <div className={styles.actions}>
        {status.enabled ? (
          <>
            <Button busy={regenerating.loading} onClick={() => attempt(renew)}>
              <Trans>New recovery codes</Trans>
            </Button>
            {!status.required && (
              <Button look="danger" busy={disabling.loading} onClick={() => attempt(turnOff)}>
                <Trans>Turn off</Trans>
              </Button>
            )}
          </>
        ) : (
          <Button look="primary" busy={starting.loading} onClick={() => attempt(begin)}>
            <Trans>Set up</Trans>
          </Button>
        )}
      </div>
      {dialog}
      {enrolment && (
        <EnrolmentDialog
          enrolment={enrolment}
          onEnrolled={(made) => {
            setEnrolment(null)
            setCodes(made)
          }}
          onClose={() => setEnrolment(null)}
        />
      )}
      {codes && (
        <RecoveryCodesDialog
          codes={codes}
          onClose={() => {
            setCodes(null)
            onChanged()
          }}
        />
      )}
    </section>
  )
}
