import { Trans } from '@lingui/react/macro'
import { useEffect, useState, type ReactNode } from 'react'
import { showPhone } from '../../../components/phone'
import { Button } from '../../../components/button'
import type { TelegramLoginStep } from '../../../gql/graphql'
import { fetchSandboxAccounts, scanWithPhone, type SandboxAccount } from '../../../lib/sandbox/sandbox-edge'
import styles from './connect.module.css'

const digits = (phone: string): string => phone.replace(/\D/g, '')

function useSandboxAccounts(): readonly SandboxAccount[] {
  const [accounts, setAccounts] = useState<readonly SandboxAccount[]>([])
  useEffect(() => {
    fetchSandboxAccounts()
      .then(setAccounts)
      .catch((error: unknown) => console.warn('The sandbox does not list its numbers', error))
  }, [])
  return accounts
}

interface SandboxNumbersProps {
  title: ReactNode
  action: ReactNode
  onPick: (phone: string) => void
}

function SandboxNumbers({ title, action, onPick }: SandboxNumbersProps) {
  const accounts = useSandboxAccounts()
  if (accounts.length === 0) return null
  return (
    <aside className={styles.hints}>
      <h3>{title}</h3>
      <ul>
        {accounts.map((account) => (
          <li key={account.phone}>
            <span>
              <b dir="auto">{account.name}</b> <span className="num">{showPhone(account.phone)}</span>{' '}
              {account.password && <Trans>(with a password)</Trans>}
            </span>
            {account.signedIn ? (
              <Trans>in use</Trans>
            ) : account.banned ? (
              <Trans>banned</Trans>
            ) : (
              <Button size="s" onClick={() => onPick(account.phone)}>
                {action}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </aside>
  )
}

/** In the sandbox no phone rings: its made-up numbers are offered instead. */
export function SandboxHints({ onPick }: { onPick: (phone: string) => void }) {
  return <SandboxNumbers title={<Trans>Sandbox: made-up numbers</Trans>} action={<Trans>Use</Trans>} onPick={onPick} />
}

/** In the sandbox no phone has a camera: one of its made-up accounts scans the code. */
export function SandboxPhones({ url }: { url: string }) {
  const [failure, setFailure] = useState<unknown>(null)
  const scan = (phone: string): void => {
    setFailure(null)
    scanWithPhone({ phone, url }).catch(setFailure)
  }
  return (
    <>
      <SandboxNumbers title={<Trans>Sandbox: made-up phones</Trans>} action={<Trans>Scan</Trans>} onPick={scan} />
      {failure !== null && (
        <p role="alert">
          <Trans>The sandbox did not take this code. Try the next one.</Trans>
        </p>
      )}
    </>
  )
}

/** The code or password that a phone would show. */
export function SandboxAnswer({ phone, step }: { phone: string; step: TelegramLoginStep }) {
  const account = useSandboxAccounts().find((known) => digits(known.phone) === digits(phone))
  if (!account || (step === 'PASSWORD' && !account.password)) return null
  const { name, code, password } = account
  return (
    <aside className={styles.hints}>
      {step === 'PASSWORD' ? (
        <Trans>
          Sandbox: the password of {name} is <b>{password}</b>.
        </Trans>
      ) : (
        <Trans>
          Sandbox: the code of {name} is <b className="num">{code}</b>.
        </Trans>
      )}
    </aside>
  )
}
