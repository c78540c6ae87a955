import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { EntryLayout } from './entry-layout'
import styles from './entry.module.css'

interface TokenPageProps {
  title: string
  /** What the button does, so that someone knows before they press it. */
  purpose: string
  action: string
  doneTitle: string
  done: string
  /** Spends the token; it is good for once. */
  spend: (token: string) => Promise<unknown>
}

/**
 * What the link of a mail opens where nothing has to be typed. It waits for a press of the button: mail scanners open
 * every link, and would spend the token before its owner does.
 */
export function TokenPage({ title, purpose, action, doneTitle, done, spend }: TokenPageProps) {
  const [params] = useSearchParams()
  const [state, setState] = useState<'asking' | 'busy' | 'done' | { error: unknown }>('asking')
  const run = (): void => {
    setState('busy')
    spend(params.get('token') ?? '').then(
      () => setState('done'),
      (error: unknown) => setState({ error }),
    )
  }
  return (
    <EntryLayout title={state === 'done' ? doneTitle : title}>
      {state === 'done' ? (
        <p role="status">{done}</p>
      ) : (
        <>
          <p>{purpose}</p>
          {typeof state === 'object' && <ErrorNotice error={state.error} />}
          <Button look="primary" wide autoFocus busy={state === 'busy'} onClick={run}>
            {action}
          </Button>
        </>
      )}
      <p className={styles.foot}>
        <Link to="/inbox">
          <Trans>Go to Parley</Trans>
        </Link>
      </p>
    </EntryLayout>
  )
}
