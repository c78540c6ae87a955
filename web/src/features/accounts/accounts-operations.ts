import { graphql } from '../../gql'

/** The state of an account has no subscription; while someone looks at it, it is asked for this often. */
export const LOOK_AGAIN_MS = 10_000

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

export const syncTotalsSubscription = graphql(`
  subscription SyncTotalsProgress($accountId: ID!) {
    syncProgress(accountId: $accountId) {
      ...SyncTotals
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
