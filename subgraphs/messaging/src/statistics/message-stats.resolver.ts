import { Requires } from '@parley/toolkit/authorization/guards'
import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import type { MessagingContext } from '../context'
import { MessageStatsFilter } from './message-stats.inputs'
import { MessageStats } from './message-stats.type'

@Resolver(() => MessageStats)
export class MessageStatsResolver {
  @Requires('conversations:read')
  @Query(() => MessageStats, { description: 'Counts of messages by channel, direction and status.' })
  messageStats(
    @Arg('filter', () => MessageStatsFilter, { nullable: true, description: 'Which to count; all if not given.' })
    filter: MessageStatsFilter | null,
    @Ctx() { services }: MessagingContext,
  ): Promise<MessageStats> {
    return services.messageStats.summarise(filter ?? {})
  }
}
