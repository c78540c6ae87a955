import { useApolloClient, useMutation, useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import { Link, useLocation, useNavigate, useParams } from 'react-router'
import type { RecordColumn } from '../../../components/records/record-columns'
import { RecordPage } from '../../../components/records/record-page'
import styles from '../../../components/records/records.module.css'
import { useRecordList } from '../../../components/records/use-record-list'
import { agoTime, fullTime } from '../../../components/times'
import type { CompanyFieldsFragment } from '../../../gql/graphql'
import { useMay } from '../../../lib/session/permissions'
import { companiesCountQuery, companiesQuery, updateCompanyMutation } from '../companies-operations'
import { CompanyDrawer } from '../components/company-drawer'

const PAGE = 50

/** The firms that the team does business with. */
export function CompaniesPage() {
  const { t } = useLingui()
  const { companyId } = useParams()
  const { search: query } = useLocation()
  const navigate = useNavigate()
  const client = useApolloClient()
  const mayWrite = useMay('companies:write')
  const list = useRecordList('COMPANY', useColumns(), { field: 'name', direction: 'ASC' })
  const [update] = useMutation(updateCompanyMutation)
  const { data, error, loading, fetchMore, refetch } = useQuery(companiesQuery, {
    variables: { first: PAGE, ...list.variables },
    fetchPolicy: 'cache-and-network',
    skip: !list.ready,
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
      list={list}
      rows={companies}
      activeId={companyId}
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
          query: companiesCountQuery,
          variables: { filter },
          fetchPolicy: 'no-cache',
        })
        return counted.data?.companies.totalCount ?? 0
      }}
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

type Company = CompanyFieldsFragment
type Text = 'domain' | 'website' | 'email' | 'phone' | 'address' | 'description'

function useColumns(): RecordColumn<Company>[] {
  const { t, i18n } = useLingui()
  const { search } = useLocation()
  const time = (iso: string) => (
    <time className="num" dateTime={iso} title={fullTime(iso, i18n.locale)}>
      {agoTime(iso, i18n.locale)}
    </time>
  )
  const text = (id: Text, title: string): RecordColumn<Company> => ({
    id,
    title,
    width: 'minmax(140px, 1fr)',
    read: (company) => (company[id] ? [company[id]] : []),
    write: ([value = '']) => ({ [id]: value }),
    render: (company) => <bdi>{company[id] || '—'}</bdi>,
  })
  return [
    {
      id: 'name',
      title: t`Name`,
      width: 'minmax(200px, 2fr)',
      sortable: true,
      read: ({ name }) => [name],
      write: ([name = '']) => ({ name }),
      render: ({ id, name }) => (
        <Link className={styles.name} to={`/companies/${id}${search}`} dir="auto">
          {name}
        </Link>
      ),
    },
    text('domain', t`Domain`),
    { ...text('website', t`Website`), rare: true },
    { ...text('email', t`E-mail`), rare: true },
    { ...text('phone', t`Phone`), rare: true },
    { ...text('address', t`Address`), rare: true },
    { ...text('description', t`Description`), rare: true },
    {
      id: 'tags',
      title: t`Tags`,
      width: 'minmax(120px, 1fr)',
      read: ({ tags }) => tags,
      write: (tags) => ({ tags }),
      render: ({ tags }) => <bdi>{tags.join(', ') || '—'}</bdi>,
    },
    {
      id: 'ownerId',
      title: t({ message: 'Owner', context: 'of a record' }),
      width: '160px',
      render: ({ owner }) => <bdi>{owner?.name ?? '—'}</bdi>,
    },
    { id: 'teamId', title: t`Team`, width: '140px', rare: true, render: ({ team }) => <bdi>{team?.name ?? '—'}</bdi> },
    { id: 'createdAt', title: t`Created`, width: '130px', rare: true, render: ({ createdAt }) => time(createdAt) },
    { id: 'updatedAt', title: t`Changed`, width: '130px', onPhone: true, render: ({ updatedAt }) => time(updatedAt) },
  ]
}
