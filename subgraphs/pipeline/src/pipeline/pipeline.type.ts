import { STAGE_COLOURS, type StageColour } from '@parley/schema/inputs/pipeline'
import { GraphQLDateTime } from 'graphql-scalars'
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'

export const StageColourEnum = Object.fromEntries(STAGE_COLOURS.map((name) => [name, name])) as {
  [Name in StageColour]: Name
}
registerEnumType(StageColourEnum, { name: 'StageColour', description: 'What a stage is marked with.' })

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A way that deals take, stage by stage.' })
export class Pipeline {
  @Field(() => ID, { description: 'Stable identity.' })
  id: string

  @Field(() => String, { description: 'What people call it.' })
  name: string

  @Field(() => Int, { description: 'Pipelines are shown in the order of this; the first one is where new deals come.' })
  position: number

  @Field(() => Int, { description: 'Counts the changes; name it in an update, so that no change of another is lost.' })
  version: number

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Since when it is in the archive; null while it is used.',
  })
  archivedAt: Date | null
}

@ObjectType({ description: 'A stage that a template makes.' })
export class PipelineTemplateStage {
  @Field(() => String, { description: 'What people read.' })
  name: string

  @Field(() => Int, { description: 'How likely a deal is won that stands here, in percent.' })
  probability: number

  @Field(() => StageColourEnum, { description: 'Its mark.' })
  colour: StageColour

  @Field(() => Int, { nullable: true, description: 'Days after which a deal that stays here is stale.' })
  staleAfterDays: number | null
}

@ObjectType({ description: 'What a new pipeline can begin as.' })
export class PipelineTemplate {
  @Field(() => String, { description: 'Names it in `createPipeline`.' })
  key: string

  @Field(() => String, { description: 'What people read.' })
  name: string

  @Field(() => [PipelineTemplateStage], { description: 'The stages that it makes, in order.' })
  stages: readonly PipelineTemplateStage[]
}
