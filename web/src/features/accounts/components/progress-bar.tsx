import styles from './progress-bar.module.css'

interface ProgressBarProps {
  /** Between 0 and 1. */
  share: number
  label: string
  look?: 'running' | 'waiting' | 'done'
}

export function ProgressBar({ share, label, look = 'running' }: ProgressBarProps) {
  const percent = Math.round(share * 100)
  return (
    <div
      className={styles.bar}
      data-look={look}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <i style={{ width: `${percent}%` }} />
    </div>
  )
}
