import { useApolloClient, useMutation, useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import { RecordPage } from '../../../components/records/record-page'
import { useRecordList } from '../../../components/records/use-record-list'
import { useMay } from '../../../lib/session/permissions'
import { ContactDrawer } from '../components/contact-drawer'
import { useContactColumns } from '../components/use-contact-columns'
import { changeContactMutation, contactsCountQuery, contactsQuery } from '../contacts-operations'

const PAGE = 50

/** Everyone the team talks with. */
export function ContactsPage() {
  const { t } = useLingui()
  const { contactId } = useParams()
  const { search: query } = useLocation()
  const navigate = useNavigate()
  const mayWrite = useMay('contacts:write')
  const client = useApolloClient()
  const list = useRecordList('CONTACT', useContactColumns(), { field: 'name', direction: 'ASC' })
  const [update] = useMutation(changeContactMutation)
  const { data, error, loading, fetchMore, refetch } = useQuery(contactsQuery, {
    variables: { first: PAGE, ...list.variables },
    fetchPolicy: 'cache-and-network',
    skip: !list.ready,
  })
  const contacts = data?.contacts.edges.map((edge) => edge.node) ?? []
  const { hasNextPage, endCursor } = data?.contacts.pageInfo ?? {}
  const more = useCallback(() => {
    if (hasNextPage) void fetchMore({ variables: { after: endCursor } })
  }, [hasNextPage, endCursor, fetchMore])
  const open = (id: string): void => void navigate(`/contacts/${id}${query}`)
  return (
    <RecordPage
      title={t`Contacts`}
      purpose={<Trans>A contact appears by itself with the first message of a person in a synced chat.</Trans>}
      createLabel={t`New contact`}
      onCreate={mayWrite ? () => open('new') : null}
      list={list}
      rows={contacts}
      activeId={contactId}
      loading={loading}
      error={error}
      onRetry={() => void refetch()}
      onNearEnd={more}
      onOpen={({ id }) => open(id)}
      onEdit={
        mayWrite ? ({ id, version }, change) => update({ variables: { input: { id, version, ...change } } }) : null
      }
      count={async (filter) => {
        const counted = await client.query({
          query: contactsCountQuery,
          variables: { filter },
          fetchPolicy: 'no-cache',
        })
        return counted.data?.contacts.totalCount ?? 0
      }}
    >
      {contactId && (
        <ContactDrawer
          key={contactId}
          contactId={contactId}
          onChanged={() => void refetch()}
          onCreated={open}
          onClose={() => void navigate(`/contacts${query}`)}
        />
      )}
    </RecordPage>
  )
}
