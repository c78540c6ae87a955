import { companyPart, tagsPart, textPart, type BuiltInPart } from '../../components/records/record-parts'
import type { DealFieldsFragment } from '../../gql/graphql'

/** What a deal is edited by, in its form and in its cells. */
export const DEAL_PARTS = {
  title: textPart('title'),
  amount: {
    name: 'amount',
    type: 'MONEY',
    read: ({ value }) => (value ? [value.amount, value.currency] : []),
    write: ([amount, currency = '']) => ({ value: amount ? { amount, currency } : null }),
  },
  company: companyPart,
  contacts: {
    name: 'contactIds',
    type: 'REFERENCE',
    references: 'Contact',
    hints: { many: true },
    read: ({ contacts }) => contacts.map(({ id }) => id),
    write: (contactIds) => ({ contactIds }),
  },
  expectedClose: textPart('expectedClose', { empty: null, type: 'DATE' }),
  tags: tagsPart,
} satisfies Record<string, BuiltInPart<DealFieldsFragment>>
