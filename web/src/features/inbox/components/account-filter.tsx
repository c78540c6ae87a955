import { useQuery } from '@apollo/client/react'
import { useLingui } from '@lingui/react/macro'
import { graphql } from '../../../gql'
import { useInboxFilter } from '../hooks/use-inbox-filter'
import styles from './conversation-list.module.css'

const filterAccountsQuery = graphql(`
  query FilterAccounts {
    bdAccounts(first: 50) {
      edges {
        node {
          id
          displayName
        }
      }
    }
  }
`)

/** Offered once there is more than one account to choose from. */
export function AccountFilter() {
  const { t } = useLingui()
  const filter = useInboxFilter()
  const { data } = useQuery(filterAccountsQuery)
  const accounts = data?.bdAccounts.edges.map((edge) => edge.node) ?? []
  if (accounts.length < 2) return null
  return (
    <select
      className={styles.filter}
      data-on={filter.accountId ?? undefined}
      aria-label={t`Account`}
      value={filter.accountId ?? ''}
      onChange={(event) => filter.change({ accountId: event.currentTarget.value || null })}
    >
      <option value="">{t`Any account`}</option>
      {accounts.map((account) => (
        <option key={account.id} value={account.id}>
          {account.displayName}
        </option>
      ))}
    </select>
  )
}
