import { Dialog } from '../../../components/overlays/dialog'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { pageConfig } from '../../../config/page-config'
import { useTelegramLogin } from '../hooks/use-telegram-login'
import { CodeStep } from './code-step'
import { PasswordStep } from './password-step'
import { PhoneStep } from './phone-step'
import { QrStep } from './qr-step'
import { SandboxAnswer } from './sandbox-hints'
import styles from './connect.module.css'

interface ConnectWizardProps {
  onClose: () => void
  onConnected: (accountId: string) => void
}

/** Connects a Telegram account: by phone number and code, and the cloud password where one is set, or by QR code. */
export function ConnectWizard({ onClose, onConnected }: ConnectWizardProps) {
  const { t } = useLingui()
  const flow = useTelegramLogin()
  const [way, setWay] = useState<'phone' | 'qr'>('phone')
  const [phone, setPhone] = useState('')
  const { login } = flow
  const connectedId = login?.step === 'DONE' ? login.account?.id : undefined
  useEffect(() => {
    if (connectedId) onConnected(connectedId)
  }, [connectedId, onConnected])

  const close = (): void => {
    flow.cancel()
    onClose()
  }
  const choose = (next: 'phone' | 'qr'): void => {
    flow.cancel()
    setWay(next)
  }
  const start = (number: string): Promise<void> => {
    setPhone(number)
    return flow.startWithPhone(number)
  }
  const begun = login?.step === 'CODE' || login?.step === 'PASSWORD'
  return (
    <Dialog title={t`Connect a Telegram account`} width={460} onClose={close} closeOutside={!begun}>
      <div className={styles.wizard}>
        {!begun && (
          <div className={styles.ways} role="group" aria-label={t`Way to connect`}>
            <button type="button" aria-pressed={way === 'phone'} onClick={() => choose('phone')}>
              <Trans>Phone number</Trans>
            </button>
            <button type="button" aria-pressed={way === 'qr'} onClick={() => choose('qr')}>
              <Trans>QR code</Trans>
            </button>
          </div>
        )}
        {way === 'phone' && !begun && <PhoneStep start={start} />}
        {way === 'qr' && !begun && <QrStep login={login} start={flow.startWithQr} />}
        {login?.step === 'CODE' && (
          <CodeStep
            login={login}
            phone={phone}
            submit={flow.submitCode}
            onBack={flow.cancel}
            again={() => flow.startWithPhone(phone)}
          />
        )}
        {login?.step === 'PASSWORD' && <PasswordStep login={login} submit={flow.submitPassword} />}
        {pageConfig.sandbox && begun && <SandboxAnswer phone={phone} step={login.step} />}
      </div>
    </Dialog>
  )
}
