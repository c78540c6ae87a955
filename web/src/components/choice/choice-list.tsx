import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import { Avatar } from '../avatar'
import { ErrorNotice } from '../error-notice'
import type { Choice, FoundChoices } from './choice-field'
import styles from './choice.module.css'

interface ChoiceListProps {
  /** Of the field; options and the list are named after it. */
  id: string
  label: string
  found: FoundChoices
  offered: readonly Choice[]
  active: number
  onChoose: (choice: Choice) => void
}

/** What there is to choose from. A press on it leaves the focus in the field. */
export function ChoiceList({ id, label, found, offered, active, onChoose }: ChoiceListProps) {
  const { t } = useLingui()
  const activeId = offered[active] && `${id}-${offered[active].id}`
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView?.({ block: 'nearest' })
  }, [activeId])
  return (
    <div className={styles.list} onMouseDown={(event) => event.preventDefault()}>
      <ul id={`${id}-list`} role="listbox" aria-label={label}>
        {offered.map((choice, index) => (
          <li
            key={choice.id}
            id={`${id}-${choice.id}`}
            role="option"
            aria-selected={index === active}
            onClick={() => onChoose(choice)}
          >
            <Avatar name={choice.name} size={24} />
            <bdi>{choice.name}</bdi>
          </li>
        ))}
      </ul>
      {found.error ? <ErrorNotice error={found.error} onRetry={found.retry} /> : null}
      {offered.length === 0 && !found.error && (
        <p role="status">{found.loading ? t`Searching…` : <Trans>No one matches.</Trans>}</p>
      )}
    </div>
  )
}
