import { ServiceOnly } from '@parley/toolkit/authorization/guards'
import { queryableId } from '@parley/toolkit/database/queryable-id'
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import type { MessagingContext } from '../context'
import { ContactActivity } from './contact-activity.type'

@Resolver(() => ContactActivity)
export class ContactActivityResolver {
  @ServiceOnly()
  @Query(() => [ContactActivity], {
    description: 'What was written with those of these contacts that have a conversation, in no order.',
  })
  contactActivity(
    @Arg('contactIds', () => [ID], { description: 'The contacts.' }) contactIds: string[],
    @Ctx() { services }: MessagingContext,
  ): Promise<ContactActivity[]> {
    return services.contactActivity.findTimes(contactIds.map(queryableId))
  }

  @FieldResolver(() => Int, { description: 'How many messages they wrote.' })
  async inboundMessages(@Root() { contactId }: ContactActivity, @Ctx() { loaders }: MessagingContext): Promise<number> {
    return (await loaders.messagesOfContact.load(contactId))?.inbound ?? 0
  }

  @FieldResolver(() => Int, { description: 'How many messages they were written.' })
  async outboundMessages(
    @Root() { contactId }: ContactActivity,
    @Ctx() { loaders }: MessagingContext,
  ): Promise<number> {
    return (await loaders.messagesOfContact.load(contactId))?.outbound ?? 0
  }
}
