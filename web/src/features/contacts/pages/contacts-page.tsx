import { useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import { Link, useLocation, useNavigate, useParams } from 'react-router'
import { Avatar } from '../../../components/avatar'
import { showPhone } from '../../../components/phone'
import { RecordPage } from '../../../components/records/record-page'
import records from '../../../components/records/records.module.css'
import { useListAddress } from '../../../components/records/use-list-address'
import type { Column } from '../../../components/table/data-table'
import { agoTime, fullTime } from '../../../components/times'
import type { ContactsQuery } from '../../../gql/graphql'
import { useMay } from '../../../lib/session/permissions'
import { ContactDrawer } from '../components/contact-drawer'
import { contactsQuery } from '../contacts-operations'
import styles from '../components/contacts.module.css'

const PAGE = 50

/** Everyone the team talks with. */
export function ContactsPage() {
  const { t } = useLingui()
  const { contactId } = useParams()
  const { search: query } = useLocation()
  const navigate = useNavigate()
  const mayWrite = useMay('contacts:write')
  const address = useListAddress({ field: 'name', direction: 'ASC' })
  const { data, error, loading, fetchMore, refetch } = useQuery(contactsQuery, {
    variables: {
      first: PAGE,
      filter: { search: address.search || null, trashed: address.trashed },
      sort: address.sort,
    },
    fetchPolicy: 'cache-and-network',
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
      address={address}
      columns={useColumns()}
      rows={contacts}
      activeId={contactId}
      loading={loading}
      error={error}
      onRetry={() => void refetch()}
      onNearEnd={more}
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

type ContactRow = ContactsQuery['contacts']['edges'][number]['node']

function useColumns(): Column<ContactRow>[] {
  const { t, i18n } = useLingui()
  const { search } = useLocation()
  return [
    {
      id: 'name',
      title: t`Name`,
      width: 'minmax(200px, 2fr)',
      sortable: true,
      render: ({ id, name, photoUrl }) => (
        <span className={styles.name}>
          <Avatar name={name} size={28} photo={photoUrl} />
          <Link className={records.name} to={`/contacts/${id}${search}`} dir="auto">
            {name}
          </Link>
        </span>
      ),
    },
    {
      id: 'username',
      title: t`Telegram`,
      width: 'minmax(120px, 1fr)',
      sortable: true,
      render: ({ username }) => (username ? `@${username}` : '—'),
    },
    {
      id: 'phone',
      title: t`Phone`,
      width: '150px',
      sortable: true,
      render: ({ phone }) => <span className="num">{phone ? showPhone(phone) : '—'}</span>,
    },
    {
      id: 'email',
      title: t`E-mail`,
      width: 'minmax(140px, 1fr)',
      sortable: true,
      render: ({ email }) => email || '—',
    },
    {
      id: 'company',
      title: t`Company`,
      width: 'minmax(120px, 1fr)',
      render: ({ company }) => <bdi>{company?.name ?? '—'}</bdi>,
    },
    {
      id: 'owner',
      title: t({ message: 'Owner', context: 'of a record' }),
      width: '140px',
      render: ({ owner }) => <bdi>{owner?.name ?? '—'}</bdi>,
    },
    {
      id: 'updatedAt',
      title: t`Changed`,
      width: '130px',
      sortable: true,
      onPhone: true,
      render: ({ updatedAt }) => (
        <time className="num" dateTime={updatedAt} title={fullTime(updatedAt, i18n.locale)}>
          {agoTime(updatedAt, i18n.locale)}
        </time>
      ),
    },
  ]
}
