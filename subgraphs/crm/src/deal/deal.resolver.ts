import { Requires } from '@parley/toolkit/authorization/guards'
import type { Page } from '@parley/toolkit/pagination/page'
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Company } from '../company/company.type'
import { Contact } from '../contact/contact.type'
import type { CrmContext } from '../context'
import { RecordListArguments } from '../record/record.inputs'
import { CustomFieldValue } from '../record/record.type'
import type { DealEntity } from './deal.entity'
import { CloseDealInput, CreateDealInput, UpdateDealInput } from './deal.inputs'
import { Deal, DealConnection, Money } from './deal.type'

const ID_OF_DEAL = { description: 'Of the deal.' }

@Resolver(() => Deal)
export class DealResolver {
  @Requires('deals:read')
  @Query(() => DealConnection, { description: 'The deals of the workspace. VALIDATION_FAILED.' })
  deals(
    @Args(() => RecordListArguments) list: RecordListArguments,
    @Ctx() { services }: CrmContext,
  ): Promise<Page<Deal>> {
    return services.lists.page('DEAL', services.dealStore, list)
  }

  @Requires('deals:read')
  @Query(() => Deal, { nullable: true, description: 'A deal; null if the workspace has none with this id.' })
  deal(@Arg('id', () => ID, ID_OF_DEAL) id: string, @Ctx() { loaders }: CrmContext): Promise<Deal | null> {
    return loaders.deals.load(id)
  }

  @Requires('deals:write')
  @Mutation(() => Deal, {
    description:
      'Creates a deal. Its stage takes it as it takes one that is moved there; else it begins in the first one. VALIDATION_FAILED, FORBIDDEN, DEPENDENCY_UNAVAILABLE.',
  })
  createDeal(
    @Arg('input', () => CreateDealInput, { description: 'The deal.' }) input: CreateDealInput,
    @Ctx() { services }: CrmContext,
  ): Promise<Deal> {
    return services.deals.create(input)
  }

  @Requires('deals:write')
  @Mutation(() => Deal, { description: 'Changes a deal. NOT_FOUND, STALE_VERSION, VALIDATION_FAILED, CONFLICT.' })
  updateDeal(
    @Arg('input', () => UpdateDealInput, { description: 'What to change.' }) input: UpdateDealInput,
    @Ctx() { services }: CrmContext,
  ): Promise<Deal> {
    return services.deals.update(input)
  }

  @Requires('deals:write')
  @Mutation(() => Deal, { description: 'Marks a deal as won or lost. NOT_FOUND, STALE_VERSION, VALIDATION_FAILED.' })
  closeDeal(
    @Arg('input', () => CloseDealInput, { description: 'How it ended.' }) input: CloseDealInput,
    @Ctx() { services }: CrmContext,
  ): Promise<Deal> {
    return services.deals.close(input)
  }

  @Requires('deals:write')
  @Mutation(() => Deal, { description: 'Opens a deal that was won or lost again. NOT_FOUND, STALE_VERSION.' })
  reopenDeal(
    @Arg('id', () => ID, ID_OF_DEAL) id: string,
    @Arg('version', () => Int, { description: 'Its version when the change was begun.' }) version: number,
    @Ctx() { services }: CrmContext,
  ): Promise<Deal> {
    return services.deals.reopen({ id, version })
  }

  @Requires('deals:delete')
  @Mutation(() => Deal, { description: 'Puts a deal into the trash. NOT_FOUND.' })
  deleteDeal(@Arg('id', () => ID, ID_OF_DEAL) id: string, @Ctx() { services }: CrmContext): Promise<Deal> {
    return services.deals.trash(id)
  }

  @Requires('deals:delete')
  @Mutation(() => Deal, { description: 'Takes a deal out of the trash. NOT_FOUND.' })
  restoreDeal(@Arg('id', () => ID, ID_OF_DEAL) id: string, @Ctx() { services }: CrmContext): Promise<Deal> {
    return services.deals.restore(id)
  }

  @FieldResolver(() => Money, { nullable: true, description: 'What it is worth.' })
  value(@Root() { amount, currency }: DealEntity): Money | null {
    return amount !== null && currency !== null ? { amount: shortDecimal(amount), currency } : null
  }

  @FieldResolver(() => Company, { nullable: true, description: 'The company that would buy.' })
  company(@Root() { companyId }: DealEntity, @Ctx() { loaders }: CrmContext): Promise<Company | null> | null {
    return companyId === null ? null : loaders.companies.load(companyId)
  }

  @FieldResolver(() => [Contact], { description: 'The people involved.' })
  async contacts(@Root() { id }: DealEntity, @Ctx() { loaders }: CrmContext): Promise<Contact[]> {
    const contacts = await loaders.contacts.loadMany(await loaders.contactIdsOfDeal.load(id))
    return contacts.filter((contact) => contact !== null && !(contact instanceof Error)) as Contact[]
  }

  @FieldResolver(() => [CustomFieldValue], { description: 'What it holds in the fields that the workspace added.' })
  customFields(@Root() { custom }: DealEntity, @Ctx() { loaders }: CrmContext): Promise<CustomFieldValue[]> {
    return loaders.customFieldValues(custom)
  }
}

/** `1200.5000` as `1200.5`. */
const shortDecimal = (amount: string): string => amount.replace(/\.?0+$/, '')
