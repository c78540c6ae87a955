import { Directive, Field, Int, ObjectType } from 'type-graphql'

@Directive('@key(fields: "query first")')
@ObjectType({ description: 'What was found, best first in each list. Other domains add what they hold.' })
export class SearchResults {
  @Field(() => String, { description: 'What was searched for.' })
  query: string

  @Field(() => Int, { description: 'How many of each kind, at most.' })
  first: number
}
