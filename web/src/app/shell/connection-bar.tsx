import { Trans } from '@lingui/react/macro'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useConnection } from '../../lib/apollo/connection'
import styles from './shell.module.css'

/** Most losses mend themselves within this time, and a bar that flashes helps nobody. */
export const PATIENCE_MS = 3_000

export function ConnectionBar() {
  const away = useConnection() === 'offline'
  const [awayFor, setAwayFor] = useState(0)
  useEffect(() => {
    if (!away) return undefined
    const timer = setTimeout(() => setAwayFor(PATIENCE_MS), PATIENCE_MS)
    return () => {
      clearTimeout(timer)
      setAwayFor(0)
    }
  }, [away])
  return (
    <div role="status">
      {away && awayFor >= PATIENCE_MS && (
        <div className={styles.bar}>
          <IconPlugConnectedX size={16} aria-hidden />
          <Trans>Reconnecting… You can go on writing; it is sent once we are back.</Trans>
        </div>
      )}
    </div>
  )
}
