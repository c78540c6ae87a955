import { Trans } from '@lingui/react/macro'
import { Link } from 'react-router'
import styles from '../../components/states.module.css'

export function NotFoundPage() {
  return (
    <main className={styles.page}>
      <h1>
        <Trans>There is no such page</Trans>
      </h1>
      <p>
        <Trans>The address may be mistyped, or what it led to was deleted.</Trans>
      </p>
      <Link to="/inbox">
        <Trans>Go to the inbox</Trans>
      </Link>
    </main>
  )
}
