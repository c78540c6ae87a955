import { createRankedSearch, dropRankedSearch } from '@parley/toolkit/database/ranked-search'
import type { MigrationInterface, QueryRunner } from 'typeorm'

const TABLES = ['contact', 'company', 'deal'] as const

/** Records are found by the beginning of their names, and by what is like them. */
export class RankSearch1764000060000 implements MigrationInterface {
  name = 'RankSearch1764000060000'

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await createRankedSearch(runner, { schema: 'crm', table })
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await dropRankedSearch(runner, { schema: 'crm', table })
  }
}
