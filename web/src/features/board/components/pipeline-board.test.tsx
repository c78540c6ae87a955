import type { MockLink } from '@apollo/client/testing'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { DocumentNode } from 'graphql'
import { Route, Routes } from 'react-router'
import {
  BoardChangedDocument,
  BoardDocument,
  BoardOwnersDocument,
  BoardTotalsDocument,
  MoveDealDocument,
  RuleFieldsDocument,
  type Role,
} from '../../../gql/graphql'
import { renderWith } from '../../../testing/render-with'
import { PipelineBoard } from './pipeline-board'

const stages = ['New', 'Proposal'].map((name, index) => ({
  __typename: 'Stage',
  id: `stage-${index}`,
  name,
  colour: 'BLUE',
  probability: index === 0 ? 10 : 60,
}))
const card = (id: string, stage: number, rank: string) => ({
  __typename: 'DealCard',
  id,
  title: `Deal ${id}`,
  rank,
  enteredAt: new Date(Date.now() - 9 * 86_400_000).toISOString(),
  staleSince: id === 'a' ? new Date(Date.now() - 2 * 86_400_000).toISOString() : null,
  dueAt: id === 'b' ? new Date(Date.now() - 3 * 3_600_000).toISOString() : null,
  value: { __typename: 'Money', amount: '1200', currency: 'EUR' },
  owner: { __typename: 'User', id: 'user-1', name: 'Demo rep' },
  company: { __typename: 'Company', id: 'company-1', name: 'Aurora Example' },
  stage: { __typename: 'Stage', id: `stage-${stage}` },
})
const totals = (stage: number, count: number) => ({
  __typename: 'BoardColumn',
  count,
  stage: stages[stage],
  sums: [{ __typename: 'MoneySum', currency: 'EUR', amount: String(count * 1200), weighted: String(count * 120) }],
})
const column = (stage: number, cards: ReturnType<typeof card>[]) => ({
  ...totals(stage, cards.length),
  cards: {
    __typename: 'DealCardConnection',
    edges: cards.map((node) => ({ __typename: 'DealCardEdge', cursor: node.id, node })),
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
  },
})
const document = (query: unknown): DocumentNode => query as DocumentNode
const any = (): boolean => true
const boardMock: MockLink.MockedResponse = {
  request: { query: document(BoardDocument), variables: any },
  result: {
    data: {
      board: {
        __typename: 'Board',
        columns: [column(0, [card('a', 0, 'a'), card('b', 0, 'b')]), column(1, [card('c', 1, 'a')])],
      },
    },
  },
  maxUsageCount: 5,
}
const quiet: MockLink.MockedResponse[] = [
  { request: { query: document(BoardChangedDocument), variables: any }, delay: 1_000_000, result: {} },
  {
    request: { query: document(BoardTotalsDocument), variables: any },
    result: { data: { board: { __typename: 'Board', columns: [totals(0, 1), totals(1, 2)] } } },
  },
  {
    request: { query: document(BoardOwnersDocument), variables: any },
    result: { data: { members: { __typename: 'MemberConnection', edges: [] } } },
  },
  { request: { query: document(RuleFieldsDocument), variables: any }, result: { data: { ruleFields: [] } } },
]

function show(mocks: MockLink.MockedResponse[] = [], role: Role = 'OWNER') {
  return renderWith(
    <Routes>
      <Route
        path="/board/:pipelineId/*"
        element={
          <PipelineBoard
            pipelines={[{ id: 'pipeline-1', name: 'Sales' }]}
            pipelineId="pipeline-1"
            onStages={() => undefined}
          />
        }
      />
    </Routes>,
    { at: '/board/pipeline-1', mocks: [boardMock, ...quiet, ...mocks], role },
  )
}
const lane = (name: string): HTMLElement => screen.getByRole('region', { name })
const titles = (name: string): string[] =>
  within(lane(name))
    .queryAllByRole('link')
    .map((link) => link.textContent)
const moved = (to: number) => ({ ...card('a', to, 'b'), deal: { __typename: 'Deal', id: 'a', stage: stages[to] } })

