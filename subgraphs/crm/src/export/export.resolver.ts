import { Requires } from '@parley/toolkit/authorization/guards'
import { Arg, Ctx, Directive, Query, Resolver } from 'type-graphql'
import type { CrmContext } from '../context'
import { RecordExportInput } from './export.inputs'
import { FilePortion } from './file-portion.type'

@Resolver()
export class ExportResolver {
  @Requires('workspace:read')
  @Directive('@inaccessible')
  @Query(() => FilePortion, {
    description:
      'A list as CSV, some hundred records at a time; the gateway asks it for `POST /exports/records`. FORBIDDEN, VALIDATION_FAILED.',
  })
  recordExportPortion(
    @Arg('input', () => RecordExportInput, { description: 'What to export.' }) input: RecordExportInput,
    @Arg('after', () => String, { nullable: true, description: '`next` of the portion before.' }) after: string | null,
    @Ctx() { request, services }: CrmContext,
  ): Promise<FilePortion> {
    return services.exportRecords.portion(request, input, after ?? null)
  }
}
