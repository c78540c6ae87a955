import { graphql } from '../../gql'

export const reminderDueSubscription = graphql(`
  subscription ReminderDue {
    reminderDue {
      id
      kind
      task {
        ...TaskFields
      }
      note {
        id
        body
        author {
          id
          name
        }
        contact {
          id
          name
        }
        company {
          id
          name
        }
        deal {
          id
          title
        }
      }
    }
  }
`)

export const taskChangedSubscription = graphql(`
  subscription TaskChanged {
    taskChanged {
      id
    }
  }
`)
