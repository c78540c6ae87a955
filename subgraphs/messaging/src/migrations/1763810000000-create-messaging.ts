import { protectTable } from '@parley/toolkit/database/protect-table'
import { createTextSearch, dropTextSearch } from '@parley/toolkit/database/text-search'
import type { MigrationInterface, QueryRunner } from 'typeorm'

const TABLES = ['conversation', 'contact_link', 'message', 'attachment', 'inbox_counter', 'inbox_event']

/** Conversations, their messages and files, and the numbered changes of each workspace's inbox. */
export class CreateMessaging1763810000000 implements MigrationInterface {
  name = 'CreateMessaging1763810000000'

  async up(runner: QueryRunner): Promise<void> {
    await createTextSearch(runner, 'messaging')
    await runner.query(CONVERSATION)
    await runner.query(MESSAGE)
    await runner.query(INBOX)
    for (const table of TABLES) await protectTable(runner, `messaging.${table}`)
    await runner.query(FIND)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION messaging.find_conversations(text[], integer), messaging.find_messages(text[], uuid, integer);
      DROP TABLE messaging.inbox_event, messaging.inbox_counter, messaging.attachment, messaging.message,
        messaging.contact_link, messaging.conversation;
    `)
    await dropTextSearch(runner, 'messaging')
  }
}

const CONVERSATION = `
  CREATE TABLE messaging.conversation (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    channel text NOT NULL CHECK (channel IN ('TELEGRAM', 'EMAIL', 'X', 'LINKEDIN')),
    kind text NOT NULL CHECK (kind IN ('USER', 'GROUP', 'CHANNEL')),
    title text NOT NULL,
    peer_name text,
    peer_username text,
    peer_phone text,
    contact_id uuid,
    contact_name text,
    unread_count integer NOT NULL DEFAULT 0 CHECK (unread_count >= 0),
    inbox_read_up_to integer NOT NULL DEFAULT 0,
    outbox_read_up_to integer NOT NULL DEFAULT 0,
    last_message_id uuid,
    activity_at timestamptz(3) NOT NULL,
    history_announced_at timestamptz,
    archived_at timestamptz,
    account_deleted_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    names text NOT NULL GENERATED ALWAYS AS (messaging.searchable(
      title || ' ' || coalesce(peer_name, '') || ' ' || coalesce(contact_name, '') || ' ' ||
      coalesce(peer_username, '') || ' ' || coalesce(peer_phone, ''))) STORED,
    PRIMARY KEY (workspace_id, id)
  );
  CREATE INDEX conversation_inbox ON messaging.conversation (workspace_id, activity_at DESC, id DESC)
    WHERE archived_at IS NULL;
  CREATE INDEX conversation_inbox_of_account ON messaging.conversation (workspace_id, account_id, activity_at DESC, id DESC)
    WHERE archived_at IS NULL;
  CREATE INDEX conversation_unread ON messaging.conversation (workspace_id, activity_at DESC, id DESC)
    WHERE archived_at IS NULL AND unread_count > 0;
  CREATE INDEX conversation_of_contact ON messaging.conversation (workspace_id, contact_id, activity_at DESC, id DESC)
    WHERE contact_id IS NOT NULL;
  CREATE INDEX conversation_to_purge ON messaging.conversation (workspace_id, coalesce(archived_at, account_deleted_at))
    WHERE coalesce(archived_at, account_deleted_at) IS NOT NULL;
  CREATE INDEX conversation_names ON messaging.conversation USING gin (workspace_id, names gin_trgm_ops);

  CREATE TABLE messaging.contact_link (
    workspace_id uuid NOT NULL,
    conversation_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    contact_name text,
    PRIMARY KEY (workspace_id, conversation_id)
  );
`

const MESSAGE = `
  CREATE TABLE messaging.message (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    conversation_id uuid NOT NULL,
    account_id uuid NOT NULL,
    channel text NOT NULL CHECK (channel IN ('TELEGRAM', 'EMAIL', 'X', 'LINKEDIN')),
    direction text NOT NULL CHECK (direction IN ('INBOUND', 'OUTBOUND')),
    status text NOT NULL CHECK (status IN ('QUEUED', 'SENT', 'DELIVERED', 'READ', 'FAILED')),
    text text NOT NULL,
    sent_at timestamptz(3) NOT NULL,
    edited_at timestamptz,
    deleted_at timestamptz,
    sender text,
    sender_telegram_id text,
    telegram_id integer,
    telegram_id_confirmed boolean NOT NULL DEFAULT true,
    is_taken boolean NOT NULL DEFAULT false,
    reply_to_telegram_id integer,
    position integer NOT NULL GENERATED ALWAYS AS (coalesce(telegram_id, 2147483647)) STORED,
    thread uuid GENERATED ALWAYS AS (md5(conversation_id::text || ':' || reply_to_telegram_id::text)::uuid) STORED,
    failure text,
    failure_code text,
    client_id uuid,
    input_digest text,
    random_id bigint,
    author_user_id uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    search tsvector NOT NULL GENERATED ALWAYS AS (to_tsvector('russian', messaging.searchable(left(text, 20000)))) STORED,
    PRIMARY KEY (workspace_id, id),
    FOREIGN KEY (workspace_id, conversation_id) REFERENCES messaging.conversation ON DELETE CASCADE,
    CONSTRAINT message_telegram_id UNIQUE (workspace_id, conversation_id, telegram_id),
    CONSTRAINT message_client_id UNIQUE (workspace_id, client_id)
  );
  CREATE INDEX message_timeline ON messaging.message
    (workspace_id, conversation_id, sent_at DESC, position DESC, id DESC);
  CREATE INDEX message_recent ON messaging.message (workspace_id, sent_at DESC, position DESC, id DESC);
  CREATE INDEX message_recent_of_account ON messaging.message
    (workspace_id, account_id, sent_at DESC, position DESC, id DESC);
  CREATE INDEX message_replies ON messaging.message (workspace_id, thread, sent_at, position, id)
    WHERE thread IS NOT NULL;
  CREATE INDEX message_not_read ON messaging.message (workspace_id, conversation_id, telegram_id)
    WHERE direction = 'OUTBOUND' AND status = 'SENT';
  CREATE INDEX message_without_telegram_id ON messaging.message (workspace_id, conversation_id, created_at)
    WHERE telegram_id IS NULL;
  CREATE INDEX message_search ON messaging.message USING gin (workspace_id, search);

  CREATE TABLE messaging.attachment (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    message_id uuid NOT NULL,
    account_id uuid NOT NULL,
    ordinal integer NOT NULL,
    kind text NOT NULL CHECK (kind IN ('PHOTO', 'VIDEO', 'AUDIO', 'VOICE', 'DOCUMENT', 'STICKER')),
    name text,
    mime_type text,
    size_bytes bigint,
    width integer,
    height integer,
    has_thumbnail boolean NOT NULL,
    PRIMARY KEY (workspace_id, id),
    FOREIGN KEY (workspace_id, message_id) REFERENCES messaging.message ON DELETE CASCADE
  );
  CREATE INDEX attachment_of_message ON messaging.attachment (workspace_id, message_id, ordinal);
`

const INBOX = `
  CREATE TABLE messaging.inbox_counter (
    workspace_id uuid PRIMARY KEY,
    last_sequence bigint NOT NULL
  ) WITH (fillfactor = 50);

  CREATE TABLE messaging.inbox_event (
    workspace_id uuid NOT NULL,
    sequence bigint NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('MESSAGE_RECEIVED', 'MESSAGE_SENT', 'MESSAGE_STATUS', 'MESSAGE_EDITED',
      'MESSAGE_DELETED', 'CONVERSATION_READ', 'CONVERSATION_CHANGED')),
    account_id uuid NOT NULL,
    conversation_id uuid NOT NULL,
    message_id uuid,
    at timestamptz(3) NOT NULL,
    PRIMARY KEY (workspace_id, sequence),
    UNIQUE (workspace_id, id)
  );
`

/**
 * Row-level security keeps a search from its indices: Postgres may not run an operator that is not marked leakproof on
 * rows that the policy has not passed yet. These functions run as the owner and repeat the policy's condition: they read
 * the workspace of the connection, whatever they are asked. They answer null when they find more than `at_most`: rows in
 * the order of a page, checked one by one, fill it sooner then.
 */
const FIND = `
  CREATE POLICY search ON messaging.conversation FOR SELECT TO CURRENT_USER USING (true);
  CREATE POLICY search ON messaging.message FOR SELECT TO CURRENT_USER USING (true);

