import { createRankedSearch, dropRankedSearch } from '@parley/toolkit/database/ranked-search'
import type { MigrationInterface, QueryRunner } from 'typeorm'

const CONVERSATIONS = { schema: 'messaging', table: 'conversation' } as const

/** Conversations are found by the beginning of their names, and by what is like them. */
export class RankSearch1764000060000 implements MigrationInterface {
  name = 'RankSearch1764000060000'

  async up(runner: QueryRunner): Promise<void> {
    await createRankedSearch(runner, CONVERSATIONS)
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropRankedSearch(runner, CONVERSATIONS)
  }
}
