import { graphql } from '../../gql'

export const contactsQuery = graphql(`
  query Contacts($first: Int!, $after: String, $filter: ContactFilter) {
    contacts(first: $first, after: $after, filter: $filter) {
      edges {
        cursor
        node {
          ...ContactFields
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
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
