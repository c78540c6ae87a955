import { useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import { Link, useLocation, useNavigate, useParams } from 'react-router'
import { RecordPage } from '../../../components/records/record-page'
import styles from '../../../components/records/records.module.css'
import { useListAddress } from '../../../components/records/use-list-address'
import type { Column } from '../../../components/table/data-table'
import { agoTime, fullTime } from '../../../components/times'
import type { CompanyFieldsFragment } from '../../../gql/graphql'
import { useMay } from '../../../lib/session/permissions'
import { companiesQuery } from '../companies-operations'
import { CompanyDrawer } from '../components/company-drawer'

const PAGE = 50

/** The firms that the team does business with. */
export function CompaniesPage() {
  const { t } = useLingui()
  const { companyId } = useParams()
  const { search: query } = useLocation()
  const navigate = useNavigate()
  const mayWrite = useMay('companies:write')
  const address = useListAddress({ field: 'name', direction: 'ASC' })
  const { data, error, loading, fetchMore, refetch } = useQuery(companiesQuery, {
    variables: {
      first: PAGE,
      filter: { search: address.search || null, trashed: address.trashed },
      sort: address.sort,
    },
    fetchPolicy: 'cache-and-network',
  })
  const companies = data?.companies.edges.map((edge) => edge.node) ?? []
  const { hasNextPage, endCursor } = data?.companies.pageInfo ?? {}
  const more = useCallback(() => {
    if (hasNextPage) void fetchMore({ variables: { after: endCursor } })
  }, [hasNextPage, endCursor, fetchMore])
  const open = (id: string): void => void navigate(`/companies/${id}${query}`)
  return (
    <RecordPage
      title={t`Companies`}
      purpose={<Trans>A company holds together the people and the deals of one firm.</Trans>}
      createLabel={t`New company`}
      onCreate={mayWrite ? () => open('new') : null}
      address={address}
      columns={useColumns()}
      rows={companies}
      activeId={companyId}
      loading={loading}
      error={error}
      onRetry={() => void refetch()}
      onNearEnd={more}
    >
      {companyId && (
        <CompanyDrawer
          key={companyId}
          companyId={companyId}
          onChanged={() => void refetch()}
          onCreated={open}
          onClose={() => void navigate(`/companies${query}`)}
        />
      )}
    </RecordPage>
  )
}

function useColumns(): Column<CompanyFieldsFragment>[] {
  const { t, i18n } = useLingui()
  const { search } = useLocation()
  return [
    {
      id: 'name',
      title: t`Name`,
      width: 'minmax(200px, 2fr)',
      sortable: true,
      render: ({ id, name }) => (
        <Link className={styles.name} to={`/companies/${id}${search}`} dir="auto">
          {name}
        </Link>
      ),
    },
    { id: 'domain', title: t`Domain`, width: 'minmax(140px, 1fr)', render: ({ domain }) => domain || '—' },
    { id: 'tags', title: t`Tags`, width: 'minmax(120px, 1fr)', render: ({ tags }) => tags.join(', ') || '—' },
    {
      id: 'owner',
      title: t({ message: 'Owner', context: 'of a record' }),
      width: '160px',
      render: ({ owner }) => owner?.name ?? '—',
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
