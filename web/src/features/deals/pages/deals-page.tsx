import { useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import { Link, useLocation, useNavigate, useParams } from 'react-router'
import { showMoney } from '../../../components/money'
import { RecordPage } from '../../../components/records/record-page'
import styles from '../../../components/records/records.module.css'
import { useListAddress } from '../../../components/records/use-list-address'
import type { Column } from '../../../components/table/data-table'
import type { DealFieldsFragment } from '../../../gql/graphql'
import { useMay } from '../../../lib/session/permissions'
import { DealDrawer } from '../components/deal-drawer'
import { DealStatusTag } from '../components/deal-words'
import { dealsQuery } from '../deals-operations'

const PAGE = 50

/** What the team may sell. */
export function DealsPage() {
  const { t } = useLingui()
  const { dealId } = useParams()
  const { search: query } = useLocation()
  const navigate = useNavigate()
  const mayWrite = useMay('deals:write')
  const address = useListAddress({ field: 'updatedAt', direction: 'DESC' })
  const { data, error, loading, fetchMore, refetch } = useQuery(dealsQuery, {
    variables: {
      first: PAGE,
      filter: { search: address.search || null, trashed: address.trashed },
      sort: address.sort,
    },
    fetchPolicy: 'cache-and-network',
  })
  const deals = data?.deals.edges.map((edge) => edge.node) ?? []
  const { hasNextPage, endCursor } = data?.deals.pageInfo ?? {}
  const more = useCallback(() => {
    if (hasNextPage) void fetchMore({ variables: { after: endCursor } })
  }, [hasNextPage, endCursor, fetchMore])
  const open = (id: string): void => void navigate(`/deals/${id}${query}`)
  return (
    <RecordPage
      title={t`Deals`}
      purpose={<Trans>A deal is something you may sell: what it is worth, to whom, and by when.</Trans>}
      createLabel={t`New deal`}
      onCreate={mayWrite ? () => open('new') : null}
      address={address}
      columns={useColumns()}
      rows={deals}
      activeId={dealId}
      loading={loading}
      error={error}
      onRetry={() => void refetch()}
      onNearEnd={more}
    >
      {dealId && (
        <DealDrawer
          key={dealId}
          dealId={dealId}
          onChanged={() => void refetch()}
          onCreated={open}
          onClose={() => void navigate(`/deals${query}`)}
        />
      )}
    </RecordPage>
  )
}

function useColumns(): Column<DealFieldsFragment>[] {
  const { t, i18n } = useLingui()
  const { search } = useLocation()
  const day = new Intl.DateTimeFormat(i18n.locale, { dateStyle: 'medium', timeZone: 'UTC' })
  return [
    {
      id: 'title',
      title: t`Deal`,
      width: 'minmax(200px, 2fr)',
      sortable: true,
      render: ({ id, title }) => (
        <Link className={styles.name} to={`/deals/${id}${search}`} dir="auto">
          {title}
        </Link>
      ),
    },
    {
      id: 'amount',
      title: t`Value`,
      width: '130px',
      align: 'end',
      sortable: true,
      onPhone: true,
      render: ({ value }) => <span className="num">{showMoney(value, i18n.locale)}</span>,
    },
    { id: 'status', title: t`State`, width: '110px', render: ({ status }) => <DealStatusTag status={status} /> },
    {
      id: 'company',
      title: t`Company`,
      width: 'minmax(120px, 1fr)',
      render: ({ company }) => <span dir="auto">{company?.name ?? '—'}</span>,
    },
    {
      id: 'expectedClose',
      title: t`Expected`,
      width: '130px',
      sortable: true,
      render: ({ expectedClose }) => (expectedClose ? day.format(Date.parse(expectedClose)) : '—'),
    },
    {
      id: 'owner',
      title: t({ message: 'Owner', context: 'of a record' }),
      width: '140px',
      render: ({ owner }) => owner?.name ?? '—',
    },
  ]
}
