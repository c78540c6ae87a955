import { Fragment } from 'react'
import { LinkedText } from '../linked-text'
import { splitMentions } from './mention-text'
import styles from './record-detail.module.css'

interface NoteTextProps {
  body: string
  /** Those it may name; null for one who has left. */
  mentions: readonly ({ readonly id: string; readonly name: string } | null)[]
}

/** What a note says: addresses are links, and whom it names stands out. */
export function NoteText({ body, mentions }: NoteTextProps) {
  return splitMentions(
    body,
    mentions.filter((member) => member !== null),
  ).map(({ text, person }, index) =>
    person ? (
      <bdi key={index} className={styles.mention}>
        {text}
      </bdi>
    ) : (
      <Fragment key={index}>
        <LinkedText text={text} />
      </Fragment>
    ),
  )
}
