import type { MockLink } from '@apollo/client/testing'
import { screen, within } from '@testing-library/react'
import type { DocumentNode } from 'graphql'
import { Route, Routes } from 'react-router'
import {
  BoardChangedDocument,
  BoardDocument,
  BoardOwnersDocument,
  BoardTotalsDocument,
  RuleFieldsDocument,
  type Role,
} from '../../../gql/graphql'
import { renderWith } from '../../../testing/render-with'
import { PipelineBoard } from '../components/pipeline-board'

export const stages = ['New', 'Proposal'].map((name, index) => ({
  __typename: 'Stage',
  id: `stage-${index}`,
  name,
  colour: 'BLUE',
  probability: index === 0 ? 10 : 60,
}))
export const card = (id: string, stage: number, rank: string) => ({
  __typename: 'DealCard',
  id,
  title: `Deal ${id}`,
  rank,
  enteredAt: new Date(Date.now() - 9 * 86_400_000).toISOString(),
  staleSince: id === 'a' ? new Date(Date.now() - 2 * 86_400_000).toISOString() : null,
  dueAt: id === 'b' ? new Date(Date.now() - 3 * 3_600_000).toISOString() : null,
  expectedClose: null,
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
export const column = (stage: number, cards: ReturnType<typeof card>[]) => ({
  ...totals(stage, cards.length),
  cards: {
    __typename: 'DealCardConnection',
    edges: cards.map((node) => ({ __typename: 'DealCardEdge', cursor: node.id, node })),
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
  },
})
export const document = (query: unknown): DocumentNode => query as DocumentNode
export const whatever = (): boolean => true
export const columns = () => [column(0, [card('a', 0, 'a'), card('b', 0, 'b')]), column(1, [card('c', 1, 'a')])]
const boardMock: MockLink.MockedResponse = {
  request: { query: document(BoardDocument), variables: whatever },
  result: {
    data: {
      board: {
        __typename: 'Board',
        columns: columns(),
      },
    },
  },
  maxUsageCount: 5,
}
const quiet: MockLink.MockedResponse[] = [
  { request: { query: document(BoardChangedDocument), variables: whatever }, delay: 1_000_000, result: {} },
  {
    request: { query: document(BoardTotalsDocument), variables: whatever },
    result: { data: { board: { __typename: 'Board', columns: [totals(0, 1), totals(1, 2)] } } },
  },
  {
    request: { query: document(BoardOwnersDocument), variables: whatever },
    result: { data: { members: { __typename: 'MemberConnection', edges: [] } } },
  },
]
export const noFields: MockLink.MockedResponse = {
  request: { query: document(RuleFieldsDocument), variables: whatever },
  result: { data: { ruleFields: [] } },
}

interface Shown {
  role?: Role
  /** What rules can name. */
  fields?: MockLink.MockedResponse
  /** What the board answers, where it is not always the same. */
  board?: MockLink.MockedResponse
}

/** Two stages with three deals, and nothing that happens by itself. */
export function showBoard(
  mocks: MockLink.MockedResponse[] = [],
  { role = 'OWNER', fields = noFields, board = boardMock }: Shown = {},
) {
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
    { at: '/board/pipeline-1', mocks: [board, ...quiet, fields, ...mocks], role },
  )
}
export const lane = (name: string): HTMLElement => screen.getByRole('region', { name })
export const titles = (name: string): string[] =>
  within(lane(name))
    .queryAllByRole('link')
    .map((link) => link.textContent)
export const moved = (to: number) => ({
  ...card('a', to, 'b'),
  deal: { __typename: 'Deal', id: 'a', stage: stages[to] },
})
export const ruleValue = (value: string, label: string | null = null) => ({
  __typename: 'RuleValue',
  value,
  label,
  user: null,
  team: null,
  company: null,
})
/** A text that is not filled in, unless said otherwise. */
export const unmet = (field: string, more: object = {}) => ({
  __typename: 'UnmetCondition',
  field,
  label: null,
  type: 'TEXT',
  operator: 'NOT_EMPTY',
  forbidden: false,
  wantedValues: [],
  presentValues: [],
  ...more,
})
/** The answer to a move of the first deal that its conditions keep from the second stage. */
export const refusedMove = (conditions: object[]) => {
  const refusal = {
    __typename: 'MoveRefusal',
    dealId: 'a',
    rule: 'ENTRY',
    deal: { __typename: 'Deal', id: 'a', title: 'Deal a' },
    stage: { __typename: 'Stage', id: 'stage-1', name: 'Proposal', allowedRoles: null },
    conditions,
  }
  return { data: { moveDeal: { __typename: 'MoveDealResult', card: moved(0), move: null, refusal } } }
}
/** Nothing has a size where nothing is drawn. */
export function giveSizes(): void {
  for (const side of ['clientHeight', 'clientWidth', 'offsetHeight', 'offsetWidth']) {
    Object.defineProperty(HTMLElement.prototype, side, { configurable: true, value: 800 })
  }
}
