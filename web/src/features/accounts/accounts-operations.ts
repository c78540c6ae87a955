import { graphql } from '../../gql'

graphql(`
  fragment SyncTotals on SyncStatus {
    accountId
    state
    dialogsTotal
    dialogsDone
    messagesDone
    messagesTotal
    waitingUntil
    completeUpTo
    error
    startedAt
  }
`)

graphql(`
  fragment AccountFields on BdAccount {
    id
    channel
    displayName
    username
    phoneNumber
    photoUrl
    status
    isConnected
    lastActiveAt
    createdAt
    sync {
      ...SyncTotals
    }
  }
`)

export const accountsQuery = graphql(`
  query Accounts {
    bdAccounts(first: 50) {
      edges {
        node {
          ...AccountFields
        }
      }
    }
  }
`)

export const startSyncMutation = graphql(`
  mutation StartSync($accountId: ID!) {
    startSync(accountId: $accountId) {
      ...SyncTotals
    }
  }
`)

export const pauseSyncMutation = graphql(`
  mutation PauseSync($accountId: ID!) {
    pauseSync(accountId: $accountId) {
      ...SyncTotals
    }
  }
`)

export const resumeSyncMutation = graphql(`
  mutation ResumeSync($accountId: ID!) {
    resumeSync(accountId: $accountId) {
      ...SyncTotals
    }
  }
`)
