import { Trans } from '@lingui/react/macro'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { ConversationFieldsFragment } from '../../../gql/graphql'
import { isolated } from '../../../components/isolated'
import styles from './composer.module.css'

/** Says beforehand when a message cannot go out now. */
export function AccountNote({ account }: { account: ConversationFieldsFragment['account'] | null }) {
  if (!account || account.status === 'CONNECTED' || account.status === 'CONNECTING') return null
  return (
    <p className={styles.note} role="status">
      <IconPlugConnectedX size={16} aria-hidden />
      <span>
        <Trans>
          {isolated(account.displayName)} is not connected. Messages wait until it is.{' '}
          <Link to={`/accounts/${account.id}`}>Look at the account</Link>
        </Trans>
      </span>
    </p>
  )
}
