import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Tag } from '../../../components/tag'
import type { MergePreviewQuery } from '../../../gql/graphql'
import styles from './duplicates.module.css'

/** What goes along with a record that goes into another one. */
export function MergeMoves({ moves }: { moves: MergePreviewQuery['mergePreview']['moves'] }) {
  const { t } = useLingui()
  const { conversations, contacts, deals, notes, tasks } = moves
  const counted = [
    conversations && t`${plural(conversations, { one: '# conversation', other: '# conversations' })}`,
    contacts && t`${plural(contacts, { one: '# contact', other: '# contacts' })}`,
    deals && t`${plural(deals, { one: '# deal', other: '# deals' })}`,
    notes && t`${plural(notes, { one: '# note', other: '# notes' })}`,
    tasks && t`${plural(tasks, { one: '# task', other: '# tasks' })}`,
  ].filter((words) => words !== 0)
  return (
    <div className={styles.moves}>
      {counted.length > 0 && (
        <p>
          <span>
            <Trans>Goes along</Trans>
          </span>
          {counted.map((words) => (
            <Tag key={words}>{words}</Tag>
          ))}
        </p>
      )}
      <p>
        <Trans>Tags are put together, and the history goes along. You can undo this for 30 days.</Trans>
      </p>
    </div>
  )
}
