import type { ReactNode } from 'react'
import { RecordActivity } from './record-activity'
import type { RecordReference } from './record-reference'
import styles from './record-detail.module.css'

interface RecordDetailProps {
  record: RecordReference
  /** What the record says about itself, and what belongs to it. */
  children: ReactNode
}

/** A record in full: its fields, and beside them, or below where there is no room, what happens with it. */
export function RecordDetail({ record, children }: RecordDetailProps) {
  return (
    <div className={styles.room}>
      <div className={styles.detail}>
        <div>{children}</div>
        <RecordActivity key={record.id} record={record} />
      </div>
    </div>
  )
}
