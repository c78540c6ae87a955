import { screen } from '@testing-library/react'
import type { DocumentNode } from 'graphql'
import { PossibleDuplicatesDocument, type PossibleDuplicatesInput } from '../../gql/graphql'
import { renderWith } from '../../testing/render-with'
import { DuplicateWarning } from './duplicate-warning'

const asked: PossibleDuplicatesInput[] = []
const show = (input: PossibleDuplicatesInput) =>
  renderWith(<DuplicateWarning input={input} />, {
    mocks: [
      {
        request: { query: PossibleDuplicatesDocument as DocumentNode, variables: () => true },
        maxUsageCount: Number.POSITIVE_INFINITY,
        result: (variables: Record<string, unknown>) => {
          asked.push(variables['input'] as PossibleDuplicatesInput)
          const told = { username: null, phone: '15550100199', email: 'vera@works.example' }
          const contact = { __typename: 'Contact', id: 'contact-1', name: 'Vera Sample', ...told }
          const found = {
            __typename: 'DuplicateCandidate',
            score: 95,
            reasons: ['PHONE', 'NAME'],
            contact,
            company: null,
          }
          return { data: { possibleDuplicates: [found] } }
        },
      },
    ],
  })
beforeEach(() => void asked.splice(0))

it('names who may be here already, and why, with the way there', async () => {
  show({ recordType: 'CONTACT', name: 'Vera S', phone: '+1 555 0100' })
  expect(await screen.findByRole('link', { name: 'Vera Sample' })).toHaveAttribute('href', '/contacts/contact-1')
  expect(screen.getByText('Same phone · Similar name')).toBeInTheDocument()
  expect(screen.getByText('+1 555 010 0199')).toBeInTheDocument()
  expect(asked[0]).toEqual({ recordType: 'CONTACT', name: 'Vera S', phone: '+1 555 0100' })
})

it('does not ask about what is like everything', () => {
  show({ recordType: 'CONTACT', name: 'Ve', phone: '', email: '' })
  expect(screen.queryByRole('status')).toBeNull()
  expect(asked).toEqual([])
})
