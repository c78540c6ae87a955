import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { PipelineContext } from '../context'
import { CompanyStub } from '../external/company.stub'
import { ContactStub } from '../external/contact.stub'
import { TeamStub } from '../external/team.stub'
import { UserStub } from '../external/user.stub'
import { RuleValue } from '../move/move.type'
import { Pipeline } from '../pipeline/pipeline.type'
import { Stage } from '../stage/stage.type'
import type { NamedValue } from './rule-value'

/** The parts that own what a value refers to decide whether whoever asks may see it. */
@Resolver(() => RuleValue)
export class RuleValueResolver {
  @FieldResolver(() => UserStub, { nullable: true, description: 'The member.' })
  user(@Root() value: NamedValue): UserStub | null {
    return refersTo('User', value)
  }

  @FieldResolver(() => TeamStub, { nullable: true, description: 'The team.' })
  team(@Root() value: NamedValue): TeamStub | null {
    return refersTo('Team', value)
  }

  @FieldResolver(() => CompanyStub, { nullable: true, description: 'The company.' })
  company(@Root() value: NamedValue): CompanyStub | null {
    return refersTo('Company', value)
  }

  @FieldResolver(() => ContactStub, { nullable: true, description: 'The contact.' })
  contact(@Root() value: NamedValue): ContactStub | null {
    return refersTo('Contact', value)
  }

  @FieldResolver(() => Pipeline, { nullable: true, description: 'The pipeline.' })
  async pipeline(@Root() value: NamedValue, @Ctx() { loaders }: PipelineContext): Promise<Pipeline | null> {
    const reference = refersTo('Pipeline', value)
    return reference && loaders.pipelines.load(reference.id)
  }

  @FieldResolver(() => Stage, { nullable: true, description: 'The stage.' })
  async stage(@Root() value: NamedValue, @Ctx() { loaders }: PipelineContext): Promise<Stage | null> {
    const reference = refersTo('Stage', value)
    return reference && loaders.stages.load(reference.id)
  }
}

const refersTo = (type: string, { reference }: NamedValue): { id: string } | null =>
  reference?.type === type ? { id: reference.id } : null
