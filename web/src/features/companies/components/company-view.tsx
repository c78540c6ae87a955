import { useMutation, useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Assignment } from '../../../components/assignment/assignment'
import { EmptyState } from '../../../components/empty-state'
import { ErrorNotice } from '../../../components/error-notice'
import { showMoney } from '../../../components/money'
import { RecordDetail } from '../../../components/record-detail/record-detail'
import { RelatedRecords } from '../../../components/record-detail/related-records'
import { RecordRemoval } from '../../../components/records/record-removal'
import { SkeletonRows } from '../../../components/skeleton'
import type { CompanyFieldsFragment, CompanyQuery } from '../../../gql/graphql'
import { useMay } from '../../../lib/session/permissions'
import { companyQuery, deleteCompanyMutation, restoreCompanyMutation } from '../companies-operations'
import { CompanyForm } from './company-form'

interface CompanyViewProps {
  companyId: string
  onChanged: () => void
  onClose: () => void
}

/** A company in full, in the drawer or on a page of its own. */
export function CompanyView({ companyId, onChanged, onClose }: CompanyViewProps) {
  const { t } = useLingui()
  const { data, error, loading, refetch } = useQuery(companyQuery, { variables: { id: companyId } })
  const company = data?.company
  return (
    <>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {loading && !company && <SkeletonRows count={3} label={t`Loading the company`} />}
      {data && !company && (
        <EmptyState title={t`This company is not here`}>
          <Trans>It was deleted, or it belongs to another workspace.</Trans>
        </EmptyState>
      )}
      {company && (
        <RecordDetail record={{ type: 'COMPANY', id: company.id }}>
          <Assignment type="COMPANY" id={company.id} owner={company.owner} team={company.team} />
          <CompanyForm key={company.version} company={company} onSaved={onChanged} />
          <Related company={company} />
          <Removal company={company} onChanged={onChanged} onClose={onClose} />
        </RecordDetail>
      )}
    </>
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
  onChanged: () => void
  onClose: () => void
}

function Removal({ company, ...rest }: RemovalProps) {
  const { id, name } = company
  const may = useMay('companies:delete')
  const [remove] = useMutation(deleteCompanyMutation, { variables: { id } })
  const [restore] = useMutation(restoreCompanyMutation, { variables: { id } })
  return may ? <RecordRemoval record={company} name={name} remove={remove} restore={restore} {...rest} /> : null
}
