import type { ReactNode } from 'react'
import styles from './states.module.css'

/** Teaches: one sentence on what belongs here, one action, perhaps one link. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action}
    </div>
  )
}
