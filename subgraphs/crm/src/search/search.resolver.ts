import { Requires } from '@parley/toolkit/authorization/guards'
import { readSearch } from './read-search'
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import { Company } from '../company/company.type'
import { Contact } from '../contact/contact.type'
import type { CrmContext } from '../context'
import { Deal } from '../deal/deal.type'
import { SearchResults } from './search.type'

const WITHIN_REACH = 'of those that you may see; none without the permission to read them'

@Resolver(() => SearchResults)
export class SearchResolver {
  @Requires('workspace:read')
  @Query(() => SearchResults, {
    description:
      'Finds records, conversations and messages by words, in Russian and English: names that begin with them lead, then those that hold them, then those that are like them. VALIDATION_FAILED.',
  })
  search(
    @Arg('query', () => String, {
      description: 'What to look for, up to 200 characters; the first twelve words count.',
    })
    query: string,
    @Arg('first', () => Int, { defaultValue: 6, description: 'How many of each kind, 1 to 20.' }) first: number,
  ): SearchResults {
    return readSearch(query, first)
  }

  @FieldResolver(() => [Contact], {
    nullable: true,
    description: `Contacts by name, address or number, ${WITHIN_REACH}.`,
  })
  contacts(@Root() { query, first }: SearchResults, @Ctx() { services }: CrmContext): Promise<Contact[]> {
    return services.contactStore.search(query, first)
  }

  @FieldResolver(() => [Company], { nullable: true, description: `Companies by name or address, ${WITHIN_REACH}.` })
  companies(@Root() { query, first }: SearchResults, @Ctx() { services }: CrmContext): Promise<Company[]> {
    return services.companyStore.search(query, first)
  }

  @FieldResolver(() => [Deal], { nullable: true, description: `Deals by title, ${WITHIN_REACH}.` })
  deals(@Root() { query, first }: SearchResults, @Ctx() { services }: CrmContext): Promise<Deal[]> {
    return services.dealStore.search(query, first)
  }
}
