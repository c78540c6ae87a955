import { Trans } from '@lingui/react/macro'
import { Link } from 'react-router'
import styles from './record-detail.module.css'
import { recordPath, type RecordReference } from './record-reference'

/** From the drawer to a page of its own. */
export function ExpandLink({ record }: { record: RecordReference }) {
  return (
    <Link to={`${recordPath(record)}/full`} className={styles.expand!}>
      <Trans>Open on a page of its own</Trans>
    </Link>
  )
}
