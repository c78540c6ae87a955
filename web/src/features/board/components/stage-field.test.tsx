import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { DocumentNode } from 'graphql'
import {
  DealMovesDocument,
  DealStageDocument,
  MoveDealDocument,
  PipelineChoicesDocument,
  RuleFieldsDocument,
} from '../../../gql/graphql'
import { renderWith } from '../../../testing/render-with'
import { StageField } from './stage-field'

const stages = ['New', 'Proposal'].map((name, index) => ({
  __typename: 'Stage',
  id: `stage-${index}`,
  name,
  colour: 'BLUE',
  probability: 10,
}))
const deal = (stage: number, status = 'OPEN') => ({ __typename: 'Deal', id: 'deal-1', status, stage: stages[stage] })
const known = (status = 'OPEN') => [
  {
    request: { query: DealStageDocument as DocumentNode, variables: { id: 'deal-1' } },
    result: { data: { deal: deal(0, status) } },
  },
  {
    request: { query: PipelineChoicesDocument as DocumentNode },
    result: { data: { pipelines: [{ __typename: 'Pipeline', id: 'pipeline-1', name: 'Sales', stages }] } },
  },
]
const answer = (stage: number, refusal: object | null) => ({
  request: { query: MoveDealDocument as DocumentNode, variables: () => true },
  result: {
    data: {
      moveDeal: {
        __typename: 'MoveDealResult',
        card: {
          __typename: 'DealCard',
          id: 'deal-1',
          title: 'Pilot',
          rank: 'a',
          enteredAt: '2026-11-20T10:00:00Z',
          staleSince: null,
          dueAt: null,
          value: null,
          owner: null,
          company: null,
          stage: stages[stage],
          deal: deal(stage),
        },
        move: refusal ? null : { __typename: 'DealMove', id: 'move-1' },
        refusal,
      },
    },
  },
})

it('shows the stage of a deal, and moves it to another one', async () => {
  renderWith(<StageField dealId="deal-1" />, { mocks: [...known(), answer(1, null)] })
  const field = await screen.findByLabelText('Stage')
  expect(field).toHaveDisplayValue('New')
  await userEvent.setup().selectOptions(field, 'Proposal')
  await waitFor(() => expect(screen.getByLabelText('Stage')).toBeEnabled())
  expect(screen.getByLabelText('Stage')).toHaveDisplayValue('Proposal')
})

it('explains a refusal, and shows the stage in which the deal still is', async () => {
  const refusal = {
    __typename: 'MoveRefusal',
    dealId: 'deal-1',
    rule: 'ROLE',
    deal: { __typename: 'Deal', id: 'deal-1', title: 'Pilot' },
    stage: { __typename: 'Stage', id: 'stage-1', name: 'Proposal', allowedRoles: ['ADMIN', 'MANAGER'] },
    conditions: [],
  }
  const noFields = { request: { query: RuleFieldsDocument as DocumentNode }, result: { data: { ruleFields: [] } } }
  renderWith(<StageField dealId="deal-1" />, { mocks: [...known(), answer(0, refusal), noFields] })
  await userEvent.setup().selectOptions(await screen.findByLabelText('Stage'), 'Proposal')
  const dialog = await screen.findByRole('dialog', { name: 'This deal cannot go to Proposal' })
  expect(within(dialog).getByText('Only some roles move deals into “Proposal”: Admin, Manager.')).toBeInTheDocument()
  expect(within(dialog).queryByRole('button', { name: 'Open the deal' })).toBeNull()
  expect(screen.getByLabelText('Stage')).toHaveDisplayValue('New')
})

it.each([
  ['a role that may not write', 'VIEWER', 'OPEN'],
  ['a deal that is won', 'OWNER', 'WON'],
] as const)('does not move: %s', async (_words, role, status) => {
  renderWith(<StageField dealId="deal-1" />, { mocks: known(status), role })
  expect(await screen.findByLabelText('Stage')).toBeDisabled()
})

it('tells how a deal came to stand where it does', async () => {
  const node = {
    __typename: 'DealMove',
    id: 'move-1',
    at: '2026-11-20T10:00:00Z',
    cause: 'AUTOMATIC',
    automatic: { __typename: 'AutomaticMoveReason', name: 'Answered', trigger: 'MESSAGE_RECEIVED' },
    timeInStageSeconds: 3 * 86_400,
    rulesPassedOver: true,
    refusal: { __typename: 'MoveRefusal', dealId: 'deal-1', stage: { __typename: 'Stage', id: 's', name: 'Contract' } },
    from: stages[0],
    to: stages[1],
    actor: null,
    deal: { __typename: 'Deal', id: 'deal-1', title: 'Pilot' },
  }
  const moves = {
    request: { query: DealMovesDocument as DocumentNode, variables: { filter: { dealId: 'deal-1' }, first: 25 } },
    result: {
      data: {
        dealMoves: {
          __typename: 'DealMoveConnection',
          edges: [{ __typename: 'DealMoveEdge', cursor: 'a', node }],
          pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
        },
      },
    },
  }
  renderWith(<StageField dealId="deal-1" />, { mocks: [...known(), moves] })
  await userEvent.setup().click(await screen.findByRole('button', { name: 'How it came here' }))
  expect(await screen.findByText('Proposal', { selector: 'bdi' })).toBeInTheDocument()
  expect(screen.getByText(/moved by a rule · 3d in the stage before/)).toBeInTheDocument()
  expect(screen.getByText('“Answered”: a contact wrote')).toBeInTheDocument()
  expect(screen.getByText('Made for “Contract”, whose rules it did not satisfy.')).toBeInTheDocument()
  expect(screen.getByText('No rule was asked.')).toBeInTheDocument()
})
