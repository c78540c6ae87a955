import { Requires } from '@parley/toolkit/authorization/guards'
import type { Page } from '@parley/toolkit/pagination/page'
import { Arg, Args, Ctx, Directive, FieldResolver, Int, Query, Resolver, Root, Subscription } from 'type-graphql'
import type { TeamContext } from '../context'
import { ConversationStub } from '../external/conversation.stub'
import { MemberStub } from '../external/member.stub'
import { encodeActivityCursor } from './activity-cursor'
import { ActivitiesArguments } from './activity.inputs'
import { Activity, ActivityConnection } from './activity.type'

@Resolver(() => Activity)
export class ActivityResolver {
  @Requires('activity:read')
  @Query(() => ActivityConnection, {
    description: 'What the team did, the latest leading: as much of it as you may see of what it is about.',
  })
  activities(
    @Args(() => ActivitiesArguments) { filter, ...page }: ActivitiesArguments,
    @Ctx() { request, services }: TeamContext,
  ): Promise<Page<Activity>> {
    return services.activityLog.list(request.actor, page, filter ?? {})
  }

  @Requires('activity:read')
  @Query(() => String, {
    description: 'Where the log is now, for the first `activityLogged(after:)`; ask for it before reading any page.',
  })
  activityCursor(@Ctx() { services }: TeamContext): Promise<string> {
    return services.activityLog.cursor()
  }

  @Requires('activity:read')
  @Subscription(() => Activity, {
    topics: 'activity',
    description:
      'What the team does, as it happens. With `after`, first what was missed since, in order, each once; CURSOR_EXPIRED when that is not kept any more.',
  })
  activityLogged(
    @Root() activity: Activity,
    @Arg('after', () => String, { nullable: true, description: 'The cursor of the last one that was seen.' })
    _after: string | null,
  ): Activity {
    return activity
  }

  @Requires('activity:read')
  @Directive('@inaccessible')
  @Query(() => [Activity], {
    description: 'What follows a cursor, for the replay of `activityLogged`. CURSOR_EXPIRED.',
  })
  activitiesAfter(
    @Arg('after', () => String, { nullable: true, description: 'From the first line that is kept, if not given.' })
    after: string | null,
    @Arg('first', () => Int, { description: 'How many, 1 to 500.' }) first: number,
    @Ctx() { request, services }: TeamContext,
  ): Promise<Activity[]> {
    return services.activityLog.replay(request.actor, after ?? null, first)
  }

  @FieldResolver(() => String, { description: 'The place in the log, to go on from: `activityLogged(after:)`.' })
  cursor(@Root() { sequence }: Activity): string {
    return encodeActivityCursor(sequence)
  }

  @FieldResolver(() => MemberStub, {
    nullable: true,
    description: 'Who did it; null for what no member did, and for someone who is gone.',
  })
  actor(@Root() { actorId }: Activity): MemberStub | null {
    return actorId === null ? null : { id: actorId }
  }

  @FieldResolver(() => MemberStub, {
    nullable: true,
    description: 'The member it happened to, or who looks after what it happened to since; null for one who is gone.',
  })
  member(@Root() { subjectType, subjectId, ownerId }: Activity): MemberStub | null {
    const id = subjectType === 'Member' ? subjectId : ownerId
    return id === null ? null : { id }
  }

  @FieldResolver(() => ConversationStub, {
    nullable: true,
    description: 'The conversation it happened in, if it was in one that you may see.',
  })
  conversation(@Root() { subjectType, subjectId }: Activity): ConversationStub | null {
    return subjectType === 'Conversation' ? { id: subjectId } : null
  }
}
