import { Trans } from '@lingui/react/macro'
import { useEffect } from 'react'
import { Button } from '../../components/button'
import styles from '../../components/states.module.css'
import { refreshSession } from '../../lib/session/refresh-session'

/** Long enough to spare a server that is starting, short enough that nobody reaches for the button. */
const TRY_AGAIN_MS = 5_000

export function UnreachablePage() {
  useEffect(() => {
    const timer = setInterval(() => void refreshSession(), TRY_AGAIN_MS)
    return () => clearInterval(timer)
  }, [])
  return (
    <main className={styles.page}>
      <h1>
        <Trans>Parley does not answer</Trans>
      </h1>
      <p>
        <Trans>The server is starting or your network is down. This page tries again every few seconds.</Trans>
      </p>
      <Button look="primary" onClick={() => void refreshSession()}>
        <Trans>Try now</Trans>
      </Button>
    </main>
  )
}
