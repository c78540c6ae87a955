import { protectTable } from '@parley/toolkit/database/protect-table'
import { createTestDatabase, type TestDatabase } from '@parley/toolkit/testing/test-database'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class CreateNote1700000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE notes.note (id uuid PRIMARY KEY, workspace_id uuid NOT NULL, folder_id uuid NOT NULL,
         title text NOT NULL, rank integer NOT NULL, read_at timestamptz)`,
    )
    await queryRunner.query('CREATE INDEX note_by_rank ON notes.note (workspace_id, rank, id)')
    await protectTable(queryRunner, 'notes.note')
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE notes.note')
  }
}

/** A database with the one example domain `notes`. */
export function createNoteDatabase(): Promise<TestDatabase> {
  return createTestDatabase({ domains: [{ name: 'notes', migrations: [CreateNote1700000000000] }] })
}
