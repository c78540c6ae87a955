import type { InfrastructureMigration } from '../database/migration'
import { roleOf } from '../database/role'

/**
 * The tables of the event backbone, as SQL for the migrating role, which owns them.
 *
 *   bus.log      the embedded transport: what the relays shipped, in order within a topic (a topic is a publishing domain)
 *   bus.cursor   how far each consuming domain has read each partition of a topic
 *   <domain>.outbox   waits to be shipped; a queue: rows leave it, so there is no position to skip over
 *   <domain>.inbox    marks of handled events, written in the handler's transaction
 *   <domain>.parked   events that failed, those behind them of the same key, and dead letters
 *
 * All are global tables: a relay or a consumer works across workspaces and enters the scope that an event names.
 * Rights: every domain role belongs to `parley_bus`, which may read the log; row-level security lets a role write and
 * purge only its own topic and move only its own cursors. Outbox, inbox and parked belong to the domain's role alone.
 */

/** Fixed for good: a key must stay in its partition. Sixteen lets a domain spread over sixteen processes. */
export const PARTITIONS = 16

const BUS_ROLE = 'parley_bus'

/** Postgres notification channels; the payload is the domain whose outbox or parked events, or the topic whose log, changed. */
export const OUTBOX_CHANNEL = 'parley_outbox'
export const LOG_CHANNEL = 'parley_log'
export const PARKED_CHANNEL = 'parley_parked'

/** Guards every place where a domain's name becomes the schema of a statement. */
export function schemaOf(domain: string): string {
  roleOf(domain)
  return domain
}

const busTables = `
  DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${BUS_ROLE}') THEN CREATE ROLE ${BUS_ROLE} NOLOGIN; END IF;
  END $$;
  CREATE SCHEMA bus;
  CREATE TABLE bus.log (
    position bigint GENERATED ALWAYS AS IDENTITY,
    topic text NOT NULL,
    partition smallint NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,
    key text NOT NULL,
    workspace_id uuid NOT NULL,
    request_id text NOT NULL,
    occurred_at timestamptz NOT NULL,
    payload jsonb NOT NULL,
    PRIMARY KEY (topic, position)
  );
  CREATE INDEX log_partition ON bus.log (topic, partition, position);
  CREATE TABLE bus.cursor (
    consumer text NOT NULL,
    topic text NOT NULL,
    partition smallint NOT NULL,
    position bigint NOT NULL,
    PRIMARY KEY (consumer, topic, partition)
  ) WITH (fillfactor = 50);
  ALTER TABLE bus.log ENABLE ROW LEVEL SECURITY;
  CREATE POLICY log_read ON bus.log FOR SELECT USING (true);
  CREATE POLICY log_write ON bus.log FOR INSERT WITH CHECK ('parley_' || topic = current_user);
  CREATE POLICY log_purge ON bus.log FOR DELETE USING ('parley_' || topic = current_user);
  ALTER TABLE bus.cursor ENABLE ROW LEVEL SECURITY;
  CREATE POLICY cursor_own ON bus.cursor USING ('parley_' || consumer = current_user);
  GRANT USAGE ON SCHEMA bus TO ${BUS_ROLE};
  GRANT SELECT, INSERT, DELETE ON bus.log TO ${BUS_ROLE};
  GRANT SELECT, INSERT, UPDATE ON bus.cursor TO ${BUS_ROLE};
`

function domainTables(domain: string): string {
  const schema = schemaOf(domain)
  const role = roleOf(domain)
  return `
  CREATE TABLE ${schema}.outbox (
    sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id uuid NOT NULL,
    name text NOT NULL,
    key text NOT NULL,
    workspace_id uuid NOT NULL,
    request_id text NOT NULL,
    occurred_at timestamptz NOT NULL,
    payload jsonb NOT NULL
  ) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
  CREATE TABLE ${schema}.inbox (
    event_id uuid PRIMARY KEY,
    handled_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE TABLE ${schema}.parked (
    sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id uuid NOT NULL UNIQUE,
    topic text NOT NULL,
    key text NOT NULL,
    event jsonb NOT NULL,
    attempts integer NOT NULL,
    due_at timestamptz NOT NULL,
    dead boolean NOT NULL DEFAULT false,
    error text,
    parked_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX parked_key ON ${schema}.parked (topic, key, sequence) WHERE NOT dead;
  CREATE INDEX parked_due ON ${schema}.parked (due_at) WHERE NOT dead;
  GRANT ${BUS_ROLE} TO ${role};
  GRANT SELECT, INSERT, UPDATE, DELETE ON ${schema}.outbox, ${schema}.inbox, ${schema}.parked TO ${role};
`
}

/** For `migrate`: part of the infrastructure of every database. */
export const eventInfrastructure: readonly InfrastructureMigration[] = [
  {
    name: 'events-1-bus',
    per: 'database',
    up: async (queryRunner) => {
      await queryRunner.query(busTables)
    },
  },
  {
    name: 'events-2-outbox-inbox-parked',
    per: 'domain',
    up: async (queryRunner, domain) => {
      await queryRunner.query(domainTables(domain))
    },
  },
]
