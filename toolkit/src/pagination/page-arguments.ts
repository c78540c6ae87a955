import { ArgsType, Field, Int } from 'type-graphql'
import type { PageArgumentValues } from './page-request'

/** Arguments of a list that is read from its beginning: `first` items, those `after` a cursor. */
@ArgsType()
export class ForwardPageArguments implements PageArgumentValues {
  @Field(() => Int, { nullable: true, description: 'How many to return, 1 to 100; 25 if not given.' })
  first?: number | null

  @Field(() => String, { nullable: true, description: 'Return what follows this cursor.' })
  after?: string | null
}

/** Arguments of a list that can also be read from its end: the `last` items, those `before` a cursor. */
@ArgsType()
export class PageArguments extends ForwardPageArguments {
  @Field(() => Int, {
    nullable: true,
    description: 'How many to return from the end, 1 to 100; not together with `first` or `after`.',
  })
  last?: number | null

  @Field(() => String, { nullable: true, description: 'Return what precedes this cursor.' })
  before?: string | null
}
