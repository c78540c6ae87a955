import { Directive, Field, Int, ObjectType } from 'type-graphql'

/** Owned by crm; messaging adds what people wrote, and whom with. */
@Directive('@key(fields: "query first")')
@ObjectType('SearchResults')
export class SearchResultsStub {
  @Field(() => String)
  query: string

  @Field(() => Int)
  first: number
}
