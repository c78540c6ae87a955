import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { CrmContext } from '../context'
import type { RecordJobEntity } from '../record-job/record-job.entity'
import { RecordJob } from '../record-job/record-job.type'
import type { ImportPlan } from './import-plan'
import { Import } from './import.type'

@Resolver(() => RecordJob)
export class ImportOfJobResolver {
  @FieldResolver(() => Import, {
    name: 'import',
    nullable: true,
    description: 'The file that it brings in; null for other jobs.',
  })
  importOf(@Root() { kind, payload }: RecordJobEntity, @Ctx() { loaders }: CrmContext): Promise<Import | null> | null {
    return kind === 'IMPORT' ? loaders.imports.load((payload as ImportPlan).importId) : null
  }
}
