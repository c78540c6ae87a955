import { Requires } from '@parley/toolkit/authorization/guards'
import { FilterField } from '@parley/toolkit/filtering/filter-field.type'
import { Ctx, Query, Resolver } from 'type-graphql'
import type { PipelineContext } from '../context'

@Resolver()
export class RuleResolver {
  @Requires('pipelines:read')
  @Query(() => [FilterField], {
    description:
      'What rules can name: `deal.…`, `company.…`, `contact.…` (of any one contact of the deal) with the fields of records, and `activity.…`. DEPENDENCY_UNAVAILABLE.',
  })
  ruleFields(@Ctx() { services }: PipelineContext): Promise<FilterField[]> {
    return services.fieldContents.listFields()
  }
}
