import type { ReactNode } from 'react'
import { Link } from 'react-router'
import styles from './record-detail.module.css'

interface RelatedRecordsProps {
  title: string
  /** What it means that there are none. */
  empty: string
  rows: readonly { readonly id: string; readonly to: string; readonly name: string; readonly beside?: ReactNode }[]
}

/** What belongs to a record, each with the way there. */
export function RelatedRecords({ title, empty, rows }: RelatedRecordsProps) {
  return (
    <section className={styles.related}>
      <h2>{title}</h2>
      {rows.length === 0 && <p className="meta">{empty}</p>}
      <ul>
        {rows.map(({ id, to, name, beside }) => (
          <li key={id}>
            <Link to={to} dir="auto">
              {name}
            </Link>
            {beside}
          </li>
        ))}
      </ul>
    </section>
  )
}
