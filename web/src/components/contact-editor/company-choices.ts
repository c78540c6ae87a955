import { useQuery } from '@apollo/client/react'
import { graphql } from '../../gql'
import type { FoundChoices } from '../choice/choice-field'

const companyChoicesQuery = graphql(`
  query CompaniesOfContact($first: Int!, $search: String) {
    companies(first: $first, filter: { search: $search }) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`)

/** As many as someone reads before typing more of the name. */
const OFFERED = 20

/** Companies of the workspace by name. */
export function useCompanyChoices(search: string | null): FoundChoices {
  const { data, previousData, loading, error, refetch } = useQuery(companyChoicesQuery, {
    variables: { first: OFFERED, search: search || null },
    skip: search === null,
    // The pages that list all of them keep their rows.
    fetchPolicy: 'no-cache',
  })
  const companies = (data ?? previousData)?.companies.edges ?? []
  return { choices: companies.map(({ node }) => node), loading, error, retry: () => void refetch() }
}
