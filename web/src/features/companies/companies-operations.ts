import type { RecordWriting } from '../../components/records/use-record-form'
import { graphql } from '../../gql'
import type { CompanyFieldsFragment } from '../../gql/graphql'

graphql(`
  fragment CompanyFields on Company {
    id
    name
    domain
    website
    email
    phone
    address
    description
    tags
    customFields {
      field {
        id
      }
      values
    }
    createdAt
    updatedAt
    deletedAt
    purgedAfter
    version
    owner {
      id
      name
    }
    team {
      id
      name
    }
  }
`)

export const companiesQuery = graphql(`
  query Companies($first: Int!, $after: String, $filter: RecordListFilter, $sort: RecordSortInput) {
    records: companies(first: $first, after: $after, filter: $filter, sort: $sort) {
      edges {
        cursor
        node {
          ...CompanyFields
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

export const companiesCountQuery = graphql(`
  query CompaniesCount($filter: RecordListFilter) {
    records: companies(first: 1, filter: $filter) {
      totalCount
    }
  }
`)

export const companyQuery = graphql(`
  query Company($id: ID!) {
    company(id: $id) {
      ...CompanyFields
      contacts(first: 20) {
        edges {
          node {
            id
            name
            position
          }
        }
      }
      deals(first: 20) {
        edges {
          node {
            id
            title
            value {
              amount
              currency
            }
          }
        }
      }
    }
  }
`)

const createCompanyMutation = graphql(`
  mutation CreateCompany($input: CreateCompanyInput!) {
    saved: createCompany(input: $input) {
      ...CompanyFields
    }
  }
`)

const updateCompanyMutation = graphql(`
  mutation UpdateCompany($input: UpdateCompanyInput!) {
    saved: updateCompany(input: $input) {
      ...CompanyFields
    }
  }
`)

const newestCompanyQuery = graphql(`
  query NewestCompany($id: ID!) {
    record: company(id: $id) {
      ...CompanyFields
    }
  }
`)

/** How a company is written, and read again where someone else was quicker. */
export const COMPANY_WRITING: RecordWriting<CompanyFieldsFragment> = {
  create: createCompanyMutation,
  update: updateCompanyMutation,
  newest: newestCompanyQuery,
}

export const deleteCompanyMutation = graphql(`
  mutation DeleteCompany($id: ID!) {
    deleteCompany(id: $id) {
      ...CompanyFields
    }
  }
`)

export const restoreCompanyMutation = graphql(`
  mutation RestoreCompany($id: ID!) {
    restoreCompany(id: $id) {
      ...CompanyFields
    }
  }
`)