beforeAll(() => {
  for (const side of ['clientHeight', 'clientWidth', 'offsetHeight', 'offsetWidth']) {
    Object.defineProperty(HTMLElement.prototype, side, { configurable: true, value: 800 })
  }
})

describe('a board', () => {
  it('shows stages with counts and sums, and cards with what is late in words', async () => {
    show()
    await screen.findByRole('link', { name: 'Deal a' })
    expect(titles('New')).toEqual(['Deal a', 'Deal b'])
    expect(within(lane('New')).getByText(/€2,400/)).toBeInTheDocument()
    expect(within(lane('New')).getByText('weighted €240')).toBeInTheDocument()
    expect(screen.getByText('9d, stale')).toBeInTheDocument()
    expect(screen.getByText('3h late')).toBeInTheDocument()
  })

  it('moves a card by keyboard, says each step, and offers the way back', async () => {
    const asked = jest.fn(() => ({
      data: {
        moveDeal: {
          __typename: 'MoveDealResult',
          card: moved(1),
          move: { __typename: 'DealMove', id: 'move-1' },
          refusal: null,
        },
      },
    }))
    const variables = jest.fn(any)
    show([{ request: { query: document(MoveDealDocument), variables }, result: asked }])
    const hands = userEvent.setup()
    const link = await screen.findByRole('link', { name: 'Deal a' })
    link.focus()
    await hands.keyboard('[Space]')
    expect(await screen.findByText('Deal a is lifted. New, place 1 of 2.')).toBeInTheDocument()
    // A finger's events would end with the element.
    expect(link).toBeInTheDocument()
    // The library listens to keys from the next turn on.
    await waitFor(async () => {
      await hands.keyboard('{ArrowRight}')
      expect(screen.getByText('Proposal, place 1 of 2.')).toBeInTheDocument()
    })
    await hands.keyboard('{ArrowDown}[Space]')
    await waitFor(() => expect(asked).toHaveBeenCalled())
    expect(variables).toHaveBeenCalledWith({
      input: expect.objectContaining({ dealId: 'a', stageId: 'stage-1', before: null, after: 'c' }),
    })
    await waitFor(() => expect(titles('Proposal')).toEqual(['Deal c', 'Deal a']))
    expect(await screen.findByRole('button', { name: 'Undo' })).toBeInTheDocument()
  })

  it('takes a refused move back, and says which rule, what is there now and what would do', async () => {
    const refusal = {
      __typename: 'MoveRefusal',
      dealId: 'a',
      rule: 'ENTRY',
      deal: { __typename: 'Deal', id: 'a', title: 'Deal a' },
      stage: { __typename: 'Stage', id: 'stage-1', name: 'Proposal', allowedRoles: null },
      conditions: [
        {
          __typename: 'UnmetCondition',
          field: 'deal.amount',
          label: 'Amount',
          type: 'MONEY',
          operator: 'AT_LEAST',
          values: ['5000'],
          present: ['1200'],
          forbidden: false,
        },
      ],
    }
    const result = { data: { moveDeal: { __typename: 'MoveDealResult', card: moved(0), move: null, refusal } } }
    show([{ request: { query: document(MoveDealDocument), variables: any }, result }])
    const hands = userEvent.setup()
    await hands.click(await screen.findByRole('checkbox', { name: 'Select Deal a' }))
    await hands.selectOptions(screen.getByLabelText('Move to a stage'), 'Proposal')
    const dialog = await screen.findByRole('dialog', { name: 'This deal cannot go to Proposal' })
    expect(within(dialog).getByText('“Proposal” takes deals for which this holds:')).toBeInTheDocument()
    expect(within(dialog).getByText('Amount').parentElement).toHaveTextContent('Amount is at least 5,000')
    expect(within(dialog).getByText('Now: 1,200')).toBeInTheDocument()
    expect(within(dialog).getByRole('button', { name: 'Open the deal' })).toBeInTheDocument()
    expect(titles('New')).toContain('Deal a')
  })

  it('is read only for a role that may not write', async () => {
    show([], 'VIEWER')
    await screen.findByRole('link', { name: 'Deal a' })
    expect(screen.queryByRole('checkbox')).toBeNull()
    expect(screen.queryByRole('button', { name: /New deal/ })).toBeNull()
  })
})
