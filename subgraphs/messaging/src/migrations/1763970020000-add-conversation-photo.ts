import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Under which the accounts domain has the profile photo of the person, group or channel. */
export class AddConversationPhoto1763970020000 implements MigrationInterface {
  name = 'AddConversationPhoto1763970020000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE messaging.conversation ADD photo_id uuid')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE messaging.conversation DROP photo_id')
  }
}
