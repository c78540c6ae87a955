import { graphql } from '../../gql'

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
    companies(first: $first, after: $after, filter: $filter, sort: $sort) {
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
    companies(first: 1, filter: $filter) {
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

export const createCompanyMutation = graphql(`
  mutation CreateCompany($input: CreateCompanyInput!) {
    createCompany(input: $input) {
      ...CompanyFields
    }
  }
`)

export const updateCompanyMutation = graphql(`
  mutation UpdateCompany($input: UpdateCompanyInput!) {
    updateCompany(input: $input) {
      ...CompanyFields
    }
  }
`)

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
