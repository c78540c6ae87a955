import { Directive, Field, Int, ObjectType, type ClassType } from 'type-graphql'
import type { Page, PageEdge, PageFlags } from './page'

@Directive('@shareable')
@ObjectType({ description: 'Where a page lies in its list.' })
export class PageInfo implements PageFlags {
  @Field(() => Boolean, { description: 'Whether more items follow this page.' })
  hasNextPage: boolean

  @Field(() => Boolean, { description: 'Whether items precede this page.' })
  hasPreviousPage: boolean

  @Field(() => String, { nullable: true, description: 'Cursor of the first item; null on an empty page.' })
  startCursor: string | null

  @Field(() => String, { nullable: true, description: 'Cursor of the last item; null on an empty page.' })
  endCursor: string | null
}

/**
 * The types `<name>Edge` and `<name>Connection` of a list. A resolver of such a field answers a `Page`, with rows that
 * satisfy the node type; `totalCount` is counted only where an operation selects it.
 *
 * @example
 * export const { Connection: ContactConnection } = createConnection('Contact', () => Contact)
 */
export function createConnection<Node extends object>(name: string, node: () => ClassType<Node>) {
  @ObjectType(`${name}Edge`, { description: `One item of a page of ${name}.` })
  class Edge implements PageEdge<Node> {
    @Field(() => String, { description: 'Where the item lies in the list; opaque.' })
    cursor: string

    @Field(() => node(), { description: 'The item.' })
    node: Node
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  class Connection implements Page<Node> {
    @Field(() => [Edge], { description: 'The items of this page, in the order of the list.' })
    edges: Edge[]

    @Field(() => PageInfo, { description: 'Where this page lies in the list.' })
    pageInfo: PageInfo

    // Simple: graphql-js calls it when it is selected, as it does with any function of a parent value.
    @Field(() => Int, { simple: true, description: 'How many items the whole list has; counted when asked for.' })
    totalCount: () => Promise<number>
  }

  return { Edge, Connection }
}
