import { protectTable } from '@parley/toolkit/database/protect-table'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Work on many records, batch by batch, with what went wrong and what the records were before. */
export class AddRecordJobs1764000040000 implements MigrationInterface {
  name = 'AddRecordJobs1764000040000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE crm.record_job (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        kind text NOT NULL,
        record_type text NOT NULL CHECK (record_type IN ('CONTACT', 'COMPANY', 'DEAL')),
        state text NOT NULL,
        payload jsonb NOT NULL,
        checkpoint jsonb,
        total integer,
        done integer NOT NULL DEFAULT 0,
        failed integer NOT NULL DEFAULT 0,
        undone integer NOT NULL DEFAULT 0,
        left_alone integer NOT NULL DEFAULT 0,
        failure jsonb,
        attempts integer NOT NULL DEFAULT 0,
        started_by uuid NOT NULL,
        client_id text,
        created_at timestamptz NOT NULL DEFAULT now(),
        started_at timestamptz,
        finished_at timestamptz,
        PRIMARY KEY (workspace_id, id)
      );
      CREATE UNIQUE INDEX record_job_client ON crm.record_job (workspace_id, started_by, client_id)
        WHERE client_id IS NOT NULL;
      CREATE INDEX record_job_of_member ON crm.record_job (workspace_id, started_by, id);

      CREATE TABLE crm.record_job_error (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        job_id uuid NOT NULL,
        row integer,
        record_id uuid,
        code text NOT NULL,
        field text,
        message text NOT NULL,
        PRIMARY KEY (workspace_id, id),
        FOREIGN KEY (workspace_id, job_id) REFERENCES crm.record_job ON DELETE CASCADE
      );
      CREATE INDEX record_job_error_of_job ON crm.record_job_error (workspace_id, job_id, id);

      CREATE TABLE crm.record_job_before (
        workspace_id uuid NOT NULL,
        job_id uuid NOT NULL,
        record_id uuid NOT NULL,
        before jsonb,
        version integer NOT NULL,
        PRIMARY KEY (workspace_id, job_id, record_id),
        FOREIGN KEY (workspace_id, job_id) REFERENCES crm.record_job ON DELETE CASCADE
      );

      CREATE TABLE crm.bulk_batch (
        workspace_id uuid NOT NULL,
        job_id uuid NOT NULL,
        number integer NOT NULL,
        record_ids uuid[] NOT NULL,
        PRIMARY KEY (workspace_id, job_id, number),
        FOREIGN KEY (workspace_id, job_id) REFERENCES crm.record_job ON DELETE CASCADE
      );
    `)
    for (const table of TABLES) await protectTable(runner, `crm.${table}`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${TABLES.map((table) => `crm.${table}`).join(', ')}`)
  }
}

const TABLES = ['record_job', 'record_job_error', 'record_job_before', 'bulk_batch']
