import { graphql } from '../../gql'

graphql(`
  fragment NoteFields on Note {
    id
    body
    pinned
    createdAt
    updatedAt
    deletedAt
    version
    author {
      id
      name
    }
    mentions {
      id
      name
    }
  }
`)

graphql(`
  fragment TaskFields on Task {
    id
    title
    note
    dueAt
    remindAt
    doneAt
    deletedAt
    version
    recordType
    assignee {
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
`)

graphql(`
  fragment TimelinePage on TimelineEntryConnection {
    edges {
      cursor
      node {
        id
        kind
        at
        recordType
        fields
        actor {
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
        message {
          id
          text
          conversation {
            id
          }
        }
        note {
          ...NoteFields
        }
        task {
          id
          title
          doneAt
        }
        move {
          id
          automatic {
            name
            trigger
          }
          from {
            id
            name
          }
          to {
            id
            name
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`)

graphql(`
  fragment NotesPage on NoteConnection {
    edges {
      cursor
      node {
        ...NoteFields
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`)

export const contactTimelineQuery = graphql(`
  query ContactTimeline($id: ID!, $first: Int!, $after: String, $kinds: [TimelineKind!]) {
    contact(id: $id) {
      id
      timeline(first: $first, after: $after, kinds: $kinds) {
        ...TimelinePage
      }
    }
  }
`)

export const companyTimelineQuery = graphql(`
  query CompanyTimeline($id: ID!, $first: Int!, $after: String, $kinds: [TimelineKind!]) {
    company(id: $id) {
      id
      timeline(first: $first, after: $after, kinds: $kinds) {
        ...TimelinePage
      }
    }
  }
`)

export const dealTimelineQuery = graphql(`
  query DealTimeline($id: ID!, $first: Int!, $after: String, $kinds: [TimelineKind!]) {
    deal(id: $id) {
      id
      timeline(first: $first, after: $after, kinds: $kinds) {
        ...TimelinePage
      }
    }
  }
`)

export const contactNotesQuery = graphql(`
  query ContactNotes($id: ID!, $first: Int!, $after: String) {
    contact(id: $id) {
      id
      notes(first: $first, after: $after) {
        ...NotesPage
      }
    }
  }
`)

export const companyNotesQuery = graphql(`
  query CompanyNotes($id: ID!, $first: Int!, $after: String) {
    company(id: $id) {
      id
      notes(first: $first, after: $after) {
        ...NotesPage
      }
    }
  }
`)

export const dealNotesQuery = graphql(`
  query DealNotes($id: ID!, $first: Int!, $after: String) {
    deal(id: $id) {
      id
      notes(first: $first, after: $after) {
        ...NotesPage
      }
    }
  }
`)

export const createNoteMutation = graphql(`
  mutation CreateNote($input: CreateNoteInput!) {
    createNote(input: $input) {
      ...NoteFields
    }
  }
`)

export const updateNoteMutation = graphql(`
  mutation UpdateNote($input: UpdateNoteInput!) {
    updateNote(input: $input) {
      ...NoteFields
    }
  }
`)

export const pinNoteMutation = graphql(`
  mutation PinNote($id: ID!, $pinned: Boolean!) {
    pinNote(id: $id, pinned: $pinned) {
      ...NoteFields
    }
  }
`)

export const deleteNoteMutation = graphql(`
  mutation DeleteNote($id: ID!) {
    deleteNote(id: $id) {
      ...NoteFields
    }
  }
`)

export const restoreNoteMutation = graphql(`
  mutation RestoreNote($id: ID!) {
    restoreNote(id: $id) {
      ...NoteFields
    }
  }
`)

export const tasksQuery = graphql(`
  query Tasks($first: Int!, $after: String, $filter: TaskFilter) {
    tasks(first: $first, after: $after, filter: $filter) {
      edges {
        cursor
        node {
          ...TaskFields
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

export const createTaskMutation = graphql(`
  mutation CreateTask($input: CreateTaskInput!) {
    createTask(input: $input) {
      ...TaskFields
    }
  }
`)

export const updateTaskMutation = graphql(`
  mutation UpdateTask($input: UpdateTaskInput!) {
    updateTask(input: $input) {
      ...TaskFields
    }
  }
`)

export const completeTaskMutation = graphql(`
  mutation CompleteTask($id: ID!) {
    completeTask(id: $id) {
      ...TaskFields
    }
  }
`)

export const reopenTaskMutation = graphql(`
  mutation ReopenTask($id: ID!) {
    reopenTask(id: $id) {
      ...TaskFields
    }
  }
`)

export const deleteTaskMutation = graphql(`
  mutation DeleteTask($id: ID!) {
    deleteTask(id: $id) {
      ...TaskFields
    }
  }
`)

export const restoreTaskMutation = graphql(`
  mutation RestoreTask($id: ID!) {
    restoreTask(id: $id) {
      ...TaskFields
    }
  }
`)

export const snoozeTaskMutation = graphql(`
  mutation SnoozeTask($id: ID!, $until: DateTime!) {
    snoozeTask(id: $id, until: $until) {
      ...TaskFields
    }
  }
`)
