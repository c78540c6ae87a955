import { useApolloClient, useMutation, useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconLayoutKanban } from '@tabler/icons-react'
import { useCallback } from 'react'
import { Link, useLocation, useNavigate, useParams } from 'react-router'
import buttons from '../../../components/button.module.css'
import { RecordPage } from '../../../components/records/record-page'
import { useRecordList } from '../../../components/records/use-record-list'
import { useMay } from '../../../lib/session/permissions'
import { DealDrawer } from '../components/deal-drawer'
import { useDealColumns } from '../components/use-deal-columns'
import { dealsCountQuery, dealsQuery, updateDealMutation } from '../deals-operations'

const PAGE = 50

/** What the team may sell. */
export function DealsPage() {
  const { t } = useLingui()
  const { dealId } = useParams()
  const { search: query } = useLocation()
  const navigate = useNavigate()
  const client = useApolloClient()
  const mayWrite = useMay('deals:write')
  const mayBoard = useMay('pipelines:read')
  const list = useRecordList('DEAL', useDealColumns(), { field: 'updatedAt', direction: 'DESC' })
  const [update] = useMutation(updateDealMutation)
  const { data, error, loading, fetchMore, refetch } = useQuery(dealsQuery, {
    variables: { first: PAGE, ...list.variables },
    fetchPolicy: 'cache-and-network',
    // Deals are shown also while their board does not answer.
    errorPolicy: 'all',
    skip: !list.ready,
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
      list={list}
      tools={mayBoard && <BoardLink />}
      rows={deals}
      activeId={dealId}
      loading={loading}
      error={error}
      onRetry={() => void refetch()}
      onNearEnd={more}
      onOpen={({ id }) => open(id)}
      onEdit={
        mayWrite ? ({ id, version }, change) => update({ variables: { input: { id, version, ...change } } }) : null
      }
      count={async (filter) => {
        const counted = await client.query({ query: dealsCountQuery, variables: { filter }, fetchPolicy: 'no-cache' })
        return counted.data?.deals.totalCount ?? 0
      }}
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

/** The same deals by stage. */
const BoardLink = () => (
  <Link className={buttons.button!} data-look="quiet" to="/board">
    <IconLayoutKanban size={16} aria-hidden />
    <Trans>Board</Trans>
  </Link>
)
