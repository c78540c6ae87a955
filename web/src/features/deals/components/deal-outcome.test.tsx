import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { GraphQLError, type DocumentNode } from 'graphql'
import {
  CloseDealDocument,
  DeleteDealDocument,
  ReopenDealDocument,
  RestoreDealDocument,
  type DealFieldsFragment,
} from '../../../gql/graphql'
import { renderWith } from '../../../testing/render-with'
import { DealOutcome } from './deal-outcome'

const deal = {
  __typename: 'Deal',
  id: 'deal-1',
  title: 'Pilot',
  status: 'OPEN',
  lostReason: '',
  deletedAt: null,
  purgedAfter: null,
  version: 3,
} as DealFieldsFragment

let written: jest.Mock
let refusal: GraphQLError | null
beforeEach(() => {
  written = jest.fn()
  refusal = null
})

function show(more: Partial<DealFieldsFragment> = {}, onClose = jest.fn()) {
  const answering = (query: unknown, name: string) => ({
    request: { query: query as DocumentNode, variables: () => true },
    result: ((variables: object) => {
      written(name, variables)
      return refusal ? { errors: [refusal] } : { data: { [name]: null } }
    }) as never,
  })
  const mocks = [
    answering(CloseDealDocument, 'closeDeal'),
    answering(ReopenDealDocument, 'reopenDeal'),
    answering(DeleteDealDocument, 'deleteDeal'),
    answering(RestoreDealDocument, 'restoreDeal'),
  ]
  renderWith(<DealOutcome deal={{ ...deal, ...more }} onClose={onClose} />, { mocks, may: ['deals:delete'] })
  return userEvent.setup()
}
const button = (name: string): HTMLElement => screen.getByRole('button', { name })

it('marks a deal as won, on the version that is shown', async () => {
  const hands = show()
  await hands.click(button('Won'))
  const input = { id: 'deal-1', version: 3, outcome: 'WON' }
  await waitFor(() => expect(written).toHaveBeenCalledWith('closeDeal', { input }))
})

it('marks it as lost for a reason, and never without', async () => {
  const hands = show()
  await hands.click(button('Lost'))
  const dialog = await screen.findByRole('dialog', { name: 'Why was it lost?' })
  await hands.click(within(dialog).getByRole('button', { name: 'Mark as lost' }))
  expect(written).not.toHaveBeenCalled()
  await hands.type(within(dialog).getByLabelText('Reason'), 'Too dear{Enter}')
  const input = { id: 'deal-1', version: 3, outcome: 'LOST', reason: 'Too dear' }
  await waitFor(() => expect(written).toHaveBeenCalledWith('closeDeal', { input }))
})

it('shows why it was lost, and opens it again', async () => {
  const hands = show({ status: 'LOST', lostReason: 'Too dear' })
  expect(screen.getByText('Too dear')).toBeInTheDocument()
  await hands.click(button('Open again'))
  await waitFor(() => expect(written).toHaveBeenCalledWith('reopenDeal', { id: 'deal-1', version: 3 }))
})

it('says so where someone else was faster', async () => {
  refusal = new GraphQLError('No', { extensions: { code: 'STALE_VERSION' } })
  const hands = show()
  await hands.click(button('Won'))
  expect(await screen.findByRole('alert')).toBeInTheDocument()
})

it('goes into the trash', async () => {
  const onClose = jest.fn()
  const hands = show({}, onClose)
  await hands.click(button('Delete'))
  await waitFor(() => expect(onClose).toHaveBeenCalled())
  expect(written).toHaveBeenCalledWith('deleteDeal', { id: 'deal-1' })
})

it('is restored from the trash, and not closed there', async () => {
  const hands = show({ deletedAt: '2026-11-22T12:00:00Z', purgedAfter: '2026-12-22T12:00:00Z' })
  expect(screen.queryByRole('button', { name: 'Won' })).toBeNull()
  await hands.click(button('Restore'))
  await waitFor(() => expect(written).toHaveBeenCalledWith('restoreDeal', { id: 'deal-1' }))
})
