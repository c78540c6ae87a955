/** One page of a list, as the connection types of the graph read it. */
export interface Page<Node> {
  readonly edges: readonly PageEdge<Node>[]
  readonly pageInfo: PageFlags
  /** Counts the whole list when it is called: only where the client asked for it. */
  readonly totalCount: () => Promise<number>
}

export interface PageEdge<Node> {
  readonly node: Node
  readonly cursor: string
}

export interface PageFlags {
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
  readonly startCursor: string | null
  readonly endCursor: string | null
}
