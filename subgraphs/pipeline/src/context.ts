import { queryableId } from '@parley/toolkit/database/queryable-id'
import { groupBy } from '@parley/toolkit/loading/group-by'
import { createPageLoader, type PageLoader } from '@parley/toolkit/loading/page-loader'
import { createRowLoader } from '@parley/toolkit/loading/row-loader'
import type { SubgraphContext, SubgraphRuntime } from '@parley/toolkit/subgraph/subgraph'
import DataLoader from 'dataloader'
import { ActivityFacts } from './activity/activity-facts'
import { ActivityStore } from './activity/activity.store'
import { AutomaticMoveStore } from './automatic/automatic-move.store'
import { ManageAutomaticMoves } from './automatic/manage-automatic-moves'
import { PlanAutomaticMoves } from './automatic/plan-automatic-moves'
import { RunAutomaticMoves } from './automatic/run-automatic-moves'
import { WatchSilence } from './automatic/watch-silence'
import type { CardEntity } from './card/card.entity'
import { CardStore, type BoardCriteria, type StageSum } from './card/card.store'
import { ChooseStages } from './card/choose-stages'
import { FollowDeal } from './card/follow-deal'
import { PlaceDeals } from './card/place-deals'
import { ContactActivity } from './external/contact-activity'
import { CrmDeals } from './external/crm-deals'
import { Members } from './external/members'
import { DealMoveStore } from './move/deal-move.store'
import { MoveCards } from './move/move-cards'
import { MoveDeals } from './move/move-deals'
import { UndoMoves } from './move/undo-moves'
import { MakePipeline } from './pipeline/make-pipeline'
import { ManagePipelines } from './pipeline/manage-pipelines'
import { PipelineStore } from './pipeline/pipeline.store'
import { CheckRules } from './rule/check-rules'
import { ReadFieldContents } from './rule/field-contents'
import { JudgeMoves } from './rule/judge-moves'
import { RuleNames } from './rule/rule-names'
import { SetUpWorkspace } from './setup/set-up-workspace'
import { EmptyStages } from './stage/empty-stages'
import { FindStage } from './stage/find-stage'
import { ManageStages } from './stage/manage-stages'
import type { StageEntity } from './stage/stage.entity'
import { StageStore } from './stage/stage.store'

export type PipelineServices = ReturnType<typeof createServices>
export type PipelineLoaders = ReturnType<typeof createLoaders>
export type PipelineContext = SubgraphContext<PipelineServices, PipelineLoaders>

export function createServices({ database, outbox, audit, jobs, graph, now }: SubgraphRuntime) {
  const pipelines = new PipelineStore(database)
  const stages = new StageStore(database)
  const cards = new CardStore(database)
  const moves = new DealMoveStore(database)
  const stores = { pipelines, stages, cards, moves }
  const crm = new CrmDeals(graph)
  const members = new Members(graph)
  const contacts = new ContactActivity(graph)
  const activity = new ActivityStore(database)
  const make = new MakePipeline(pipelines, stages)
  const setUpWorkspace = new SetUpWorkspace(database, make, jobs, members)
  const mover = new MoveCards(cards, moves, now)
  const fieldContents = new ReadFieldContents(crm, new ActivityFacts(activity, contacts))
  const judge = new JudgeMoves(fieldContents, new RuleNames(stages, pipelines), now)
  const findStage = new FindStage(pipelines, stages)
  const chooseStages = new ChooseStages(findStage, stages, judge, members)
  const placeDeals = new PlaceDeals(database, setUpWorkspace, chooseStages, stores, { outbox, crm, now })
  const emptyStages = new EmptyStages(stages, cards, mover, outbox)
  const automaticMoves = new AutomaticMoveStore(database)
  const planAutomaticMoves = new PlanAutomaticMoves(automaticMoves, jobs, now)
  const parts = { cards, stages, contents: fieldContents, judge, mover }
  const runAutomaticMoves = new RunAutomaticMoves(database, automaticMoves, parts, { outbox, audit, now })
  return {
    ...stores,
    automaticMoves,
    planAutomaticMoves,
    runAutomaticMoves,
    watchSilence: new WatchSilence(database, automaticMoves, runAutomaticMoves, planAutomaticMoves, { contacts, now }),
    manageAutomaticMoves: new ManageAutomaticMoves(
      database,
      automaticMoves,
      stages,
      fieldContents,
      planAutomaticMoves,
      audit,
    ),
    setUpWorkspace,
    findStage,
    placeDeals,
    fieldContents,
    activity,
    followDeal: new FollowDeal(cards, placeDeals, outbox, now),
    managePipelines: new ManagePipelines(database, pipelines, make, setUpWorkspace, emptyStages, audit),
    manageStages: new ManageStages(database, pipelines, stages, emptyStages, new CheckRules(fieldContents), {
      outbox,
      audit,
    }),
    moveDeals: new MoveDeals(database, stores, judge, mover, placeDeals, outbox),
    undoMoves: new UndoMoves(database, stores, mover, outbox),
  }
}

export function createLoaders({ pipelines, stages, cards, moves, automaticMoves }: PipelineServices) {
  const stageLoader = createRowLoader((ids) => stages.findByIds(ids))
  return {
    pipelines: createRowLoader((ids) => pipelines.findByIds(ids)),
    stages: stageLoader,
    /** Of rows that name one: a stage stays as a row when it is deleted. */
    stageOf: async (id: string): Promise<StageEntity> => {
      const stage = await stageLoader.load(id)
      if (!stage) throw new Error(`Stage ${id} is not there`)
      return stage
    },
    stagesOfPipeline: new DataLoader<string, StageEntity[]>(async (ids) => {
      const byPipeline = groupBy(await stages.listOf(ids.map(queryableId)), ({ pipelineId }) => pipelineId)
      return ids.map((id) => byPipeline.get(id) ?? [])
    }),
    automaticMoves: createRowLoader((ids) => automaticMoves.findByIds(ids)),
    cards: createRowLoader((ids) => cards.findByIds(ids)),
    dealMoves: createRowLoader((ids) => moves.findByIds(ids)),
    movesOfDeal: createPageLoader((ids, page) => moves.pagesOf(ids, page)),
    cardsOfStage: byFilter((filter): PageLoader<CardEntity> =>
      createPageLoader((ids, page) => cards.pagesOf(ids, filter, page)),
    ),
    sumsOfStage: byFilter(
      (filter) =>
        new DataLoader<string, StageSum[]>(async (ids) => {
          const byStage = groupBy(await cards.sumsOf(ids, filter), ({ stageId }) => stageId)
          return ids.map((id) => byStage.get(id) ?? [])
        }),
    ),
    closedOfStage: new DataLoader<string, number>(async (ids) => {
      const counts = await cards.countClosed(ids)
      return ids.map((id) => counts.get(id) ?? 0)
    }),
  }
}

/** One loader for each filter that an operation names. */
function byFilter<Loader>(create: (filter: BoardCriteria) => Loader): (filter: BoardCriteria) => Loader {
  const loaders = new Map<string, Loader>()
  return (filter) => {
    const key = JSON.stringify(filter)
    const loader = loaders.get(key) ?? create(filter)
    loaders.set(key, loader)
    return loader
  }
}
