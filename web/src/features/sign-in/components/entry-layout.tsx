import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import styles from './entry.module.css'

/** The frame of the pages before the door: what Parley is, and one form. */
export function EntryLayout({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className={styles.page}>
      <section className={styles.card}>
        <div className={styles.brand}>
          <img src="/icon.svg" alt="" width={36} height={36} />
          <strong>Parley</strong>
        </div>
        <h1>{title}</h1>
        {children}
      </section>
      <p className={styles.tagline}>
        <Trans>Every Telegram conversation of your team in one inbox.</Trans>
      </p>
    </main>
  )
}
