import { useMutation, useQuery } from '@apollo/client/react'
import { useLingui } from '@lingui/react/macro'
import { Assignment } from '../../../components/assignment/assignment'
import { showMoney } from '../../../components/money'
import { RecordInFull } from '../../../components/records/record-in-full'
import { RecordDetail } from '../../../components/record-detail/record-detail'
import { RelatedRecords } from '../../../components/record-detail/related-records'
import { RecordRemoval } from '../../../components/records/record-removal'
import type { CompanyFieldsFragment, CompanyQuery } from '../../../gql/graphql'
import { useMay } from '../../../lib/session/permissions'
import { companyQuery, deleteCompanyMutation, restoreCompanyMutation } from '../companies-operations'
import { CompanyForm } from './company-form'

interface CompanyViewProps {
  companyId: string
  onClose: () => void
}

/** A company in full, in the drawer or on a page of its own. */
export function CompanyView({ companyId, onClose }: CompanyViewProps) {
  const { data, error, loading, refetch } = useQuery(companyQuery, { variables: { id: companyId } })
  return (
    <RecordInFull
      record={data && (data.company ?? null)}
      loading={loading}
      error={error}
      onRetry={() => void refetch()}
    >
      {(company) => (
        <RecordDetail record={{ type: 'COMPANY', id: company.id }}>
          <Assignment type="COMPANY" id={company.id} owner={company.owner} team={company.team} />
          <CompanyForm company={company} />
          <Related company={company} />
          <Removal company={company} onClose={onClose} />
        </RecordDetail>
      )}
    </RecordInFull>
  )
}

function Related({ company }: { company: NonNullable<CompanyQuery['company']> }) {
  const { t, i18n } = useLingui()
  return (
    <>
      <RelatedRecords
        title={t`Contacts`}
        empty={t`Nobody is known here yet.`}
        rows={company.contacts.edges.map(({ node: { id, name, position } }) => ({
          id,
          to: `/contacts/${id}`,
          name,
          beside: <bdi className="meta">{position}</bdi>,
        }))}
      />
      <RelatedRecords
        title={t`Deals`}
        empty={t`No deals yet.`}
        rows={company.deals.edges.map(({ node: { id, title, value } }) => ({
          id,
          to: `/deals/${id}`,
          name: title,
          beside: <span className="meta num">{showMoney(value, i18n.locale)}</span>,
        }))}
      />
    </>
  )
}

interface RemovalProps {
  company: CompanyFieldsFragment
  onClose: () => void
}

function Removal({ company, ...rest }: RemovalProps) {
  const { id, name } = company
  const may = useMay('companies:delete')
  const [remove] = useMutation(deleteCompanyMutation, { variables: { id } })
  const [restore] = useMutation(restoreCompanyMutation, { variables: { id } })
  return may ? <RecordRemoval record={company} name={name} remove={remove} restore={restore} {...rest} /> : null
}
