import { graphql } from '../../../gql'
import type { AutomaticMoveFieldsFragment, StageSettingsFragment } from '../../../gql/graphql'

export type StageSettings = StageSettingsFragment
export type AutomaticMove = AutomaticMoveFieldsFragment

graphql(`
  fragment StageSettings on Stage {
    id
    name
    position
    probability
    colour
    staleAfterDays
    slaHours
    entryRule
    exitRule
    requiredFields
    allowedRoles
    allowedFrom
    version
  }
`)

graphql(`
  fragment PipelineSettings on Pipeline {
    id
    name
    position
    version
    archivedAt
    stages {
      ...StageSettings
    }
  }
`)

export const pipelinesQuery = graphql(`
  query Pipelines($archived: Boolean) {
    pipelines(archived: $archived) {
      ...PipelineSettings
    }
  }
`)

export const pipelineQuery = graphql(`
  query PipelineSettings($id: ID!) {
    pipeline(id: $id) {
      ...PipelineSettings
    }
  }
`)

/** Deals in stages that are about to go, open and closed ones. */
export const dealsInStagesQuery = graphql(`
  query DealsInStages($pipelineId: ID!, $stageIds: [ID!]!) {
    board(pipelineId: $pipelineId) {
      columns(stageIds: $stageIds) {
        count
        closed
      }
    }
  }
`)

export const templatesQuery = graphql(`
  query PipelineTemplates($language: Language) {
    pipelineTemplates(language: $language) {
      key
      name
      stages {
        name
        colour
      }
    }
  }
`)

export const createPipelineMutation = graphql(`
  mutation CreatePipeline($input: CreatePipelineInput!) {
    createPipeline(input: $input) {
      ...PipelineSettings
    }
  }
`)

export const updatePipelineMutation = graphql(`
  mutation UpdatePipeline($input: UpdatePipelineInput!) {
    updatePipeline(input: $input) {
      ...PipelineSettings
    }
  }
`)

export const archivePipelineMutation = graphql(`
  mutation ArchivePipeline($id: ID!) {
    archivePipeline(id: $id) {
      ...PipelineSettings
    }
  }
`)

export const restorePipelineMutation = graphql(`
  mutation RestorePipeline($id: ID!) {
    restorePipeline(id: $id) {
      ...PipelineSettings
    }
  }
`)

export const deletePipelineMutation = graphql(`
  mutation DeletePipeline($id: ID!, $moveDealsTo: ID) {
    deletePipeline(id: $id, moveDealsTo: $moveDealsTo)
  }
`)

export const reorderPipelinesMutation = graphql(`
  mutation ReorderPipelines($ids: [ID!]!) {
    reorderPipelines(ids: $ids) {
      id
      position
    }
  }
`)

export const createStageMutation = graphql(`
  mutation CreateStage($input: CreateStageInput!) {
    createStage(input: $input) {
      ...StageSettings
    }
  }
`)

export const updateStageMutation = graphql(`
  mutation UpdateStage($input: UpdateStageInput!) {
    updateStage(input: $input) {
      ...StageSettings
    }
  }
`)

export const reorderStagesMutation = graphql(`
  mutation ReorderStages($pipelineId: ID!, $ids: [ID!]!) {
    reorderStages(pipelineId: $pipelineId, ids: $ids) {
      id
      position
    }
  }
`)

export const deleteStageMutation = graphql(`
  mutation DeleteStage($id: ID!, $moveDealsTo: ID) {
    deleteStage(id: $id, moveDealsTo: $moveDealsTo)
  }
`)

export const stageRuleFieldsQuery = graphql(`
  query StageRuleFields {
    ruleFields {
      ...FilterFieldFacts
    }
  }
`)

graphql(`
  fragment AutomaticMoveFields on AutomaticMove {
    id
    name
    enabled
    trigger
    field
    days
    condition
    disabledAt
    disabledCode
    version
    value {
      amount
      currency
    }
    fromStages {
      id
      name
    }
    toStage {
      id
      name
      colour
    }
  }
`)

export const automaticMovesQuery = graphql(`
  query AutomaticMoves($pipelineId: ID!) {
    automaticMoves(pipelineId: $pipelineId) {
      ...AutomaticMoveFields
    }
  }
`)

export const createAutomaticMoveMutation = graphql(`
  mutation CreateAutomaticMove($input: CreateAutomaticMoveInput!) {
    createAutomaticMove(input: $input) {
      ...AutomaticMoveFields
    }
  }
`)

export const updateAutomaticMoveMutation = graphql(`
  mutation UpdateAutomaticMove($input: UpdateAutomaticMoveInput!) {
    updateAutomaticMove(input: $input) {
      ...AutomaticMoveFields
    }
  }
`)

export const deleteAutomaticMoveMutation = graphql(`
  mutation DeleteAutomaticMove($id: ID!) {
    deleteAutomaticMove(id: $id)
  }
`)
