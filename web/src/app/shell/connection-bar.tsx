import { Trans } from '@lingui/react/macro'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useConnection } from '../../lib/apollo/connection'
import styles from './shell.module.css'

/** Most losses mend themselves within this time, and a bar that flashes helps nobody. */
export const PATIENCE_MS = 3_000

export function ConnectionBar() {
  const away = useConnection() === 'offline'
  const [shown, setShown] = useState(false)
  useEffect(() => {
    if (!away) {
      setShown(false)
      return undefined
    }
    const timer = setTimeout(() => setShown(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [away])
  return (
    <div role="status">
      {shown && (
        <div className={styles.bar}>
          <IconPlugConnectedX size={16} aria-hidden />
          <Trans>Reconnecting… You can go on writing; it is sent once we are back.</Trans>
        </div>
      )}
    </div>
  )
}
