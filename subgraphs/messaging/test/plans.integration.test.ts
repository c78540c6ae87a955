import { FOUND_AT_MOST } from '@parley/toolkit/database/text-search'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { countStatements } from '@parley/toolkit/testing/count-statements'
import { actor, type TestActor } from '@parley/toolkit/testing/test-actor'
import { waitFor } from '@parley/toolkit/testing/wait-for'
import { createMessaging, type Messaging } from './seed'

/** More than a search looks up in an index. */
const CONVERSATIONS = FOUND_AT_MOST + 1_000
const MESSAGES = 60_000

let subgraph: Messaging
let member: TestActor
beforeAll(async () => {
  subgraph = await createMessaging()
  member = actor('AGENT')
  await subgraph.testDatabase.query(
    `WITH chats AS (
       INSERT INTO messaging.conversation
         (workspace_id, id, account_id, channel, kind, title, unread_count, activity_at, contact_id)
       SELECT $1, gen_random_uuid(), md5((n % 5)::text)::uuid, 'TELEGRAM', 'USER', 'Chat ' || n, n % 2,
         now() - n * interval '1 minute', gen_random_uuid() FROM generate_series(1, $2::integer) n RETURNING id, account_id
     ), numbered AS (SELECT *, row_number() OVER () AS n FROM chats)
     INSERT INTO messaging.message
       (workspace_id, id, conversation_id, account_id, channel, direction, status, text, sent_at, telegram_id)
     SELECT $1, gen_random_uuid(), chat.id, chat.account_id, 'TELEGRAM', 'INBOUND', 'DELIVERED',
       CASE WHEN m % 1000 = 0 THEN 'rhubarb ' ELSE 'carrot ' END || m, now() - m * interval '1 second', m
     FROM generate_series(1, $3::integer) m JOIN numbered chat ON chat.n = m % $2::integer + 1`,
    [member.workspaceId, CONVERSATIONS, MESSAGES],
  )
  await subgraph.testDatabase.query(
    `UPDATE messaging.conversation SET last_message_id = (SELECT id FROM messaging.message
       WHERE message.workspace_id = $1 AND conversation_id = conversation.id ORDER BY sent_at DESC LIMIT 1)`,
    [member.workspaceId],
  )
  await subgraph.testDatabase.query('VACUUM ANALYZE messaging.conversation, messaging.message')
}, 60_000)

interface Plan {
  readonly 'Node Type': string
  readonly 'Index Name'?: string
  readonly 'Relation Name'?: string
  readonly Plans?: readonly Plan[]
}

/** How Postgres runs each statement of a query, as the role of the domain, with row-level security. */
async function plansOf(query: string, variables: Record<string, unknown> = {}): Promise<string[]> {
  const statements = await countStatements(subgraph.database, async () => {
    const { errors } = await subgraph.execute({ query, variables, actor: member })
    expect(errors).toEqual([])
  })
  return workspaceScope.run(member.workspaceId, async () => {
    const plans: string[] = []
    for (const statement of statements) {
      const [row]: [{ 'QUERY PLAN': [{ Plan: Plan }] }] = await subgraph.database.query(
        `EXPLAIN (GENERIC_PLAN, FORMAT JSON) ${statement}`,
      )
      plans.push(describePlan(row['QUERY PLAN'][0].Plan).join(' < '))
    }
    return plans
  })
}

function describePlan(plan: Plan): string[] {
  const on = plan['Index Name'] ?? plan['Relation Name']
  const own = on ? `${plan['Node Type']} ${on}` : plan['Node Type']
  return [own, ...(plan.Plans ?? []).flatMap(describePlan)]
}
const listConversations = (arguments_: string) => `{ list: conversations(${arguments_}) {
  pageInfo { endCursor } edges { node { id title lastMessage { id } } } } }`

async function endOfFirstPage(list: string): Promise<string> {
  const { data } = await subgraph.execute<{ list: { pageInfo: { endCursor: string } } }>({ query: list, actor: member })
  return data?.list.pageInfo.endCursor ?? ''
}

