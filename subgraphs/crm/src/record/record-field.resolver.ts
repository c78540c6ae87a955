import { Requires } from '@parley/toolkit/authorization/guards'
import { FilterField } from '@parley/toolkit/filtering/filter-field.type'
import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import type { CrmContext } from '../context'
import { listRecordFields } from './list-record-fields'
import type { RecordType } from './record-type'
import { RecordTypeEnum } from './record-type.enum'

@Resolver()
export class RecordFieldResolver {
  @Requires('workspace:read')
  @Query(() => [FilterField], {
    description: 'What filters, orders and columns of a type of record can name: what is built in, then custom fields.',
  })
  async recordFields(
    @Arg('recordType', () => RecordTypeEnum, { description: 'The type of record.' }) recordType: RecordType,
    @Ctx() { services }: CrmContext,
  ): Promise<FilterField[]> {
    return listRecordFields(recordType, await services.customFieldStore.listWithArchived(recordType))
  }
}
