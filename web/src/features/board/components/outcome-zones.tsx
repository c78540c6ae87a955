import { Trans } from '@lingui/react/macro'
import { IconTrophy, IconX } from '@tabler/icons-react'
import type { Outcome } from '../model/close-deals'
import styles from './board.module.css'

/** Where a card that is carried is won or lost. */
export function OutcomeZones({ over }: { over: Outcome | undefined }) {
  return (
    <div className={styles.ends}>
      <div className={styles.end} data-outcome="WON" data-target={over === 'WON' || undefined}>
        <IconTrophy size={20} aria-hidden />
        <Trans>Won</Trans>
      </div>
      <div className={styles.end} data-outcome="LOST" data-target={over === 'LOST' || undefined}>
        <IconX size={20} aria-hidden />
        <Trans>Lost</Trans>
      </div>
    </div>
  )
}
