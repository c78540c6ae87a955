import type { ContactFieldsFragment } from '../../gql/graphql'
import { companyPart, tagsPart, textPart, type BuiltInPart } from '../records/record-parts'

const username = textPart('username', { empty: null, hints: { placeholder: '@' } })

/** What a contact is edited by, in its form and in its cells. */
export const CONTACT_PARTS = {
  name: textPart('name'),
  username: { ...username, write: ([name = '']) => username.write([name.trim().replace(/^@/, '')].filter(Boolean)) },
  phone: textPart('phone', { empty: null, hints: { type: 'tel' } }),
  email: textPart('email', { hints: { type: 'email' } }),
  company: companyPart,
  position: textPart('position'),
  tags: tagsPart,
} satisfies Record<string, BuiltInPart<ContactFieldsFragment>>
