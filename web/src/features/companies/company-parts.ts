import { tagsPart, textPart, type BuiltInPart } from '../../components/records/record-parts'
import type { CompanyFieldsFragment } from '../../gql/graphql'

/** What a company is edited by, in its form and in its cells. */
export const COMPANY_PARTS = {
  name: textPart('name'),
  domain: textPart('domain', { hints: { placeholder: 'acme.example' } }),
  website: textPart('website', { type: 'URL' }),
  email: textPart('email', { hints: { type: 'email' } }),
  phone: textPart('phone', { hints: { type: 'tel' } }),
  address: textPart('address'),
  description: textPart('description', { hints: { long: true } }),
  tags: tagsPart,
} satisfies Record<string, BuiltInPart<CompanyFieldsFragment>>