/** From the top of the plan to its leaves; `Result` asks once whether the connection has a workspace. */
const FIRST_ROWS_OF = (index: string) => `Limit < Result < Index Scan ${index}`

test('the inbox page reads its index and the last messages by key', async () => {
  const [page, lastMessages] = await plansOf(listConversations('first: 25'))
  expect(page).toBe(FIRST_ROWS_OF('conversation_inbox'))
  expect(lastMessages).toContain('message_pkey')
})

test('a later page reads the same index', async () => {
  const after = await endOfFirstPage(listConversations('first: 25'))
  const [page] = await plansOf(listConversations(`first: 25, after: "${after}"`))
  expect(page).toBe(FIRST_ROWS_OF('conversation_inbox'))
})

test('the inbox of an account, and the unread one, have indices of their own', async () => {
  const [ofAccount] = await plansOf(listConversations(`first: 25, filter: { accountId: "${member.workspaceId}" }`))
  expect(ofAccount).toBe(FIRST_ROWS_OF('conversation_inbox_of_account'))
  const [unread] = await plansOf(listConversations('first: 25, filter: { unread: true }'))
  expect(unread).toBe(FIRST_ROWS_OF('conversation_unread'))
})

test('threads of many conversations read the end of each timeline', async () => {
  const [, timelines] = await plansOf(`{ conversations(first: 25) { edges { node {
    messages(last: 5) { edges { node { id } } } } } } }`)
  expect(timelines).toContain('message_timeline')
  expect(timelines).not.toContain('Seq Scan')
})

test('the messages of the workspace are read newest first from their index', async () => {
  const [page] = await plansOf('{ messages(first: 25, filter: {}) { edges { node { id } } } }')
  expect(page).toContain('Index Scan message_recent')
})

test.each([
  ['message_search', '{ messages(first: 25, filter: { search: "rhubarb" }) { totalCount } }', MESSAGES / 1_000],
  ['conversation_names', '{ conversations(first: 25, filter: { search: "Chat 4321" }) { totalCount } }', 1],
])('a search reads %s, in spite of row-level security', async (index, query, found) => {
  const scans = async () => {
    const [row] = await subgraph.testDatabase.query<{ count: string }>(
      'SELECT idx_scan AS count FROM pg_stat_user_indexes WHERE indexrelname = $1',
      [index],
    )
    return Number(row?.count)
  }
  const before = await scans()
  // Postgres publishes what a connection did now and then, not after each statement.
  await waitFor(
    async () => {
      const { data } = await subgraph.execute<Record<string, { totalCount: number }>>({ query, actor: member })
      expect(Object.values(data ?? {})).toEqual([{ totalCount: found }])
      return (await scans()) > before
    },
    { what: `a scan of ${index}` },
  )
})

test.each([
  [
    'messages',
    '{ list: messages(first: 25, filter: { search: "carrots" }) { edges { node { id } } } }',
    'message_recent',
  ],
  ['chats by name', listConversations('first: 25, filter: { search: "chat" }'), 'conversation_inbox'],
  ['chats by last message', listConversations('first: 25, filter: { search: "carrots" }'), 'conversation_inbox'],
])('a search for what is everywhere checks %s in the order of the list', async (_what, query, index) => {
  const [, page] = await plansOf(query)
  expect(page).toContain(`Index Scan ${index}`)
  const { data } = await subgraph.execute<{ list: { edges: unknown[] } }>({ query, actor: member })
  expect(data?.list.edges).toHaveLength(25)
})

test.each([
  ['messages(filter: { search: "carrots" })', MESSAGES - MESSAGES / 1_000],
  ['conversations(filter: { search: "chat" })', CONVERSATIONS],
  ['conversations(filter: { search: "chat carrots" })', 0],
])('%s counts what is everywhere too', async (list, count) => {
  const { data } = await subgraph.execute({ query: `{ list: ${list} { totalCount } }`, actor: member })
  expect(data).toEqual({ list: { totalCount: count } })
})