  CREATE FUNCTION messaging.find_messages(terms text[], in_conversation uuid, at_most integer) RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    BEGIN ATOMIC
      SELECT CASE WHEN count(*) <= at_most THEN coalesce(array_agg(found.id), '{}') END FROM (
        SELECT message.id FROM messaging.message
        WHERE message.workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid
          AND message.search @@ (SELECT messaging.search_query(terms))
          AND (in_conversation IS NULL OR message.conversation_id = in_conversation)
        LIMIT at_most + 1
      ) AS found;
    END;

  CREATE FUNCTION messaging.find_conversations(terms text[], at_most integer) RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    BEGIN ATOMIC
      WITH named AS (
        SELECT conversation.id FROM messaging.conversation
        WHERE conversation.workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid
          AND conversation.names LIKE (SELECT (messaging.search_patterns(terms))[1])
          AND conversation.names LIKE (SELECT coalesce((messaging.search_patterns(terms))[2], '%'))
          AND conversation.names LIKE (SELECT coalesce((messaging.search_patterns(terms))[3], '%'))
          AND conversation.names LIKE ALL ((SELECT messaging.search_patterns(terms))::text[])
        LIMIT at_most + 1
      ), saying AS MATERIALIZED (
        SELECT messaging.find_messages(terms, NULL, at_most) AS message_ids
      )
      SELECT CASE WHEN (SELECT count(*) FROM named) <= at_most AND (SELECT message_ids FROM saying) IS NOT NULL
        THEN ARRAY (
          SELECT named.id FROM named
          UNION
          SELECT conversation.id FROM messaging.message JOIN messaging.conversation
            ON conversation.workspace_id = message.workspace_id AND conversation.id = message.conversation_id
              AND conversation.last_message_id = message.id
          WHERE message.workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid
            AND message.id = ANY ((SELECT message_ids FROM saying)::uuid[])
        ) END;
    END;

  REVOKE ALL ON FUNCTION messaging.find_messages(text[], uuid, integer),
    messaging.find_conversations(text[], integer) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION messaging.find_messages(text[], uuid, integer),
    messaging.find_conversations(text[], integer) TO parley_messaging;
`
