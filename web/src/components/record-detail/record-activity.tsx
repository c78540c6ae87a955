import { useLingui } from '@lingui/react/macro'
import { useId, useState, type KeyboardEvent } from 'react'
import type { RecordReference } from './record-reference'
import styles from './record-detail.module.css'
import { RecordNotes } from './record-notes'
import { RecordTasks } from './record-tasks'
import { Timeline } from './timeline'

const TABS = ['timeline', 'notes', 'tasks'] as const
type Tab = (typeof TABS)[number]

/** What happened with a record, its notes and its tasks; the same for contacts, companies and deals. */
export function RecordActivity({ record }: { record: RecordReference }) {
  const { t } = useLingui()
  const id = useId()
  const [tab, setTab] = useState<Tab>('timeline')
  const words: Record<Tab, string> = { timeline: t`Timeline`, notes: t`Notes`, tasks: t`Tasks` }
  const walk = (event: KeyboardEvent<HTMLElement>): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    const next = TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length]!
    setTab(next)
    document.getElementById(`${id}-${next}`)?.focus()
  }
  return (
    <div className={styles.activity}>
      <div role="tablist" aria-label={t`Activity`} className={styles.tabs} onKeyDown={walk}>
        {TABS.map((name) => (
          <button
            key={name}
            id={`${id}-${name}`}
            type="button"
            role="tab"
            aria-selected={tab === name}
            aria-controls={`${id}-panel`}
            tabIndex={tab === name ? 0 : -1}
            onClick={() => setTab(name)}
          >
            {words[name]}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${tab}`}>
        {tab === 'timeline' && <Timeline record={record} />}
        {tab === 'notes' && <RecordNotes record={record} />}
        {tab === 'tasks' && <RecordTasks record={record} />}
      </div>
    </div>
  )
}
