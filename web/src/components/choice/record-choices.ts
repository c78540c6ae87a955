import { useQuery } from '@apollo/client/react'
import { graphql } from '../../gql'
import type { FoundChoices } from './choice-field'

const companyChoicesQuery = graphql(`
  query CompanyChoices($first: Int!, $search: String) {
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

const contactChoicesQuery = graphql(`
  query ContactChoices($first: Int!, $search: String) {
    contacts(first: $first, filter: { search: $search }) {
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

const asked = (search: string | null) => ({
  variables: { first: OFFERED, search: search || null },
  skip: search === null,
  // The pages that list all of them keep their rows.
  fetchPolicy: 'no-cache' as const,
})

/** Companies of the workspace by name. */
export function useCompanyChoices(search: string | null): FoundChoices {
  const { data, previousData, loading, error, refetch } = useQuery(companyChoicesQuery, asked(search))
  const found = (data ?? previousData)?.companies.edges ?? []
  return { choices: found.map(({ node }) => node), loading, error, retry: () => void refetch() }
}

/** Contacts of the workspace by name. */
export function useContactChoices(search: string | null): FoundChoices {
  const { data, previousData, loading, error, refetch } = useQuery(contactChoicesQuery, asked(search))
  const found = (data ?? previousData)?.contacts.edges ?? []
  return { choices: found.map(({ node }) => node), loading, error, retry: () => void refetch() }
}
