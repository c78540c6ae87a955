import { Spotlight } from '@mantine/spotlight'
import { Fragment, type ReactNode } from 'react'
import styles from './palette.module.css'

/** Something that the palette offers. */
export interface Line {
  readonly id: string
  readonly label: string
  readonly description?: string | undefined
  readonly icon: ReactNode
  readonly onChoose: () => void
}

export interface Group {
  readonly title: string
  readonly lines: readonly Line[]
}

/** One line, with the words of the search marked in it. */
export function PaletteLine({ line, words }: { line: Line; words: readonly string[] }) {
  const { label, description, icon, onChoose } = line
  return (
    <Spotlight.Action label={label} onClick={onChoose}>
      <span className={styles.line}>
        {icon}
        <span>
          <b dir="auto">
            <Marked text={label} words={words} />
          </b>
          {description && (
            <small dir="auto">
              <Marked text={description} words={words} />
            </small>
          )}
        </span>
      </span>
    </Spotlight.Action>
  )
}

function Marked({ text, words }: { text: string; words: readonly string[] }) {
  if (words.length === 0) return text
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  return text
    .split(new RegExp(`(${pattern})`, 'giu'))
    .map((part, index) => (index % 2 === 1 ? <mark key={index}>{part}</mark> : <Fragment key={index}>{part}</Fragment>))
}
