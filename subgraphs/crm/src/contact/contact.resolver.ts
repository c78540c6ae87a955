import { Requires } from '@parley/toolkit/authorization/guards'
import type { Page } from '@parley/toolkit/pagination/page'
import { ForwardPageArguments } from '@parley/toolkit/pagination/page-arguments'
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Company } from '../company/company.type'
import type { CrmContext } from '../context'
import { Deal, DealConnection } from '../deal/deal.type'
import { CustomFieldValue } from '../record/record.type'
import type { ContactEntity } from './contact.entity'
import { ContactsArguments, CreateContactInput, UpdateContactInput } from './contact.inputs'
import { Contact, ContactConnection } from './contact.type'

const ID_OF_CONTACT = { description: 'Of the contact.' }

@Resolver(() => Contact)
export class ContactResolver {
  @Requires('contacts:read')
  @Query(() => ContactConnection, { description: 'The contacts of the workspace. VALIDATION_FAILED.' })
  contacts(
    @Args(() => ContactsArguments) list: ContactsArguments,
    @Ctx() { services }: CrmContext,
  ): Promise<Page<Contact>> {
    return services.lists.page('CONTACT', services.contactStore, list)
  }

  @Requires('contacts:read')
  @Query(() => Contact, { nullable: true, description: 'A contact; null if the workspace has none with this id.' })
  contact(@Arg('id', () => ID, ID_OF_CONTACT) id: string, @Ctx() { loaders }: CrmContext): Promise<Contact | null> {
    return loaders.contacts.load(id)
  }

  @Requires('contacts:write')
  @Mutation(() => Contact, { description: 'Creates a contact; whoever does looks after it. VALIDATION_FAILED.' })
  createContact(
    @Arg('input', () => CreateContactInput, { description: 'The contact.' }) input: CreateContactInput,
    @Ctx() { services }: CrmContext,
  ): Promise<Contact> {
    return services.contacts.create(input)
  }

  @Requires('contacts:write')
  @Mutation(() => Contact, { description: 'Changes a contact. NOT_FOUND, STALE_VERSION, VALIDATION_FAILED, CONFLICT.' })
  updateContact(
    @Arg('input', () => UpdateContactInput, { description: 'What to change.' }) input: UpdateContactInput,
    @Ctx() { services }: CrmContext,
  ): Promise<Contact> {
    return services.contacts.update(input)
  }

  @Requires('contacts:delete')
  @Mutation(() => Contact, {
    description: 'Puts a contact into the trash; it comes back by itself when the person writes again. NOT_FOUND.',
  })
  deleteContact(@Arg('id', () => ID, ID_OF_CONTACT) id: string, @Ctx() { services }: CrmContext): Promise<Contact> {
    return services.contacts.trash(id)
  }

  @Requires('contacts:delete')
  @Mutation(() => Contact, { description: 'Takes a contact out of the trash. NOT_FOUND, MERGED.' })
  restoreContact(@Arg('id', () => ID, ID_OF_CONTACT) id: string, @Ctx() { services }: CrmContext): Promise<Contact> {
    return services.contacts.restore(id)
  }

  @FieldResolver(() => Company, { nullable: true, description: 'The company they belong to.' })
  company(@Root() { companyId }: ContactEntity, @Ctx() { loaders }: CrmContext): Promise<Company | null> | null {
    return companyId === null ? null : loaders.companies.load(companyId)
  }

  @FieldResolver(() => DealConnection, { description: 'The deals they are involved in, newest first.' })
  deals(
    @Root() { id }: ContactEntity,
    @Args(() => ForwardPageArguments) page: ForwardPageArguments,
    @Ctx() { loaders }: CrmContext,
  ): Promise<Page<Deal>> {
    return loaders.dealsOfContact(page).load(id)
  }

  @FieldResolver(() => [CustomFieldValue], { description: 'What it holds in the fields that the workspace added.' })
  customFields(@Root() { custom }: ContactEntity, @Ctx() { loaders }: CrmContext): Promise<CustomFieldValue[]> {
    return loaders.customFieldValues(custom)
  }
}
