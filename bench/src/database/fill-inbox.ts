import { DEFAULT_GRANTS } from '@parley/toolkit/authorization/permissions'
import type { DatabaseAddress } from '@parley/toolkit/database/address'
import { ownerCredentials } from '@parley/toolkit/database/connection'
import type { UserActor } from '@parley/toolkit/context/actor'
import { Client } from 'pg'
import { withoutIndices } from './without-indices'

export interface InboxSize {
  readonly conversations: number
  readonly messagesPerConversation: number
}

export interface FilledInbox extends InboxSize {
  /** An agent of the workspace that owns it all. */
  readonly actor: UserActor
}

const ACCOUNTS = 3

const TABLES = ['messaging.conversation', 'messaging.message', 'crm.contact', 'crm.conversation_link']

/**
 * Fills a migrated database with one workspace: conversations that were all active in turn, each with a contact and with
 * messages spread over the whole time, as the product would have stored them.
 */
export async function fillInbox(address: DatabaseAddress, size: InboxSize): Promise<FilledInbox> {
  const client = new Client(ownerCredentials(address))
  await client.connect()
  try {
    // No triggers: foreign keys hold by construction.
    await client.query(`SET session_replication_role = replica; ${MAKE_ID}`)
    await withoutIndices(client, TABLES, async () => {
      await client.query(MEMBER)
      await client.query(bdAccounts(ACCOUNTS))
      await client.query(contacts(size))
      await client.query(conversations(size))
      await client.query(messages(size))
    })
    return { ...size, actor: await readActor(client) }
  } finally {
    await client.end()
  }
}

/** Ids that grow with the rows, as UUIDv7 does. */
const MAKE_ID = `
  CREATE FUNCTION pg_temp.make_id(kind integer, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS
    $$ SELECT (lpad(to_hex(n), 12, '0') || '70008000' || lpad(to_hex(kind), 12, '0'))::uuid $$`

const WORKSPACE = 'pg_temp.make_id(1, 1)'

const MEMBER = `
  INSERT INTO identity."user" (id, email, name, password_hash)
    VALUES (pg_temp.make_id(2, 1), 'agent@example.test', 'Ada Example', '-');
  INSERT INTO identity.workspace (id, name) VALUES (${WORKSPACE}, 'Example');
  INSERT INTO identity.membership (workspace_id, user_id, role) VALUES (${WORKSPACE}, pg_temp.make_id(2, 1), 'AGENT')`

const bdAccounts = (count: number): string => `
  INSERT INTO accounts.bd_account (workspace_id, id, telegram_user_id, display_name, status)
  SELECT ${WORKSPACE}, pg_temp.make_id(3, n), n, 'Account ' || n, 'CONNECTED' FROM generate_series(0, ${count - 1}) n`

const contacts = ({ conversations: count }: InboxSize): string => `
  INSERT INTO crm.contact (workspace_id, id, name, username, telegram_user_id)
    SELECT ${WORKSPACE}, pg_temp.make_id(4, n), 'Person ' || n, 'person_' || n, n
    FROM generate_series(0, ${count - 1}) n;
  INSERT INTO crm.conversation_link (workspace_id, id, contact_id)
    SELECT ${WORKSPACE}, pg_temp.make_id(5, n), pg_temp.make_id(4, n) FROM generate_series(0, ${count - 1}) n`

/** Message m belongs to conversation m mod count: the last message of a conversation is one of the last `count`. */
const conversations = ({ conversations: count, messagesPerConversation }: InboxSize): string => `
  INSERT INTO messaging.conversation (workspace_id, id, account_id, channel, kind, title, peer_name, contact_id,
    contact_name, unread_count, last_message_id, activity_at)
  SELECT ${WORKSPACE}, pg_temp.make_id(5, n), pg_temp.make_id(3, n % ${ACCOUNTS}), 'TELEGRAM', 'USER', 'Person ' || n,
    'Person ' || n, pg_temp.make_id(4, n), 'Person ' || n, n % 4,
    pg_temp.make_id(6, n + ${count * (messagesPerConversation - 1)}),
    ${sentAt(`n + ${count * (messagesPerConversation - 1)}`)}
  FROM generate_series(0, ${count - 1}) n`

const messages = ({ conversations: count, messagesPerConversation }: InboxSize): string => `
  INSERT INTO messaging.message (workspace_id, id, conversation_id, account_id, channel, direction, status, text, sent_at,
    sender, telegram_id)
  SELECT ${WORKSPACE}, pg_temp.make_id(6, m), pg_temp.make_id(5, m % ${count}),
    pg_temp.make_id(3, m % ${count} % ${ACCOUNTS}), 'TELEGRAM',
    CASE WHEN m % 3 = 0 THEN 'OUTBOUND' ELSE 'INBOUND' END, CASE WHEN m % 3 = 0 THEN 'READ' ELSE 'DELIVERED' END,
    (ARRAY['The price list for spring', 'Когда вам удобно созвониться', 'We need a pilot for two teams',
      'Спасибо, посмотрим предложение'])[1 + m % 4] || ', number ' || m % 5000, ${sentAt('m')},
    CASE WHEN m % 3 = 0 THEN NULL ELSE 'Person ' || m % ${count} END, m + 1
  FROM generate_series(0::bigint, ${count * messagesPerConversation - 1}) m`

function sentAt(number: string): string {
  return `timestamptz '2025-01-01' + (${number}) * interval '1 second'`
}

async function readActor(client: Client): Promise<UserActor> {
  const { rows } = await client.query<{ workspaceId: string; userId: string }>(
    'SELECT workspace_id AS "workspaceId", user_id AS "userId" FROM identity.membership',
  )
  const [member] = rows
  if (!member) throw new Error('The workspace has no member')
  const access = { grants: DEFAULT_GRANTS.AGENT, teamIds: [], teammateIds: [] }
  return { kind: 'user', role: 'AGENT', access, sessionId: member.userId, ...member }
}
