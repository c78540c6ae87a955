import { graphql } from '../../../gql'

export const createCustomFieldMutation = graphql(`
  mutation CreateCustomField($input: CreateCustomFieldInput!) {
    createCustomField(input: $input) {
      ...CustomFieldFacts
    }
  }
`)

export const updateCustomFieldMutation = graphql(`
  mutation UpdateCustomField($input: UpdateCustomFieldInput!) {
    updateCustomField(input: $input) {
      ...CustomFieldFacts
    }
  }
`)

export const archiveCustomFieldMutation = graphql(`
  mutation ArchiveCustomField($id: ID!) {
    archiveCustomField(id: $id) {
      ...CustomFieldFacts
    }
  }
`)

export const restoreCustomFieldMutation = graphql(`
  mutation RestoreCustomField($id: ID!) {
    restoreCustomField(id: $id) {
      ...CustomFieldFacts
    }
  }
`)

export const reorderCustomFieldsMutation = graphql(`
  mutation ReorderCustomFields($recordType: RecordType!, $ids: [ID!]!) {
    reorderCustomFields(recordType: $recordType, ids: $ids) {
      ...CustomFieldFacts
    }
  }
`)
