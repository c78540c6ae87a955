import { Trans, useLingui } from '@lingui/react/macro'
import { RecordPage } from '../../../components/records/record-page'
import { useRecords, type RecordSource } from '../../../components/records/use-records'
import type { CompanyFieldsFragment } from '../../../gql/graphql'
import { companiesCountQuery, companiesQuery, COMPANY_WRITING } from '../companies-operations'
import { CompanyDrawer } from '../components/company-drawer'
import { useCompanyColumns } from '../components/use-company-columns'

const COMPANIES: RecordSource<CompanyFieldsFragment> = {
  recordType: 'COMPANY',
  path: '/companies',
  usual: { field: 'name', direction: 'ASC' },
  page: companiesQuery,
  count: companiesCountQuery,
  writing: COMPANY_WRITING,
}

/** The firms that the team does business with. */
export function CompaniesPage() {
  const { t } = useLingui()
  const records = useRecords(COMPANIES, useCompanyColumns())
  const { openId, beside } = records
  return (
    <RecordPage
      title={t`Companies`}
      purpose={<Trans>A company holds together the people and the deals of one firm.</Trans>}
      createLabel={t`New company`}
      records={records}
    >
      {openId && <CompanyDrawer key={openId} companyId={openId} {...beside} />}
    </RecordPage>
  )
}
