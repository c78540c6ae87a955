import type { ApolloClient, OperationVariables, TypedDocumentNode } from '@apollo/client'
import type { BoardFilter, BoardQuery, CardFieldsFragment, RefusalFieldsFragment } from '../../../gql/graphql'
import {
  boardPageQuery,
  boardQuery,
  boardTotalsQuery,
  moveDealMutation,
  moveDealsMutation,
  undoMoveMutation,
  undoMovesMutation,
} from '../board-operations'
import { isLate, type Card, type CardPage, type Column, type Place, type Sum } from './board-state'
import type { BoardSource, MoveOutcome } from './board-store'

/** Cards of a stage that are there at first: two screens of them. */
const PAGE = 30
/** Those that follow are fetched at a time: someone who scrolls is faster than a page of the same size. */
const MORE = 100
/** Deals that the server moves at a time. */
const MOST_AT_ONCE = 1_000

export type Refusal = RefusalFieldsFragment

/** The way back from something that was done; answers what could not be taken back. */
export type TakeBack = () => Promise<readonly Refusal[]>

export interface Moves extends MoveOutcome {
  readonly moved: number
  /** Takes the moves back, and answers what keeps some where they are; null where none was made. */
  readonly undo: TakeBack | null
  readonly refusals: readonly Refusal[]
}

type Client = Pick<ApolloClient, 'query' | 'mutate'>
type BoardColumn = NonNullable<BoardQuery['board']>['columns'][number]

/** The board of a pipeline, as the graph answers about it. */
export function createBoardSource(client: Client, pipelineId: string, filter: BoardFilter): BoardSource<Moves> {
  const variables = { pipelineId, filter }
  return {
    async load() {
      const { data } = await ask(client, boardQuery, { ...variables, first: PAGE })
      return data.board?.columns.map(toColumn) ?? null
    },
    async page(stageId, after) {
      const { data } = await ask(client, boardPageQuery, { ...variables, stageIds: [stageId], first: MORE, after })
      const [column] = data.board?.columns ?? []
      return column ? toPage(column.cards) : { cards: [], endCursor: null, hasNextPage: false }
    },
    async totals() {
      const { data } = await ask(client, boardTotalsQuery, variables)
      return data.board?.columns.map(toTotals) ?? []
    },
    move: (ids, place) => (ids.length === 1 ? moveOne(client, ids[0] ?? '', place) : moveMany(client, ids, place)),
    accepts: (card, known) => fits(card, filter) && (known || !filter.search),
    isFollowed: (filter.status ?? 'OPEN') === 'OPEN',
  }
}

/** What the server would say of a card, but for the words that are searched. */
function fits(card: Card, { ownerIds, stale, late }: BoardFilter): boolean {
  if (ownerIds && !ownerIds.includes(card.owner?.id ?? '')) return false
  const now = Date.now()
  const isPast = (at: string | null): boolean => at !== null && Date.parse(at) < now
  if (stale && !isPast(card.staleSince) && !isPast(card.dueAt)) return false
  return !late || isLate(card, now)
}

async function moveOne(client: Client, dealId: string, { stageId, before, after }: Place): Promise<Moves> {
  const input = { dealId, stageId, before, after, clientId: crypto.randomUUID() }
  const { data } = await client.mutate({ mutation: moveDealMutation, variables: { input } })
  if (!data) throw new Error('The server said nothing of the move')
  const { card, move, refusal } = data.moveDeal
  return {
    cards: [toCard(card)],
    placed: [],
    moved: move ? 1 : 0,
    undo: move && (() => undoOne(client, move.id)),
    refusals: refusal ? [refusal] : [],
  }
}

async function moveMany(client: Client, ids: readonly string[], { stageId, before, after }: Place): Promise<Moves> {
  let moved = 0
  const refusals: Refusal[] = []
  const requests: string[] = []
  for (let from = 0; from < ids.length; from += MOST_AT_ONCE) {
    const dealIds = ids.slice(from, from + MOST_AT_ONCE)
    const clientId = crypto.randomUUID()
    // Each part stands below the one before it.
    const input = { dealIds, stageId, before, after: ids[from - 1] ?? after, clientId }
    const { data } = await client.mutate({ mutation: moveDealsMutation, variables: { input } })
    if (!data) throw new Error('The server said nothing of the moves')
    moved += data.moveDeals.moved
    refusals.push(...data.moveDeals.refusals)
    if (data.moveDeals.moved > 0) requests.unshift(clientId)
  }
  const undo = requests.length > 0 ? () => undoMany(client, requests) : null
  const placed = ids.filter((id) => !refusals.some(({ dealId }) => dealId === id))
  return { cards: [], placed, moved, undo, refusals }
}

async function undoOne(client: Client, moveId: string): Promise<readonly Refusal[]> {
  const { data } = await client.mutate({ mutation: undoMoveMutation, variables: { moveId } })
  const refusal = data?.undoMove.refusal
  return refusal ? [refusal] : []
}

/** The last request first. */
async function undoMany(client: Client, requests: readonly string[]): Promise<readonly Refusal[]> {
  const refusals: Refusal[] = []
  for (const clientId of requests) {
    const { data } = await client.mutate({ mutation: undoMovesMutation, variables: { clientId } })
    refusals.push(...(data?.undoMoves.refusals ?? []))
  }
  return refusals
}

/** Boards are kept by their store: thousands of cards in the cache would be in two places. */
async function ask<Data, Variables extends OperationVariables>(
  client: Client,
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<{ data: Data }> {
  const { data } = await client.query({ query: query as TypedDocumentNode<Data>, variables, fetchPolicy: 'no-cache' })
  if (!data) throw new Error('The server said nothing of the board')
  return { data }
}

const toColumn = (column: BoardColumn): Column => ({ ...toTotals(column), ...toPage(column.cards) })

function toTotals({ stage, count, sums }: Pick<BoardColumn, 'stage' | 'count' | 'sums'>) {
  return { stage, count, sums: sums.map(toSum) }
}

const toSum = ({ currency, amount, weighted }: BoardColumn['sums'][number]): Sum => ({
  currency,
  amount: Number(amount),
  weighted: Number(weighted),
})

function toPage({ edges, pageInfo: { hasNextPage, endCursor } }: BoardColumn['cards']): CardPage {
  return { cards: edges.map(({ node }) => toCard(node)), hasNextPage, endCursor: endCursor ?? null }
}

export function toCard(fields: CardFieldsFragment): Card {
  const { id, title, rank, enteredAt, staleSince, dueAt, expectedClose, value, owner, company, stage } = fields
  return {
    id,
    stageId: stage.id,
    title,
    rank,
    enteredAt,
    staleSince: staleSince ?? null,
    dueAt: dueAt ?? null,
    expectedClose: expectedClose ?? null,
    value: value ?? null,
    owner: owner ?? null,
    company: company ?? null,
  }
}
