import { graphql } from '../../gql'
import type { ViewFieldsFragment } from '../../gql/graphql'

graphql(`
  fragment ViewFields on View {
    id
    name
    shared
    filter
    search
    sort {
      field
      direction
    }
    columns {
      field
      width
    }
    isDefault
    editable
    archivedFields {
      id
      name
    }
    version
  }
`)

export type View = ViewFieldsFragment

/** What a list is drawn by: the fields of its records, and the views and columns of whoever looks. */
export const listSetupQuery = graphql(`
  query ListSetup($recordType: RecordType!) {
    recordFields(recordType: $recordType) {
      ...FilterFieldFacts
    }
    views(recordType: $recordType) {
      ...ViewFields
    }
    listColumns(recordType: $recordType) {
      field
      width
    }
  }
`)

export const setListColumnsMutation = graphql(`
  mutation SetListColumns($input: ListColumnsInput!) {
    setListColumns(input: $input) {
      field
      width
    }
  }
`)

export const createViewMutation = graphql(`
  mutation CreateView($input: CreateViewInput!) {
    createView(input: $input) {
      ...ViewFields
    }
  }
`)

export const updateViewMutation = graphql(`
  mutation UpdateView($input: UpdateViewInput!) {
    updateView(input: $input) {
      ...ViewFields
    }
  }
`)

export const deleteViewMutation = graphql(`
  mutation DeleteView($id: ID!) {
    deleteView(id: $id) {
      ...ViewFields
    }
  }
`)

export const reorderViewsMutation = graphql(`
  mutation ReorderViews($recordType: RecordType!, $ids: [ID!]!) {
    reorderViews(recordType: $recordType, ids: $ids) {
      ...ViewFields
    }
  }
`)

export const setDefaultViewMutation = graphql(`
  mutation SetDefaultView($recordType: RecordType!, $id: ID) {
    setDefaultView(recordType: $recordType, id: $id) {
      ...ViewFields
    }
  }
`)
