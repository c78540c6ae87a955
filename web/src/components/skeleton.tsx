import styles from './states.module.css'

interface SkeletonProps {
  width?: number | string
  height?: number
  round?: boolean
}

export function Skeleton({ width = '100%', height = 12, round = false }: SkeletonProps) {
  return (
    <span className={styles.skeleton} style={{ width, height, borderRadius: round ? '50%' : undefined }} aria-hidden />
  )
}

/** Rows in the shape of a list with avatars, drawn only after 300 ms: what is quick never flickers. */
export function SkeletonRows({ count, label }: { count: number; label: string }) {
  return (
    <div className={styles.rows} role="status" aria-label={label}>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={styles.row}>
          <Skeleton width={40} height={40} round />
          <span>
            <Skeleton width={`${40 + ((index * 37) % 40)}%`} />
            <Skeleton width={`${60 + ((index * 53) % 35)}%`} height={10} />
          </span>
        </div>
      ))}
    </div>
  )
}
