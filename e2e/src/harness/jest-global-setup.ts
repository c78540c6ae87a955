import { eventually, GraphClient } from './graph-client'
import { startParley } from './parley-process'
import { announcePreparedData } from './prepared-data'

interface DemoAccounts {
  readonly bdAccounts: { readonly edges: readonly { readonly node: { readonly sync: { readonly state: string } } }[] }
}

/**
 * Starts Parley once from nothing, and keeps what that made for the journeys to start from: migrated, with a demo
 * workspace that is synced. For one named journey it would take longer than it saves, and parts that run each on their
 * own keep their data elsewhere.
 */
export default async function setUp({ testPathPatterns }: { testPathPatterns: { isSet(): boolean } }): Promise<void> {
  if (testPathPatterns.isSet() || process.env.PARLEY_E2E_START) return
  const parley = await startParley()
  const client = new GraphClient(parley.url)
  await client.signIn('demo@parley.local', 'parley-demo')
  await eventually('the demo workspace is synced', async () => {
    const { bdAccounts } = await client.request<DemoAccounts>('{ bdAccounts { edges { node { sync { state } } } } }')
    return bdAccounts.edges.length > 0 && bdAccounts.edges.every(({ node }) => node.sync.state === 'DONE')
  })
  await parley.stop({ keepData: true })
  announcePreparedData(parley.dataFolder)
}
