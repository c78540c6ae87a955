import { neighbours } from '@parley/toolkit/testing/neighbours'
import { startBenchServer, type BenchServer } from '../database/bench-server'
import { fillBoard } from '../database/fill-board'
import type { Figure } from '../figure'
import { prepared, startFederatedGraph } from '../graph/federated-graph'
import { mountSubgraphs } from '../graph/mount-subgraphs'
import { report } from '../report'
import { latencyFigure, measureLatency, median } from '../timing'

/** Fills each column to the end of its first page, as the large one does. */
const FEW = 250
const MANY = 5_000
const WARM_UP = 20
const CALLS = 150

const BOARD = `query ($id: ID!) { board(pipelineId: $id) { pipeline { id name } columns {
  stage { id name colour probability } count sums { currency amount weighted }
  cards(first: 50) { edges { node { id title value { amount currency } expectedClose enteredAt staleSince dueAt rank } }
    pageInfo { hasNextPage endCursor } } } } }`
const MOVE = `mutation ($input: MoveDealInput!) { moveDeal(input: $input) { card { id rank stage { id } } refusal { rule } } }`
const MOVE_MANY = `mutation ($input: MoveDealsInput!) { moveDeals(input: $input) { moved } }`
const TOGETHER = 500

/** The first pipelines speak the language of the member. */
const NEIGHBOURS = neighbours({ identity: () => ({ memberAddresses: [] }) })

interface First {
  readonly pipelines: readonly [{ readonly id: string; readonly stages: readonly { readonly id: string }[] }]
}

/** A board of a large workspace beside that of a small one: its first page, a move, a move of many. */
async function measureBoard(): Promise<readonly Figure[]> {
  const server = await startBenchServer()
  try {
    const few = await openBoard(server, 'few', FEW)
    const many = await openBoard(server, 'many', MANY)
    const contenders = [
      { name: 'few', run: few.read },
      { name: 'many', run: many.read },
      { name: 'move few', run: few.move },
      { name: 'move many', run: many.move },
    ]
    await measureLatency(contenders, WARM_UP)
    const results = await measureLatency(contenders, CALLS)
    await measureLatency([{ name: 'bulk', run: many.moveTogether }], 2)
    const bulk = (await measureLatency([{ name: 'bulk', run: many.moveTogether }], 10)).get('bulk') ?? []
    for (const { stop } of [few, many]) await stop()
    return describe(results, bulk)
  } finally {
    await server.stop()
  }
}

async function openBoard(server: BenchServer, name: string, deals: number) {
  const database = await server.create(name, { conversations: 1, messagesPerConversation: 1 })
  const mounted = await mountSubgraphs(database, NEIGHBOURS)
  const graph = await startFederatedGraph(mounted, database.inbox.actor, prepared)
  const { pipelines } = await graph.ask<First>('{ pipelines { id stages { id } } }')
  const [{ id, stages }] = pipelines
  const { stageIds, dealIds } = await fillBoard(
    database.address,
    database.inbox.actor,
    id,
    stages.map((stage) => stage.id),
    deals,
  )
  let turn = 0
  return {
    read: async () => {
      const { board } = await graph.ask<{ board: { columns: { count: number }[] } }>(BOARD, { id })
      const shown = board.columns.reduce((all, { count }) => all + count, 0)
      if (shown !== deals) throw new Error(`The board has ${shown} deals`)
    },
    move: async () => {
      turn += 1
      const input = {
        dealId: dealIds[(turn * 7_919) % deals],
        stageId: stageIds[turn % stageIds.length],
        before: dealIds[(turn * 31) % deals],
      }
      const { moveDeal } = await graph.ask<{ moveDeal: { refusal: object | null } }>(MOVE, { input })
      if (moveDeal.refusal) throw new Error('The move was refused')
    },
    moveTogether: async () => {
      turn += 1
      const input = { dealIds: dealIds.slice(0, TOGETHER), stageId: stageIds[turn % stageIds.length] }
      await graph.ask(MOVE_MANY, { input })
    },
    stop: async () => {
      await graph.stop()
      await mounted.stop()
    },
  }
}

function describe(results: ReadonlyMap<string, readonly number[]>, bulk: readonly number[]): Figure[] {
  const of = (name: string): readonly number[] => results.get(name) ?? []
  const many = MANY.toLocaleString('en-US')
  return [
    latencyFigure(`a board of ${FEW} deals, 50 cards a stage`, of('few')),
    { ...latencyFigure(`of ${many} deals; against it`, of('many')), ratio: median(of('many')) / median(of('few')) },
    latencyFigure(`a move between two of ${FEW} deals`, of('move few')),
    {
      ...latencyFigure(`of ${many}; against it`, of('move many')),
      ratio: median(of('move many')) / median(of('move few')),
    },
    latencyFigure(`a move of ${TOGETHER} deals at once`, bulk),
  ]
}

report(`${MANY.toLocaleString('en-US')} deals`, measureBoard)
