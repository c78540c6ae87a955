import type { ApolloClient, OperationVariables, TypedDocumentNode } from '@apollo/client'
import type { BoardFilter, BoardQuery, CardFieldsFragment, RefusalFieldsFragment } from '../../../gql/graphql'
import {
  boardPageQuery,
  boardQuery,
  boardTotalsQuery,
  moveDealMutation,
  moveDealsMutation,
  stageMovesQuery,
  undoMoveMutation,
} from '../board-operations'
import type { Card, CardPage, Column, Place, Sum } from './board-state'
import type { BoardSource, MoveOutcome } from './board-store'

/** Cards of a stage that are there at first: two screens of them. */
const PAGE = 30
/** Those that follow are fetched at a time: someone who scrolls is faster than a page of the same size. */
const MORE = 100
/** Deals that the server moves at a time. */
const MOST_AT_ONCE = 1_000
/** A page of the history; more moves than that are not taken back with one press. */
const MOST_UNDONE = 100

export type Refusal = RefusalFieldsFragment

export interface Moves extends MoveOutcome {
  readonly moved: number
  /** Takes the moves back; null where none was made, or too many for that. */
  readonly undo: (() => Promise<void>) | null
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
    accepts(card, known) {
      if (filter.ownerIds && !filter.ownerIds.includes(card.owner?.id ?? '')) return false
      return known || !filter.search
    },
  }
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
    undo: move && (() => undoMoves(client, [move.id])),
    refusals: refusal ? [refusal] : [],
  }
}

async function moveMany(client: Client, ids: readonly string[], { stageId, before, after }: Place): Promise<Moves> {
  let moved = 0
  const refusals: Refusal[] = []
  for (let from = 0; from < ids.length; from += MOST_AT_ONCE) {
    const dealIds = ids.slice(from, from + MOST_AT_ONCE)
    // Each part stands below the one before it.
    const input = { dealIds, stageId, before, after: ids[from - 1] ?? after, clientId: crypto.randomUUID() }
    const { data } = await client.mutate({ mutation: moveDealsMutation, variables: { input } })
    if (!data) throw new Error('The server said nothing of the moves')
    moved += data.moveDeals.moved
    refusals.push(...data.moveDeals.refusals)
  }
  const undo = moved > 0 && moved <= MOST_UNDONE ? () => undoMany(client, ids, stageId) : null
  const placed = ids.filter((id) => !refusals.some(({ dealId }) => dealId === id))
  return { cards: [], placed, moved, undo, refusals }
}

/** The moves that brought these deals here are the latest of the stage. */
async function undoMany(client: Client, ids: readonly string[], stageId: string): Promise<void> {
  const variables = { stageId, first: MOST_UNDONE }
  const { data } = await ask(client, stageMovesQuery, variables)
  const here = data.dealMoves.edges.map(({ node }) => node)
  const own = here.filter(
    ({ deal, to, cause }) => cause === 'BULK' && to.id === stageId && ids.includes(deal?.id ?? ''),
  )
  await undoMoves(
    client,
    own.map(({ id }) => id),
  )
}

/** Takes moves back, the last one first. */
async function undoMoves(client: Client, moveIds: readonly string[]): Promise<void> {
  for (const moveId of moveIds) await client.mutate({ mutation: undoMoveMutation, variables: { moveId } })
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
  const { id, title, rank, enteredAt, staleSince, dueAt, value, owner, company, stage } = fields
  return {
    id,
    stageId: stage.id,
    title,
    rank,
    enteredAt,
    staleSince: staleSince ?? null,
    dueAt: dueAt ?? null,
    value: value ?? null,
    owner: owner ?? null,
    company: company ?? null,
  }
}
