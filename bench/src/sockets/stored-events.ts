import type { DatabaseAddress } from '@parley/toolkit/database/address'
import { ownerCredentials } from '@parley/toolkit/database/connection'
import { Client } from 'pg'

/** An event of the inbox that is in the database, as the log tells of it. */
export interface StoredEvent {
  readonly inboxEventId: string
  readonly sequence: number
  readonly accountId: string
}

/** A session of the member, so that the gateway lets it in. */
const SESSION = `
  INSERT INTO identity.session (id, user_id, workspace_id, token_delivery, address, user_agent, last_used_at)
  SELECT user_id, user_id, workspace_id, 'BODY', '', '', now() FROM identity.membership`

/** The last message of one conversation after the other. */
const EVENTS = `
  INSERT INTO messaging.inbox_event (workspace_id, sequence, id, kind, account_id, conversation_id, message_id, at)
  SELECT workspace_id, n, gen_random_uuid(), 'MESSAGE_RECEIVED', account_id, id, last_message_id, activity_at
  FROM (
    SELECT row_number() OVER (ORDER BY turn, id) AS n, conversation.*
    FROM messaging.conversation, generate_series(1, $1::integer) turn
  ) numbered
  RETURNING id AS "inboxEventId", sequence::integer, account_id AS "accountId"`
const COUNTER = `
  INSERT INTO messaging.inbox_counter (workspace_id, last_sequence)
  SELECT workspace_id, max(sequence) FROM messaging.inbox_event GROUP BY workspace_id`

/** Stores `turns` events for each conversation, in the order of their sequence. */
export async function storeEvents(address: DatabaseAddress, turns: number): Promise<readonly StoredEvent[]> {
  const client = new Client(ownerCredentials(address))
  await client.connect()
  try {
    await client.query('SET session_replication_role = replica')
    await client.query(SESSION)
    const { rows } = await client.query<StoredEvent>(EVENTS, [turns])
    await client.query(COUNTER)
    return rows.toSorted((one, other) => one.sequence - other.sequence)
  } finally {
    await client.end()
  }
}
