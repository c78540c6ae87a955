import { graphql } from '../../gql'
import type { ContactFieldsFragment } from '../../gql/graphql'
import type { RecordWriting } from '../records/use-record-form'

graphql(`
  fragment ContactFields on Contact {
    id
    name
    username
    phone
    email
    position
    tags
    photoUrl
    company {
      id
      name
    }
    customFields {
      field {
        id
      }
      values
    }
    createdAt
    updatedAt
    deletedAt
    purgedAfter
    version
  }
`)

const createContactMutation = graphql(`
  mutation CreateContact($input: CreateContactInput!) {
    saved: createContact(input: $input) {
      ...ContactFields
    }
  }
`)

const updateContactMutation = graphql(`
  mutation UpdateContact($input: UpdateContactInput!) {
    saved: updateContact(input: $input) {
      ...ContactFields
    }
  }
`)

const newestContactQuery = graphql(`
  query NewestContact($id: ID!) {
    record: contact(id: $id) {
      ...ContactFields
    }
  }
`)

/** How a contact is written, and read again where someone else was quicker. */
export const CONTACT_WRITING: RecordWriting<ContactFieldsFragment> = {
  create: createContactMutation,
  update: updateContactMutation,
  newest: newestContactQuery,
}
