import { Requires } from '@parley/toolkit/authorization/guards'
import type { Page } from '@parley/toolkit/pagination/page'
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { CrmContext } from '../context'
import { ContactsArguments, UpdateContactInput } from './contact.inputs'
import { Contact, ContactConnection } from './contact.type'

@Resolver(() => Contact)
export class ContactResolver {
  @Requires('contacts:read')
  @Query(() => ContactConnection, { description: 'The contacts of the workspace, by name.' })
  contacts(
    @Args(() => ContactsArguments) { filter, ...page }: ContactsArguments,
    @Ctx() { services }: CrmContext,
  ): Promise<Page<Contact>> {
    return services.contacts.list(page, filter ?? {})
  }

  @Requires('contacts:read')
  @Query(() => Contact, { nullable: true, description: 'A contact; null if the workspace has none with this id.' })
  contact(
    @Arg('id', () => ID, { description: 'Of the contact.' }) id: string,
    @Ctx() { loaders }: CrmContext,
  ): Promise<Contact | null> {
    return loaders.contacts.load(id)
  }

  @Requires('contacts:write')
  @Mutation(() => Contact, { description: 'Changes a contact. NOT_FOUND, STALE_VERSION, VALIDATION_FAILED.' })
  updateContact(
    @Arg('input', () => UpdateContactInput, { description: 'What to change.' }) input: UpdateContactInput,
    @Ctx() { services }: CrmContext,
  ): Promise<Contact> {
    return services.updateContact.run(input)
  }
}
