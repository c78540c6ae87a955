import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { CrmContext } from '../context'
import type { RecordType } from '../record/record-type'
import { RecordTypeEnum } from '../record/record-type.enum'
import { isCreatedCompany } from './created-company'
import type { RecordJobBeforeEntity, RecordJobErrorEntity } from './record-job.entity'
import { RecordJobError, RecordJobRecord } from './record-job.type'

/** Records of a job as whoever started it sees them now. */
@Resolver(() => RecordJobRecord)
export class RecordJobRecordResolver {
  @FieldResolver(() => RecordTypeEnum, {
    nullable: true,
    description: 'What it is: of the type of the job, or a company that a file named. Null where the job is gone.',
  })
  async recordType(@Root() changed: RecordJobBeforeEntity, @Ctx() { loaders }: CrmContext): Promise<RecordType | null> {
    if (isCreatedCompany(changed)) return 'COMPANY'
    return (await loaders.recordJobs.load(changed.jobId))?.recordType ?? null
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What it is called now; null for one that cannot be seen.',
  })
  async recordName(@Root() changed: RecordJobBeforeEntity, @Ctx() context: CrmContext): Promise<string | null> {
    return nameOf(context, await this.recordType(changed, context), changed.recordId)
  }

  @FieldResolver(() => Boolean, { description: 'Whether the job created it.' })
  created(@Root() changed: RecordJobBeforeEntity): boolean {
    return changed.before === null || isCreatedCompany(changed)
  }
}

@Resolver(() => RecordJobError)
export class RecordJobErrorResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'What the record is called; null for one that cannot be seen.',
  })
  async recordName(
    @Root() { jobId, recordId }: RecordJobErrorEntity,
    @Ctx() context: CrmContext,
  ): Promise<string | null> {
    const job = recordId === null ? null : await context.loaders.recordJobs.load(jobId)
    return recordId === null || !job ? null : nameOf(context, job.recordType, recordId)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What the workspace calls its own field that it is about; null for a built-in one.',
  })
  async fieldLabel(@Root() { field }: RecordJobErrorEntity, @Ctx() { loaders }: CrmContext): Promise<string | null> {
    // The ids of added fields have hyphens, and the names of built-in ones none.
    return field?.includes('-') ? ((await loaders.customFields.load(field))?.name ?? null) : null
  }
}

async function nameOf({ loaders }: CrmContext, type: RecordType | null, id: string): Promise<string | null> {
  if (type === null) return null
  if (type === 'DEAL') return (await loaders.deals.load(id))?.title ?? null
  return (await (type === 'CONTACT' ? loaders.contacts : loaders.companies).load(id))?.name ?? null
}
