import { SignedIn } from '@parley/toolkit/authorization/guards'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { CrmContext } from '../context'
import { RecordJob } from '../record-job/record-job.type'
import { StartBulkChangeInput } from './bulk.inputs'

@Resolver()
export class BulkResolver {
  @SignedIn()
  @Mutation(() => RecordJob, {
    description:
      'Starts the same change of many records, as a job; follow it with `recordJobChanged`. Needs the write, assign or delete permission of the records. FORBIDDEN, VALIDATION_FAILED, DEPENDENCY_UNAVAILABLE.',
  })
  startBulkChange(
    @Arg('input', () => StartBulkChangeInput, { description: 'Which records, and what to do with them.' })
    input: StartBulkChangeInput,
    @Ctx() { services }: CrmContext,
  ): Promise<RecordJob> {
    return services.startBulkChange.run(input)
  }
}
