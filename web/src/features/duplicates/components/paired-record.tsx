import type { ReactNode } from 'react'
import { Avatar } from '../../../components/avatar'
import type { PairedRecord as Paired } from '../duplicates-operations'
import styles from './duplicates.module.css'

interface PairedRecordProps {
  record: Paired
  /** The name as it stands here: a link, or the name alone. */
  children: ReactNode
}

/** One of two that may be the same; what both say stands out. */
export function PairedRecord({ record: { name, photoUrl, facts }, children }: PairedRecordProps) {
  return (
    <div className={styles.one}>
      <Avatar name={name} size={36} photo={photoUrl} />
      <div>
        {children}
        <p className={styles.facts}>
          {facts.map(({ text, shared }) => (
            <bdi key={text} data-shared={shared || undefined}>
              {text}
            </bdi>
          ))}
          {facts.length === 0 && '—'}
        </p>
      </div>
    </div>
  )
}
