import { useLingui } from '@lingui/react/macro'
import { Skeleton } from '../../../components/skeleton'
import styles from './thread.module.css'

const heights = [38, 58, 38, 78, 38, 58]

export function ThreadSkeleton() {
  const { t } = useLingui()
  return (
    <div className={styles.skeleton} role="status" aria-label={t`Loading messages`}>
      {heights.map((height, index) => (
        <Skeleton key={index} height={height} width={`${30 + ((index * 29) % 30)}%`} />
      ))}
    </div>
  )
}
