import { useQuery } from '@apollo/client/react'
import { useLingui } from '@lingui/react/macro'
import { useNavigate, useParams } from 'react-router'
import { RecordFullPage } from '../../../components/record-detail/record-full-page'
import { companyQuery } from '../companies-operations'
import { CompanyView } from '../components/company-view'

/** A company on a page of its own. */
export function CompanyPage() {
  const { t } = useLingui()
  const { companyId = '' } = useParams()
  const navigate = useNavigate()
  const { data } = useQuery(companyQuery, { variables: { id: companyId } })
  return (
    <RecordFullPage title={data?.company?.name ?? t`Company`} back={`/companies/${companyId}`}>
      <CompanyView companyId={companyId} onClose={() => void navigate('/companies')} />
    </RecordFullPage>
  )
}
