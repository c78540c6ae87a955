import { readBoardChange } from '@parley/schema/events/pipeline'
import { defineSubgraph } from '@parley/toolkit/subgraph/subgraph'
import { AutomaticMoveEntity } from './automatic/automatic-move.entity'
import { AutomaticMoveResolver } from './automatic/automatic-move.resolver'
import { automaticMoveJobs } from './automatic/automatic-moves.job'
import { asSeen } from './board/board-changes'
import { BoardChangeResolver, BoardColumnResolver, BoardResolver } from './board/board.resolver'
import { CardEntity } from './card/card.entity'
import { CardResolver } from './card/card.resolver'
import { contactLinkedConsumer, messageReceivedConsumer, taskChangedConsumer } from './consumers/activity.consumers'
import { recordChangedConsumer } from './consumers/record-changed.consumer'
import { createLoaders, createServices } from './context'
import { DealResolver } from './external/deal.resolver'
import { CreatePipeline1764000070000 } from './migrations/1764000070000-create-pipeline'
import { AddAutomaticMoves1764000070010 } from './migrations/1764000070010-add-automatic-moves'
import { ExplainPlacements1764000070020 } from './migrations/1764000070020-explain-placements'
import { FindWhatLeftAPipeline1764000070030 } from './migrations/1764000070030-find-what-left-a-pipeline'
import { TellWhyInCodes1764000070100 } from './migrations/1764000070100-tell-why-in-codes'
import { DealMoveEntity } from './move/deal-move.entity'
import { MoveRefusalResolver, MoveResolver } from './move/move.resolver'
import { PipelineEntity } from './pipeline/pipeline.entity'
import { PipelineResolver } from './pipeline/pipeline.resolver'
import { RuleResolver } from './rule/rule.resolver'
import { RuleValueResolver } from './rule/rule-value.resolver'
import { placeDealsJob } from './setup/place-deals.job'
import { StageEntity } from './stage/stage.entity'
import { StageResolver } from './stage/stage.resolver'

export const pipeline = defineSubgraph({
  name: 'pipeline',
  resolvers: [
    PipelineResolver,
    StageResolver,
    BoardResolver,
    BoardColumnResolver,
    BoardChangeResolver,
    CardResolver,
    MoveResolver,
    MoveRefusalResolver,
    RuleResolver,
    RuleValueResolver,
    AutomaticMoveResolver,
    DealResolver,
  ],
  references: {
    Pipeline: ({ id }, { loaders }) => loaders.pipelines.load(id),
    Stage: ({ id }, { loaders }) => loaders.stages.load(id),
    DealCard: ({ id }, { loaders }) => loaders.cards.load(id),
    DealMove: ({ id }, { loaders }) => loaders.dealMoves.load(id),
    AutomaticMove: ({ id }, { loaders }) => loaders.automaticMoves.load(id),
    Deal: async ({ id }) => ({ id }),
    BoardChange: async ({ id }, { loaders }) => {
      const change = readBoardChange(id)
      if (!change) return null
      const seesNow = change.dealId === null || (await loaders.cards.load(change.dealId)) !== null
      const seen = asSeen(change, seesNow)
      return seen && { ...seen, id }
    },
  },
  entities: [PipelineEntity, StageEntity, CardEntity, DealMoveEntity, AutomaticMoveEntity],
  migrations: [
    CreatePipeline1764000070000,
    AddAutomaticMoves1764000070010,
    ExplainPlacements1764000070020,
    FindWhatLeftAPipeline1764000070030,
    TellWhyInCodes1764000070100,
  ],
  createServices,
  createLoaders,
  consumers: ({ followDeal, activity, planAutomaticMoves }) => [
    recordChangedConsumer(followDeal, planAutomaticMoves),
    messageReceivedConsumer(activity, planAutomaticMoves),
    contactLinkedConsumer(activity),
    taskChangedConsumer(activity, planAutomaticMoves),
  ],
  jobs: ({ placeDeals, runAutomaticMoves, watchSilence }) => [
    placeDealsJob(placeDeals),
    ...automaticMoveJobs(runAutomaticMoves, watchSilence),
  ],
})
