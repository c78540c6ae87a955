import { requireUser } from '@parley/toolkit/authorization/authorize'
import { Requires, SignedIn } from '@parley/toolkit/authorization/guards'
import type { Page } from '@parley/toolkit/pagination/page'
import { ForwardPageArguments } from '@parley/toolkit/pagination/page-arguments'
import { GraphQLDateTime } from 'graphql-scalars'
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql'
import type { CrmContext } from '../context'
import { UserStub } from '../external/user.stub'
import { fedByTheGateway } from '../fed-by-the-gateway'
import type { RecordJobBeforeEntity, RecordJobEntity } from './record-job.entity'
import {
  RecordJob,
  RecordJobConnection,
  RecordJobErrorConnection,
  RecordJobRecordConnection,
  type RecordJobError,
} from './record-job.type'
import { changedBy, undoableUntil } from './record-jobs'

const ID_OF_JOB = { description: 'Of the job.' }

@Resolver(() => RecordJob)
export class RecordJobResolver {
  @SignedIn()
  @Query(() => RecordJobConnection, { description: 'What the viewer had done with many records, the newest first.' })
  recordJobs(
    @Args(() => ForwardPageArguments) page: ForwardPageArguments,
    @Ctx() { request, services }: CrmContext,
  ): Promise<Page<RecordJob>> {
    return services.recordJobStore.list(page, requireUser(request).userId)
  }

  @SignedIn()
  @Query(() => RecordJob, { nullable: true, description: 'A job of the viewer; null if there is none with this id.' })
  recordJob(@Arg('id', () => ID, ID_OF_JOB) id: string, @Ctx() { loaders }: CrmContext): Promise<RecordJob | null> {
    return loaders.recordJobs.load(id)
  }

  @SignedIn()
  @Mutation(() => RecordJob, {
    description: 'Ends a job; what it did until now stays, and can be undone. NOT_FOUND, FORBIDDEN, CONFLICT.',
  })
  cancelRecordJob(@Arg('id', () => ID, ID_OF_JOB) id: string, @Ctx() { services }: CrmContext): Promise<RecordJob> {
    return services.recordJobs.cancel(id)
  }

  @SignedIn()
  @Mutation(() => RecordJob, {
    description:
      'Begins to put records back to what they were before a job, within 24 hours after its end; what someone changed since is left. NOT_FOUND, FORBIDDEN, CONFLICT.',
  })
  undoRecordJob(@Arg('id', () => ID, ID_OF_JOB) id: string, @Ctx() { services }: CrmContext): Promise<RecordJob> {
    return services.recordJobs.undo(id)
  }

  @Requires('workspace:read')
  @Subscription(() => RecordJob, {
    subscribe: fedByTheGateway,
    description:
      'Jobs of the viewer: first the latest as they are now, then whichever was started, went on or ended. Changes that come faster than they are taken are told as one.',
  })
  recordJobChanged(
    @Root() job: RecordJob,
    @Arg('id', () => ID, { nullable: true, description: 'One job; all of the viewer if not given.' }) _id?: string,
  ): RecordJob {
    return job
  }

  @FieldResolver(() => UserStub, { nullable: true, description: 'Who started it; null for one who has left.' })
  by(@Root() { startedBy }: RecordJobEntity): UserStub {
    return { id: startedBy }
  }

  @FieldResolver(() => Int, {
    description: 'Records that it changed or created, without those that were so before; an undo is about these.',
  })
  changed(@Root() job: RecordJobEntity): number {
    return changedBy(job)
  }

  @FieldResolver(() => GraphQLDateTime, {
    nullable: true,
    description: 'Until when it can be undone; null when it cannot, or was, or changed nothing.',
  })
  undoableUntil(@Root() job: RecordJobEntity): Date | null {
    return undoableUntil(job)
  }

  @FieldResolver(() => RecordJobErrorConnection, {
    description: 'What it could not do, and what its undo left, in the order in which it came up.',
  })
  errors(
    @Root() { id }: RecordJobEntity,
    @Args(() => ForwardPageArguments) page: ForwardPageArguments,
    @Ctx() { loaders }: CrmContext,
  ): Promise<Page<RecordJobError>> {
    return loaders.recordJobErrors(page).load(id)
  }

  @FieldResolver(() => RecordJobRecordConnection, {
    description: 'The records that it changed or created, by their ids; also those that its undo put back.',
  })
  records(
    @Root() { id }: RecordJobEntity,
    @Args(() => ForwardPageArguments) page: ForwardPageArguments,
    @Ctx() { loaders }: CrmContext,
  ): Promise<Page<RecordJobBeforeEntity>> {
    return loaders.recordJobRecords(page).load(id)
  }
}
