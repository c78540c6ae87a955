import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The profile photo of each peer and of the account itself, as Telegram numbers it and as links name it. */
export class AddProfilePhotos1763970010000 implements MigrationInterface {
  name = 'AddProfilePhotos1763970010000'

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['dialog', 'bd_account']) {
      await runner.query(`ALTER TABLE accounts.${table} ADD telegram_photo_id text, ADD photo_id uuid`)
      await runner.query(
        `CREATE INDEX ${table}_photo ON accounts.${table} (workspace_id, photo_id) WHERE photo_id IS NOT NULL`,
      )
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['dialog', 'bd_account']) {
      await runner.query(`ALTER TABLE accounts.${table} DROP telegram_photo_id, DROP photo_id`)
    }
  }
}
