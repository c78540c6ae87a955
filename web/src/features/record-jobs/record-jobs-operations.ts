import { graphql } from '../../gql'

/** The viewer's jobs as they are now, wherever they are drawn: the cache keeps them by their id. */
export const recordJobChangedSubscription = graphql(`
  subscription RecordJobChanges {
    recordJobChanged {
      ...RecordJobFacts
    }
  }
`)

export const recordJobsQuery = graphql(`
  query RecordJobs($first: Int!, $after: String) {
    recordJobs(first: $first, after: $after) {
      edges {
        cursor
        node {
          ...RecordJobFacts
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

export const recordJobErrorsQuery = graphql(`
  query RecordJobErrors($id: ID!, $first: Int!, $after: String) {
    recordJob(id: $id) {
      ...RecordJobFacts
      import {
        id
        fileName
      }
      errors(first: $first, after: $after) {
        edges {
          cursor
          node {
            row
            recordId
            recordName
            code
            field
            fieldLabel
            message
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`)

export const recordsOfJobQuery = graphql(`
  query RecordsOfJob($id: ID!, $first: Int!, $after: String) {
    recordJob(id: $id) {
      id
      records(first: $first, after: $after) {
        edges {
          cursor
          node {
            recordId
            recordType
            recordName
            created
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`)

export const cancelRecordJobMutation = graphql(`
  mutation CancelRecordJob($id: ID!) {
    cancelRecordJob(id: $id) {
      ...RecordJobFacts
    }
  }
`)

export const undoRecordJobMutation = graphql(`
  mutation UndoRecordJob($id: ID!) {
    undoRecordJob(id: $id) {
      ...RecordJobFacts
    }
  }
`)
