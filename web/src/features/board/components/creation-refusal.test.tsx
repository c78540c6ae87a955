import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { DocumentNode } from 'graphql'
import { NewestMoveDocument } from '../../../gql/graphql'
import { renderWith } from '../../../testing/render-with'
import { CreationRefusal } from './creation-refusal'

const refusal = {
  __typename: 'MoveRefusal',
  dealId: 'deal-1',
  rule: 'ROLE',
  deal: { __typename: 'Deal', id: 'deal-1', title: 'Pilot' },
  stage: { __typename: 'Stage', id: 'stage-2', name: 'Contract', allowedRoles: ['ADMIN'] },
  conditions: [],
}

function open(given: typeof refusal | null) {
  let reads = 0
  const onWhy = jest.fn()
  const newest = {
    request: { query: NewestMoveDocument as DocumentNode, variables: { dealId: 'deal-1' } },
    result: () => {
      reads += 1
      const node = { __typename: 'DealMove', id: 'move-1', refusal: given }
      const edges = [{ __typename: 'DealMoveEdge', cursor: 'a', node }]
      return { data: { dealMoves: { __typename: 'DealMoveConnection', edges } } }
    },
  }
  renderWith(<CreationRefusal dealId="deal-1" onWhy={onWhy} />, { mocks: [newest] as never })
  return { onWhy, isRead: () => waitFor(() => expect(reads).toBe(1)) }
}

it('says that a new deal stands elsewhere than it was made for, and shows what is missing', async () => {
  const { onWhy } = open(refusal)
  expect(await screen.findByRole('status')).toHaveTextContent(
    'This deal was made for “Contract”, whose rules do not let it in. It begins here instead.',
  )
  await userEvent.setup().click(screen.getByRole('button', { name: 'What is missing?' }))
  expect(onWhy).toHaveBeenCalledWith(expect.objectContaining({ dealId: 'deal-1', rule: 'ROLE' }))
})

it('says nothing of a deal that stands where it was made for', async () => {
  const { isRead } = open(null)
  await isRead()
  expect(screen.queryByRole('status')).toBeNull()
})
