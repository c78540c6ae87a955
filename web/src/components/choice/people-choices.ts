import { useQuery } from '@apollo/client/react'
import { graphql } from '../../gql'
import type { Role } from '../../gql/graphql'
import type { Choice, FoundChoices } from './choice-field'

/** As many as someone reads before typing more of the name. */
const OFFERED = 20

const memberChoicesQuery = graphql(`
  query MemberChoices($first: Int!, $search: String) {
    members(first: $first, search: $search) {
      edges {
        node {
          id
          role
          user {
            id
            name
          }
        }
      }
    }
  }
`)

const teamChoicesQuery = graphql(`
  query TeamChoices($first: Int!, $search: String) {
    teams(first: $first, search: $search) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`)

export interface MemberChoices extends FoundChoices {
  readonly choices: readonly (Choice & { readonly role: Role })[]
}

/** Members of the workspace by name or address. */
export function useMemberChoices(search: string | null): MemberChoices {
  const { data, previousData, loading, error, refetch } = useQuery(memberChoicesQuery, {
    variables: { first: OFFERED, search: search || null },
    skip: search === null,
    // The pages that list all of them keep their rows.
    fetchPolicy: 'no-cache',
  })
  const members = (data ?? previousData)?.members.edges ?? []
  return {
    choices: members.map(({ node: { role, user } }) => ({ role, ...user })),
    loading,
    error,
    retry: () => void refetch(),
  }
}

/** Teams of the workspace by name. */
export function useTeamChoices(search: string | null): FoundChoices {
  const { data, previousData, loading, error, refetch } = useQuery(teamChoicesQuery, {
    variables: { first: OFFERED, search: search || null },
    skip: search === null,
    // The pages that list all of them keep their rows.
    fetchPolicy: 'no-cache',
  })
  const teams = (data ?? previousData)?.teams.edges ?? []
  return { choices: teams.map(({ node }) => node), loading, error, retry: () => void refetch() }
}
