import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { showPhone } from '../../../components/phone'
import { Button } from '../../../components/button'
import type { TelegramLoginStep } from '../../../gql/graphql'
import { fetchSandboxAccounts, type SandboxAccount } from '../../../lib/sandbox/sandbox-edge'
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

/** In the sandbox no phone rings: its made-up numbers are offered instead. */
export function SandboxHints({ onPick }: { onPick: (phone: string) => void }) {
  const accounts = useSandboxAccounts()
  if (accounts.length === 0) return null
  return (
    <aside className={styles.hints}>
      <h3>
        <Trans>Sandbox: made-up numbers</Trans>
      </h3>
      <ul>
        {accounts.map((account) => (
          <li key={account.phone}>
            <span>
              <b>{account.name}</b> <span className="num">{showPhone(account.phone)}</span>{' '}
              {account.password && <Trans>(with a password)</Trans>}
            </span>
            {account.signedIn ? (
              <Trans>in use</Trans>
            ) : account.banned ? (
              <Trans>banned</Trans>
            ) : (
              <Button size="s" onClick={() => onPick(account.phone)}>
                <Trans>Use</Trans>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </aside>
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
