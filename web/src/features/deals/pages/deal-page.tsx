import { useQuery } from '@apollo/client/react'
import { useLingui } from '@lingui/react/macro'
import { useNavigate, useParams } from 'react-router'
import { RecordFullPage } from '../../../components/record-detail/record-full-page'
import { DealView } from '../components/deal-view'
import { dealQuery } from '../deals-operations'

/** A deal on a page of its own. */
export function DealPage() {
  const { t } = useLingui()
  const { dealId = '' } = useParams()
  const navigate = useNavigate()
  const { data } = useQuery(dealQuery, { variables: { id: dealId } })
  return (
    <RecordFullPage title={data?.deal?.title ?? t`Deal`} back={`/deals/${dealId}`}>
      <DealView dealId={dealId} onClose={() => void navigate('/deals')} />
    </RecordFullPage>
  )
}
