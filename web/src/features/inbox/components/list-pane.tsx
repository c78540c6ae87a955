import { useMutation } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconChecks } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { IconButton } from '../../../components/button'
import { SandboxBadge } from '../../../components/sandbox-badge'
import { SearchField } from '../../../components/search-field'
import { showToast } from '../../../components/overlays/toasts'
import { graphql } from '../../../gql'
import { useMay } from '../../../lib/session/permissions'
import { useInboxFilter } from '../hooks/use-inbox-filter'
import { useUnreadTotal } from '../live/use-unread-total'
import { AccountFilter } from './account-filter'
import { ConversationList } from './conversation-list'
import { walkLinks } from './walk-links'
import styles from './conversation-list.module.css'

const SearchResults = lazy(async () => ({ default: (await import('./search-results')).SearchResults }))

const markAllReadMutation = graphql(`
  mutation MarkAllConversationsRead($accountId: ID) {
    markAllConversationsRead(accountId: $accountId)
  }
`)

export function ListPane({ activeId }: { activeId: string | undefined }) {
  const { t } = useLingui()
  const filter = useInboxFilter()
  const unread = useUnreadTotal()
  const maySend = useMay('conversations:write')
  const [markAllRead, { loading }] = useMutation(markAllReadMutation, {
    refetchQueries: 'active',
    onError: () => void showToast({ title: t`The conversations could not be marked as read`, tone: 'bad' }),
  })
  return (
    <section className={styles.pane} aria-label={t`Conversation list`} onKeyDown={walkLinks}>
      <header className={styles.head}>
        <h1>
          <Trans>Inbox</Trans>
        </h1>
        <SandboxBadge />
        {maySend && (
          <IconButton
            label={t`Mark all as read`}
            disabled={loading || unread === 0}
            onClick={() => void markAllRead({ variables: { accountId: filter.accountId } })}
          >
            <IconChecks size={20} stroke={1.6} aria-hidden />
          </IconButton>
        )}
      </header>
      <div className={styles.search}>
        <SearchField
          label={t`Search people and messages`}
          value={filter.search}
          onChange={(search) => filter.change({ search })}
        />
      </div>
      {filter.search.trim() ? (
        <Suspense>
          <SearchResults text={filter.search.trim()} activeId={activeId} />
        </Suspense>
      ) : (
        <>
          <div className={styles.filters} role="group" aria-label={t`Filter`}>
            <button
              type="button"
              className={styles.filter}
              aria-pressed={!filter.asInput}
              onClick={() => filter.change({ unread: false, accountId: null })}
            >
              <Trans>All</Trans>
            </button>
            <button
              type="button"
              className={styles.filter}
              aria-pressed={filter.unread}
              onClick={() => filter.change({ unread: !filter.unread })}
            >
              <Trans>Unread</Trans> {unread > 0 && <b className="num">{unread}</b>}
            </button>
            <AccountFilter />
          </div>
          <ConversationList key={JSON.stringify(filter.asInput)} activeId={activeId} />
        </>
      )}
    </section>
  )
}
