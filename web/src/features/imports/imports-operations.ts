import { graphql } from '../../gql'

export const importQuery = graphql(`
  query Import($id: ID!) {
    import(id: $id) {
      ...ImportFacts
    }
  }

  fragment ImportFacts on Import {
    id
    recordType
    fileName
    sizeBytes
    partCount
    receivedParts
    createdAt
    created
    updated
    unchanged
    job {
      ...RecordJobFacts
      errors(first: 25) {
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
      }
    }
  }
`)

export const importsQuery = graphql(`
  query Imports($first: Int!, $after: String) {
    imports(first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          recordType
          fileName
          sizeBytes
          createdAt
          created
          updated
          unchanged
          job {
            ...RecordJobFacts
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

export const createImportMutation = graphql(`
  mutation CreateImport($input: CreateImportInput!) {
    createImport(input: $input) {
      ...ImportFacts
    }
  }
`)

export const importPreviewQuery = graphql(`
  query ImportPreview($id: ID!, $recordType: RecordType!, $format: ImportFormatInput) {
    importPreview(id: $id, format: $format) {
      encoding
      delimiter
      hasHeader
      dateOrder
      decimalMark
      estimatedRows
      rows
      columns {
        column
        header
        examples
        field
      }
      remembered {
        mode
        key
        createCompanies
      }
    }
    importFields(recordType: $recordType) {
      field
      label
      isKey
      required
    }
  }
`)

export const startImportMutation = graphql(`
  mutation StartImport($input: StartImportInput!) {
    startImport(input: $input) {
      ...ImportFacts
    }
  }
`)

export const stopImportMutation = graphql(`
  mutation StopImport($id: ID!) {
    cancelRecordJob(id: $id) {
      ...RecordJobFacts
    }
  }
`)

export const undoImportMutation = graphql(`
  mutation UndoImport($id: ID!) {
    undoRecordJob(id: $id) {
      ...RecordJobFacts
    }
  }
`)
