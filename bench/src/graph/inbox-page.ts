/** What the inbox shows first: 25 conversations and who is asking, from four subgraphs. */
export const INBOX_PAGE = `query InboxPage($after: String) {
  viewer { user { id name } workspace { id name } role }
  conversations(first: 25, after: $after) {
    edges {
      node {
        id title unreadCount
        lastMessage { text sentAt direction status }
        contact { id name }
        account { id displayName }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}`

export interface InboxPage {
  readonly viewer: { readonly user: { readonly name: string } }
  readonly conversations: {
    readonly edges: readonly {
      readonly node: {
        readonly lastMessage: { readonly text: string } | null
        readonly contact: { readonly name: string } | null
        readonly account: { readonly displayName: string } | null
      }
    }[]
    readonly pageInfo: { readonly endCursor: string | null }
  }
}

/** Throws unless the page is full and whole: a fast answer that lacks something is no answer. */
export function checkInboxPage({ viewer, conversations: { edges } }: InboxPage): void {
  const whole = edges.filter(({ node }) => node.lastMessage && node.contact && node.account)
  if (!viewer.user.name || whole.length !== 25) throw new Error(`The inbox page has ${whole.length} whole rows of 25`)
}
