import { graphql } from '../../gql'

export const messageFields = graphql(`
  fragment MessageFields on Message {
    id
    direction
    status
    text
    sentAt
    editedAt
    deletedAt
    sender
    failureCode
    clientId
    attachments {
      id
      kind
      name
      mimeType
      sizeBytes
      width
      height
      url
      thumbnailUrl
    }
    replyTo {
      id
      direction
      sender
      text
      deletedAt
      attachments {
        id
        kind
        name
      }
    }
  }
`)

export const conversationFields = graphql(`
  fragment ConversationFields on Conversation {
    id
    title
    kind
    channel
    unreadCount
    photoUrl
    readOnly
    account {
      id
      displayName
      username
      status
    }
    contact {
      id
      name
    }
    lastMessage {
      id
      direction
      status
      text
      sentAt
      deletedAt
      sender
      attachments {
        id
        kind
        name
      }
    }
  }
`)

export const conversationsQuery = graphql(`
  query Conversations($first: Int!, $after: String, $filter: ConversationFilter) {
    conversations(first: $first, after: $after, filter: $filter) {
      edges {
        cursor
        node {
          ...ConversationFields
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

export const threadQuery = graphql(`
  query Thread($id: ID!, $last: Int!, $before: String) {
    conversation(id: $id) {
      ...ConversationFields
      messages(last: $last, before: $before) {
        edges {
          cursor
          node {
            ...MessageFields
          }
        }
        pageInfo {
          hasPreviousPage
          startCursor
        }
      }
    }
  }
`)

export const inboxCursorQuery = graphql(`
  query InboxCursor {
    inboxCursor
  }
`)

export const inboxSubscription = graphql(`
  subscription InboxEvents($after: String) {
    inbox(after: $after) {
      id
      cursor
      kind
      at
      conversation {
        ...ConversationFields
      }
      message {
        ...MessageFields
      }
    }
  }
`)

export const unreadTotalQuery = graphql(`
  query UnreadTotal {
    messageStats {
      unread
    }
  }
`)

export const sendMessageMutation = graphql(`
  mutation SendMessage($input: SendMessageInput!) {
    sendMessage(input: $input) {
      ...MessageFields
    }
  }
`)

export const retryMessageMutation = graphql(`
  mutation RetryMessage($id: ID!) {
    retryMessage(id: $id) {
      ...MessageFields
    }
  }
`)

export const markReadMutation = graphql(`
  mutation MarkConversationRead($id: ID!) {
    markConversationRead(id: $id) {
      id
      unreadCount
    }
  }
`)
