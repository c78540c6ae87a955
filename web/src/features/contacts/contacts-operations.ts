import { graphql } from '../../gql'

export const contactsQuery = graphql(`
  query Contacts($first: Int!, $after: String, $filter: ContactFilter, $sort: RecordSortInput) {
    records: contacts(first: $first, after: $after, filter: $filter, sort: $sort) {
      edges {
        cursor
        node {
          ...ContactFields
          owner {
            id
            name
          }
          team {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

export const contactsCountQuery = graphql(`
  query ContactsCount($filter: ContactFilter) {
    records: contacts(first: 1, filter: $filter) {
      totalCount
    }
  }
`)

export const contactQuery = graphql(`
  query ContactInFull($id: ID!) {
    contact(id: $id) {
      ...ContactFields
      owner {
        id
        name
      }
      team {
        id
        name
      }
      deals(first: 20) {
        edges {
          node {
            id
            title
            status
            value {
              amount
              currency
            }
          }
        }
        pageInfo {
          hasNextPage
        }
      }
      conversations {
        id
        title
        kind
        unreadCount
        account {
          id
          displayName
        }
        lastMessage {
          id
          text
          sentAt
          direction
        }
      }
    }
  }
`)

export const deleteContactMutation = graphql(`
  mutation DeleteContact($id: ID!) {
    deleteContact(id: $id) {
      ...ContactFields
    }
  }
`)

export const restoreContactMutation = graphql(`
  mutation RestoreContact($id: ID!) {
    restoreContact(id: $id) {
      ...ContactFields
    }
  }
`)
