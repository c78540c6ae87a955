import { useLingui } from '@lingui/react/macro'
import { Skeleton } from '../../../components/skeleton'
import styles from './board.module.css'

/** In the shape of what comes. */
export function BoardSkeleton() {
  const { t } = useLingui()
  return (
    <div className={styles.skeleton} role="status" aria-label={t`Loading the board`}>
      {[4, 3, 5, 2].map((cards, column) => (
        <div key={column}>
          <Skeleton width="55%" height={16} />
          <Skeleton width="75%" height={10} />
          {Array.from({ length: cards }, (_, index) => (
            <Skeleton key={index} height={96} />
          ))}
        </div>
      ))}
    </div>
  )
}
