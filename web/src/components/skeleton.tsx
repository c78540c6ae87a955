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

interface SkeletonRowsProps {
  count: number
  label: string
  /** What comes: people with their avatars, lines of a table, or fields of a form. */
  shape?: 'people' | 'table' | 'form'
}

/** Rows in the shape of what comes, drawn only after 300 ms: what is quick never flickers. */
export function SkeletonRows({ count, label, shape = 'people' }: SkeletonRowsProps) {
  return (
    <div className={styles.rows} data-shape={shape} role="status" aria-label={label}>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={styles.row}>
          {shape === 'people' && <Skeleton width={40} height={40} round />}
          <span>
            <Skeleton width={shape === 'form' ? 96 : `${40 + ((index * 37) % 40)}%`} />
            {shape === 'form' ? (
              <Skeleton height={40} />
            ) : (
              <Skeleton width={`${60 + ((index * 53) % 35)}%`} height={10} />
            )}
          </span>
        </div>
      ))}
    </div>
  )
}
