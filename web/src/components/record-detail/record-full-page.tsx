import { useLingui } from '@lingui/react/macro'
import { IconArrowLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import styles from './record-detail.module.css'

interface RecordFullPageProps {
  title: string
  /** The same record beside its list. */
  back: string
  children: ReactNode
}

/** A record on a page of its own. */
export function RecordFullPage({ title, back, children }: RecordFullPageProps) {
  const { t } = useLingui()
  return (
    <main className={styles.page}>
      <header>
        <Link to={back} aria-label={t`Back to the list`}>
          <IconArrowLeft size={20} aria-hidden />
        </Link>
        <h1 dir="auto">{title}</h1>
      </header>
      <div>{children}</div>
    </main>
  )
}
