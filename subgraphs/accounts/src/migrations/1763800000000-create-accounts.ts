import { grantTable, protectTable } from '@parley/toolkit/database/protect-table'
import type { MigrationInterface, QueryRunner } from 'typeorm'

const WORKSPACE_TABLES = [
  'bd_account',
  'dialog',
  'update_state',
  'message_place',
  'attachment',
  'outgoing_message',
  'pending_read',
  'telegram_login',
]
/** Ids only: work that starts across workspaces starts here. */
const GLOBAL_TABLES = ['connected_identity', 'worker', 'lease']

/** Accounts with their dialogs, how far each was read, what is on its way out, and who works for them. */
export class CreateAccounts1763800000000 implements MigrationInterface {
  name = 'CreateAccounts1763800000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public')
    await runner.query(ACCOUNT_TABLES)
    await runner.query(MESSAGE_TABLES)
    await runner.query(WORKER_TABLES)
    for (const table of WORKSPACE_TABLES) await protectTable(runner, `accounts.${table}`)
    for (const table of GLOBAL_TABLES) await grantTable(runner, `accounts.${table}`)
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [...WORKSPACE_TABLES, ...GLOBAL_TABLES].map((table) => `accounts.${table}`)
    await runner.query(`DROP TABLE ${tables.join(', ')} CASCADE`)
  }
}

const ACCOUNT_TABLES = `
  CREATE TABLE accounts.bd_account (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    telegram_user_id text NOT NULL,
    display_name text NOT NULL,
    username text,
    phone_number text,
    status text NOT NULL
      CHECK (status IN ('CONNECTING', 'CONNECTED', 'DISCONNECTED', 'PAUSED', 'SIGNED_OUT', 'BANNED')),
    session bytea,
    created_at timestamptz NOT NULL DEFAULT now(),
    last_active_at timestamptz,
    dialogs_requested_at timestamptz,
    dialogs_refreshed_at timestamptz,
    sync_state text NOT NULL DEFAULT 'IDLE'
      CHECK (sync_state IN ('IDLE', 'RUNNING', 'PAUSED', 'WAITING', 'DONE', 'FAILED')),
    sync_started_at timestamptz,
    sync_waiting_until timestamptz,
    sync_error text,
    PRIMARY KEY (workspace_id, id)
  );
  CREATE INDEX bd_account_listed ON accounts.bd_account (workspace_id, created_at, id);

  CREATE TABLE accounts.dialog (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    peer_type text NOT NULL CHECK (peer_type IN ('user', 'chat', 'channel')),
    peer_id text NOT NULL,
    access_hash text,
    kind text NOT NULL CHECK (kind IN ('USER', 'GROUP', 'CHANNEL')),
    title text NOT NULL,
    username text,
    phone text,
    unread_count integer NOT NULL DEFAULT 0,
    top_message_id integer NOT NULL DEFAULT 0,
    last_message_at timestamptz,
    listed_at timestamptz NOT NULL GENERATED ALWAYS AS (coalesce(last_message_at, to_timestamp(0))) STORED,
    inbox_read_up_to integer NOT NULL DEFAULT 0,
    outbox_read_up_to integer NOT NULL DEFAULT 0,
    pts integer,
    selected boolean NOT NULL DEFAULT false,
    deselected_at timestamptz,
    published_up_to integer NOT NULL DEFAULT 0,
    gaps jsonb NOT NULL DEFAULT '[]',
    messages_done integer NOT NULL DEFAULT 0,
    messages_total integer,
    sync_error text,
    PRIMARY KEY (workspace_id, id),
    UNIQUE (workspace_id, account_id, peer_type, peer_id),
    FOREIGN KEY (workspace_id, account_id) REFERENCES accounts.bd_account ON DELETE CASCADE
  );
  CREATE INDEX dialog_listed ON accounts.dialog (workspace_id, account_id, listed_at DESC, id DESC);
  CREATE INDEX dialog_selected ON accounts.dialog (workspace_id, account_id) WHERE selected;

  CREATE TABLE accounts.update_state (
    workspace_id uuid NOT NULL,
    account_id uuid NOT NULL,
    pts integer NOT NULL,
    qts integer NOT NULL,
    date integer NOT NULL,
    seq integer NOT NULL,
    PRIMARY KEY (workspace_id, account_id),
    FOREIGN KEY (workspace_id, account_id) REFERENCES accounts.bd_account ON DELETE CASCADE
  );

  CREATE TABLE accounts.telegram_login (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    step text NOT NULL CHECK (step IN ('CODE', 'PASSWORD', 'QR', 'DONE')),
    phone_number text,
    code_length integer,
    secrets bytea,
    account_id uuid,
    failure text,
    step_expires_at timestamptz,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (workspace_id, id)
  );
`

