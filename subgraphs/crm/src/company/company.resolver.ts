import { Requires } from '@parley/toolkit/authorization/guards'
import type { Page } from '@parley/toolkit/pagination/page'
import { ForwardPageArguments } from '@parley/toolkit/pagination/page-arguments'
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Contact, ContactConnection } from '../contact/contact.type'
import type { CrmContext } from '../context'
import { Deal, DealConnection } from '../deal/deal.type'
import { RecordListArguments } from '../record/record.inputs'
import { CustomFieldValue } from '../record/record.type'
import type { CompanyEntity } from './company.entity'
import { CreateCompanyInput, UpdateCompanyInput } from './company.inputs'
import { Company, CompanyConnection } from './company.type'

const ID_OF_COMPANY = { description: 'Of the company.' }

@Resolver(() => Company)
export class CompanyResolver {
  @Requires('companies:read')
  @Query(() => CompanyConnection, { description: 'The companies of the workspace. VALIDATION_FAILED.' })
  companies(
    @Args(() => RecordListArguments) list: RecordListArguments,
    @Ctx() { services }: CrmContext,
  ): Promise<Page<Company>> {
    return services.lists.page('COMPANY', services.companyStore, list)
  }

  @Requires('companies:read')
  @Query(() => Company, { nullable: true, description: 'A company; null if the workspace has none with this id.' })
  company(@Arg('id', () => ID, ID_OF_COMPANY) id: string, @Ctx() { loaders }: CrmContext): Promise<Company | null> {
    return loaders.companies.load(id)
  }

  @Requires('companies:write')
  @Mutation(() => Company, { description: 'Creates a company; whoever does looks after it. VALIDATION_FAILED.' })
  createCompany(
    @Arg('input', () => CreateCompanyInput, { description: 'The company.' }) input: CreateCompanyInput,
    @Ctx() { services }: CrmContext,
  ): Promise<Company> {
    return services.companies.create(input)
  }

  @Requires('companies:write')
  @Mutation(() => Company, { description: 'Changes a company. NOT_FOUND, STALE_VERSION, VALIDATION_FAILED, CONFLICT.' })
  updateCompany(
    @Arg('input', () => UpdateCompanyInput, { description: 'What to change.' }) input: UpdateCompanyInput,
    @Ctx() { services }: CrmContext,
  ): Promise<Company> {
    return services.companies.update(input)
  }

  @Requires('companies:delete')
  @Mutation(() => Company, { description: 'Puts a company into the trash. NOT_FOUND.' })
  deleteCompany(@Arg('id', () => ID, ID_OF_COMPANY) id: string, @Ctx() { services }: CrmContext): Promise<Company> {
    return services.companies.trash(id)
  }

  @Requires('companies:delete')
  @Mutation(() => Company, { description: 'Takes a company out of the trash. NOT_FOUND, MERGED.' })
  restoreCompany(@Arg('id', () => ID, ID_OF_COMPANY) id: string, @Ctx() { services }: CrmContext): Promise<Company> {
    return services.companies.restore(id)
  }

  @FieldResolver(() => ContactConnection, { description: 'The people who belong to it, newest first.' })
  contacts(
    @Root() { id }: CompanyEntity,
    @Args(() => ForwardPageArguments) page: ForwardPageArguments,
    @Ctx() { loaders }: CrmContext,
  ): Promise<Page<Contact>> {
    return loaders.contactsOfCompany(page).load(id)
  }

  @FieldResolver(() => DealConnection, { description: 'The deals it would buy, newest first.' })
  deals(
    @Root() { id }: CompanyEntity,
    @Args(() => ForwardPageArguments) page: ForwardPageArguments,
    @Ctx() { loaders }: CrmContext,
  ): Promise<Page<Deal>> {
    return loaders.dealsOfCompany(page).load(id)
  }

  @FieldResolver(() => [CustomFieldValue], { description: 'What it holds in the fields that the workspace added.' })
  customFields(@Root() { custom }: CompanyEntity, @Ctx() { loaders }: CrmContext): Promise<CustomFieldValue[]> {
    return loaders.customFieldValues(custom)
  }
}
