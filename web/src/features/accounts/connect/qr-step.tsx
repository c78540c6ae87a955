import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { ErrorNotice } from '../../../components/error-notice'
import { Skeleton } from '../../../components/skeleton'
import { useQrPicture } from '../../../components/use-qr-picture'
import type { TelegramLoginFieldsFragment } from '../../../gql/graphql'
import { pageConfig } from '../../../config/page-config'
import { useCountdown } from '../hooks/use-countdown'
import { SandboxPhones } from './sandbox-hints'
import styles from './connect.module.css'

interface QrStepProps {
  login: TelegramLoginFieldsFragment | null
  start: () => Promise<void>
}

/** The code is drawn here, in the page: whoever sees its address could sign in with it. */
export function QrStep({ login, start }: QrStepProps) {
  const { t } = useLingui()
  const [failure, setFailure] = useState<unknown>(null)
  const begin = (): void => {
    setFailure(null)
    start().catch(setFailure)
  }
  useEffect(() => {
    start().catch(setFailure)
  }, [start])
  const picture = useQrPicture(login?.qrUrl ?? null)
  const left = useCountdown(login?.expiresAt)
  return (
    <div className={styles.qr}>
      {failure !== null && <ErrorNotice error={failure} onRetry={begin} />}
      {picture ? (
        <img src={picture} width={220} height={220} alt={t`QR code for Telegram`} />
      ) : (
        failure === null && <Skeleton width={220} height={220} />
      )}
      <ol>
        <li>
          <Trans>Open Telegram on your phone</Trans>
        </li>
        <li>
          <Trans>Go to Settings, Devices, Link desktop device</Trans>
        </li>
        <li>
          <Trans>Point the phone at this code</Trans>
        </li>
      </ol>
      {picture && (
        <p className="meta num" role="timer" aria-live="off">
          {left > 0 ? <Trans>The next code comes in {left} s</Trans> : <Trans>Fetching the next code</Trans>}
        </p>
      )}
      {picture && login?.qrUrl && (
        <a href={login.qrUrl}>
          <Trans>Telegram is on this device: open it</Trans>
        </a>
      )}
      {pageConfig.sandbox && login?.qrUrl && <SandboxPhones url={login.qrUrl} />}
    </div>
  )
}
