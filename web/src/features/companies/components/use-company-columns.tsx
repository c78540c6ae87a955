import { Link, useLocation } from 'react-router'
import type { BuiltInColumn } from '../../../components/records/record-columns'
import styles from '../../../components/records/records.module.css'
import type { BuiltInPart } from '../../../components/records/record-parts'
import { textColumn, useSharedColumns } from '../../../components/records/shared-columns'
import type { CompanyFieldsFragment } from '../../../gql/graphql'
import { COMPANY_PARTS } from '../company-parts'

/** What a table of companies shows. */
export function useCompanyColumns(): BuiltInColumn<CompanyFieldsFragment>[] {
  const { search } = useLocation()
  const { tags, owner, team, createdAt, updatedAt } = useSharedColumns()
  const { name, domain, website, email, phone, address, description } = COMPANY_PARTS
  const rare: BuiltInPart<CompanyFieldsFragment>[] = [website, email, phone, address, description]
  return [
    {
      id: 'name',
      width: 'minmax(200px, 2fr)',
      part: name,
      render: (company) => (
        <Link className={styles.name} to={`/companies/${company.id}${search}`} dir="auto">
          {company.name}
        </Link>
      ),
    },
    textColumn(domain),
    ...rare.map((part) => ({ ...textColumn<CompanyFieldsFragment>(part), rare: true })),
    tags,
    owner,
    team,
    createdAt,
    { ...updatedAt, onPhone: true },
  ]
}
