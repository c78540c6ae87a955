import { protectTable } from '@parley/toolkit/database/protect-table'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Notes and tasks, what reminds members of them, and the timeline. Every record begins its timeline with its creation;
 * those that are there already get that entry here, before the table is closed to its owner.
 */
export class AddActivity1764000050010 implements MigrationInterface {
  name = 'AddActivity1764000050010'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE crm.note (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        record_type text NOT NULL,
        record_id uuid NOT NULL,
        body text NOT NULL,
        author_id uuid,
        mentions uuid[] NOT NULL DEFAULT '{}',
        pinned boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        deleted_at timestamptz,
        PRIMARY KEY (workspace_id, id)
      );
      CREATE INDEX note_of_record ON crm.note (workspace_id, record_id, pinned, created_at, id) WHERE deleted_at IS NULL;

      CREATE TABLE crm.task (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        title text NOT NULL,
        note text NOT NULL DEFAULT '',
        due_at timestamptz(3),
        remind_at timestamptz(3),
        assignee_id uuid,
        creator_id uuid,
        record_type text,
        record_id uuid,
        done_at timestamptz(3),
        done_by uuid,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        deleted_at timestamptz,
        due_order timestamptz(3) NOT NULL GENERATED ALWAYS AS (coalesce(due_at, 'infinity')) STORED,
        done_order timestamptz(3) NOT NULL GENERATED ALWAYS AS (coalesce(done_at, '-infinity')) STORED,
        PRIMARY KEY (workspace_id, id),
        CHECK ((record_type IS NULL) = (record_id IS NULL))
      );
      CREATE INDEX task_open ON crm.task (workspace_id, due_order, id) WHERE deleted_at IS NULL AND done_at IS NULL;
      CREATE INDEX task_open_of_assignee ON crm.task (workspace_id, assignee_id, due_order, id)
        WHERE deleted_at IS NULL AND done_at IS NULL;
      CREATE INDEX task_done ON crm.task (workspace_id, done_order, id) WHERE deleted_at IS NULL AND done_at IS NOT NULL;
      CREATE INDEX task_of_record ON crm.task (workspace_id, record_id, due_order, id) WHERE record_id IS NOT NULL;

      CREATE TABLE crm.reminder (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        member_id uuid NOT NULL,
        task_id uuid,
        note_id uuid,
        at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (workspace_id, id)
      );

      CREATE TABLE crm.timeline_entry (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        subject_id uuid NOT NULL,
        kind text NOT NULL,
        at timestamptz(3) NOT NULL,
        actor_id uuid,
        fields text[] NOT NULL DEFAULT '{}',
        reference_id uuid,
        PRIMARY KEY (workspace_id, id)
      );
      CREATE INDEX timeline_of_subject ON crm.timeline_entry (workspace_id, subject_id, at, id);

      CREATE TABLE crm.conversation_history (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        read_up_to uuid NOT NULL,
        PRIMARY KEY (workspace_id, id)
      );
    `)
    for (const record of ['contact', 'company', 'deal']) {
      await runner.query(
        `INSERT INTO crm.timeline_entry (workspace_id, id, subject_id, kind, at)
         SELECT workspace_id, id, id, 'RECORD_CREATED', created_at FROM crm.${record}`,
      )
    }
    for (const table of ['note', 'task', 'reminder', 'timeline_entry', 'conversation_history'])
      await protectTable(runner, `crm.${table}`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE crm.conversation_history, crm.timeline_entry, crm.reminder, crm.task, crm.note')
  }
}
