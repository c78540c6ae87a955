import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { CrmContext } from '../context'
import type { RecordJobErrorEntity } from './record-job.entity'
import { RecordJobError } from './record-job.type'

@Resolver(() => RecordJobError)
export class RecordJobErrorResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'What the record is called; null for one that cannot be seen.',
  })
  async recordName(
    @Root() { jobId, recordId }: RecordJobErrorEntity,
    @Ctx() { loaders }: CrmContext,
  ): Promise<string | null> {
    const job = recordId === null ? null : await loaders.recordJobs.load(jobId)
    if (recordId === null || !job) return null
    if (job.recordType === 'DEAL') return (await loaders.deals.load(recordId))?.title ?? null
    const named = await (job.recordType === 'CONTACT' ? loaders.contacts : loaders.companies).load(recordId)
    return named?.name ?? null
  }
}
