import { Trans } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { ErrorNotice } from '../../../components/error-notice'
import { EntryLayout } from './entry-layout'
import styles from './entry.module.css'

interface TokenPageProps {
  title: string
  doneTitle: string
  done: string
  /** Spends the token; it is good for once. */
  spend: (token: string) => Promise<unknown>
}

/** What the link of a mail opens where nothing has to be typed: it does its work and says so. */
export function TokenPage({ title, doneTitle, done, spend }: TokenPageProps) {
  const [params] = useSearchParams()
  const token = params.get('token') ?? ''
  const [state, setState] = useState<'busy' | 'done' | { error: unknown }>('busy')
  const spent = useRef<string | null>(null)
  useEffect(() => {
    if (spent.current === token) return
    spent.current = token
    spend(token).then(
      () => setState('done'),
      (error: unknown) => setState({ error }),
    )
  }, [token, spend])
  return (
    <EntryLayout title={state === 'done' ? doneTitle : title}>
      {state === 'busy' && (
        <p role="status">
          <Trans>One moment…</Trans>
        </p>
      )}
      {state === 'done' && <p role="status">{done}</p>}
      {typeof state === 'object' && <ErrorNotice error={state.error} />}
      <p className={styles.foot}>
        <Link to="/inbox">
          <Trans>Go to Parley</Trans>
        </Link>
      </p>
    </EntryLayout>
  )
}
