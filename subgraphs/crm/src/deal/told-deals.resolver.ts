import { ServiceOnly } from '@parley/toolkit/authorization/guards'
import { FilterField } from '@parley/toolkit/filtering/filter-field.type'
import { GraphQLJSONObject } from 'graphql-scalars'
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql'
import type { CrmContext } from '../context'

type Told = Record<string, unknown>

@Resolver()
export class ToldDealsResolver {
  @ServiceOnly()
  @Query(() => [GraphQLJSONObject], {
    description: 'Deals outside the trash in the order of their ids, each as `crm.record.changed.v1` tells it.',
  })
  dealsInOrder(
    @Arg('after', () => ID, { nullable: true, description: 'Those with larger ids; from the first if not given.' })
    after: string | null | undefined,
    @Arg('first', () => Int, { description: 'How many.' }) first: number,
    @Ctx() { services }: CrmContext,
  ): Promise<Told[]> {
    return services.toldDeals.inOrder(after ?? null, first)
  }

  @ServiceOnly()
  @Query(() => [GraphQLJSONObject], { description: 'Those of these deals that there are, told in the same way.' })
  dealsByIds(
    @Arg('ids', () => [ID], { description: 'Of the deals.' }) ids: string[],
    @Ctx() { services }: CrmContext,
  ): Promise<Told[]> {
    return services.toldDeals.byIds(ids)
  }

  @ServiceOnly()
  @Query(() => [GraphQLJSONObject], {
    description:
      'What deals outside the trash hold now, with their company and contacts: `{ id, deal, company, contacts }`, each a list of values by field.',
  })
  dealContents(
    @Arg('ids', () => [ID], { description: 'Of the deals.' }) ids: string[],
    @Ctx() { services }: CrmContext,
  ): Promise<Told[]> {
    return services.toldDeals.contents(ids)
  }

  @ServiceOnly()
  @Query(() => [FilterField], {
    description:
      'What rules over deals can name: the fields of deals, companies and contacts behind `deal.` and so on.',
  })
  dealRuleFields(@Ctx() { services }: CrmContext): Promise<FilterField[]> {
    return services.toldDeals.ruleFields()
  }
}
