import type { ReactNode } from 'react'
import styles from './tag.module.css'

export type Tone = 'neutral' | 'good' | 'warn' | 'bad' | 'accent'

/** A small status; the icon carries the meaning for those who do not see the colour. */
export function Tag({ tone = 'neutral', icon, children }: { tone?: Tone; icon?: ReactNode; children: ReactNode }) {
  return (
    <span className={styles.tag} data-tone={tone}>
      {icon}
      {children}
    </span>
  )
}