const MESSAGE_TABLES = `
  CREATE TABLE accounts.message_place (
    workspace_id uuid NOT NULL,
    account_id uuid NOT NULL,
    telegram_id integer NOT NULL,
    dialog_id uuid NOT NULL,
    PRIMARY KEY (workspace_id, account_id, telegram_id),
    FOREIGN KEY (workspace_id, account_id) REFERENCES accounts.bd_account ON DELETE CASCADE
  );

  CREATE TABLE accounts.attachment (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    dialog_id uuid NOT NULL,
    telegram_id integer NOT NULL,
    position smallint NOT NULL,
    name text,
    mime_type text,
    size_bytes double precision,
    has_thumbnail boolean NOT NULL,
    PRIMARY KEY (workspace_id, id),
    FOREIGN KEY (workspace_id, dialog_id) REFERENCES accounts.dialog ON DELETE CASCADE
  );
  CREATE INDEX attachment_dialog ON accounts.attachment (workspace_id, dialog_id);

  CREATE TABLE accounts.outgoing_message (
    workspace_id uuid NOT NULL,
    message_id uuid NOT NULL,
    account_id uuid NOT NULL,
    dialog_id uuid NOT NULL,
    position bigint GENERATED ALWAYS AS IDENTITY,
    text text NOT NULL,
    reply_to_telegram_id integer,
    random_id text NOT NULL,
    state text NOT NULL DEFAULT 'QUEUED' CHECK (state IN ('QUEUED', 'UNCONFIRMED')),
    attempted_at timestamptz,
    retry_at timestamptz,
    PRIMARY KEY (workspace_id, message_id),
    FOREIGN KEY (workspace_id, account_id) REFERENCES accounts.bd_account ON DELETE CASCADE
  );
  CREATE INDEX outgoing_message_next ON accounts.outgoing_message (workspace_id, account_id, dialog_id, position);

  CREATE TABLE accounts.pending_read (
    workspace_id uuid NOT NULL,
    dialog_id uuid NOT NULL,
    account_id uuid NOT NULL,
    up_to_telegram_id integer NOT NULL,
    PRIMARY KEY (workspace_id, dialog_id),
    FOREIGN KEY (workspace_id, account_id) REFERENCES accounts.bd_account ON DELETE CASCADE
  );
  CREATE INDEX pending_read_account ON accounts.pending_read (workspace_id, account_id);
`

const WORKER_TABLES = `
  CREATE TABLE accounts.connected_identity (
    telegram_user_id text PRIMARY KEY,
    workspace_id uuid NOT NULL,
    account_id uuid NOT NULL UNIQUE
  );

  CREATE TABLE accounts.worker (
    id uuid PRIMARY KEY,
    number integer GENERATED ALWAYS AS IDENTITY UNIQUE,
    address text NOT NULL,
    expires_at timestamptz NOT NULL
  );

  CREATE TABLE accounts.lease (
    subject_id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('ACCOUNT', 'LOGIN')),
    workspace_id uuid NOT NULL,
    wanted boolean NOT NULL DEFAULT true,
    worker_id uuid,
    token bigint NOT NULL DEFAULT 0,
    expires_at timestamptz
  );
  CREATE INDEX lease_worker ON accounts.lease (worker_id);
`
