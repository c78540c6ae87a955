import { useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconSearch } from '@tabler/icons-react'
import { useCallback, useDeferredValue, useRef } from 'react'
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router'
import { Button } from '../../../components/button'
import { EmptyState } from '../../../components/empty-state'
import { ErrorNotice } from '../../../components/error-notice'
import { SkeletonRows } from '../../../components/skeleton'
import { useShortcuts } from '../../../lib/keyboard/use-shortcuts'
import { ContactDrawer } from '../components/contact-drawer'
import { ContactTable } from '../components/contact-table'
import { contactsQuery } from '../contacts-operations'
import styles from '../components/contacts.module.css'

const PAGE = 50

/** Everyone the team talks with; the search and the open contact are in the address. */
export function ContactsPage() {
  const { t } = useLingui()
  const { contactId } = useParams()
  const { search: query } = useLocation()
  const navigate = useNavigate()
  const [params, setParams] = useSearchParams()
  const typed = params.get('q') ?? ''
  const search = useDeferredValue(typed.trim())
  const input = useRef<HTMLInputElement>(null)
  const { data, error, loading, fetchMore, refetch } = useQuery(contactsQuery, {
    variables: { first: PAGE, filter: search ? { search } : null },
  })
  const contacts = data?.contacts.edges.map((edge) => edge.node) ?? []
  const { hasNextPage, endCursor } = data?.contacts.pageInfo ?? {}
  const more = useCallback(() => {
    if (hasNextPage) void fetchMore({ variables: { after: endCursor } })
  }, [hasNextPage, endCursor, fetchMore])
  const find = (text: string): void => setParams(text ? { q: text } : {}, { replace: true })
  useShortcuts({ '/': () => input.current?.focus() })
  return (
    <main className={styles.page}>
      <header className={styles.top}>
        <h1>
          <Trans>Contacts</Trans>
        </h1>
        <label className={styles.search}>
          <IconSearch size={16} aria-hidden />
          <input
            ref={input}
            type="search"
            aria-label={t`Search contacts`}
            placeholder={t`Name, phone or @name`}
            value={typed}
            onChange={(event) => find(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
          />
          <kbd aria-hidden>/</kbd>
        </label>
      </header>
      {error && (
        <div className={styles.pad}>
          <ErrorNotice error={error} onRetry={() => void refetch()} />
        </div>
      )}
      {loading && contacts.length === 0 && <SkeletonRows count={10} label={t`Loading contacts`} />}
      {data && !loading && contacts.length === 0 && (
        <EmptyState
          title={search ? t`No one matches` : t`No contacts yet`}
          action={
            search ? (
              <Button onClick={() => find('')}>
                <Trans>Show everyone</Trans>
              </Button>
            ) : undefined
          }
        >
          {!search && <Trans>A contact appears by itself with the first message of a person in a synced chat.</Trans>}
        </EmptyState>
      )}
      {contacts.length > 0 && <ContactTable contacts={contacts} activeId={contactId} onNearEnd={more} />}
      {contactId && <ContactDrawer contactId={contactId} onClose={() => void navigate(`/contacts${query}`)} />}
    </main>
  )
}
