import type { DatabaseAddress } from '@parley/toolkit/database/address'
import { ownerCredentials } from '@parley/toolkit/database/connection'
import { Client } from 'pg'

export interface FilledBoard {
  readonly stageIds: readonly string[]
  readonly dealIds: readonly string[]
}

/** Puts deals on the board of a workspace, evenly over its stages, as if crm had told of each. */
export async function fillBoard(
  address: DatabaseAddress,
  actor: { readonly workspaceId: string; readonly userId: string },
  pipelineId: string,
  stageIds: readonly string[],
  deals: number,
): Promise<FilledBoard> {
  const client = new Client(ownerCredentials(address))
  await client.connect()
  try {
    const { rows } = await client.query<{ id: string }>(
      `INSERT INTO pipeline.card (workspace_id, id, pipeline_id, stage_id, rank, entered_at, title, amount, currency,
         status, record_version, owner_id)
       SELECT $1, gen_random_uuid(), $2, ($3::uuid[])[1 + number % cardinality($3::uuid[])], 'c' || lpad(number::text, 5, '0'),
         now() - number * interval '1 minute', 'Example deal ' || number, number % 90000,
         (ARRAY['EUR', 'USD', 'GBP'])[1 + number % 3], 'OPEN', 1, $4
       FROM generate_series(1, $5) AS number RETURNING id`,
      [actor.workspaceId, pipelineId, stageIds, actor.userId, deals],
    )
    await client.query('ANALYZE pipeline.card')
    return { stageIds, dealIds: rows.map(({ id }) => id) }
  } finally {
    await client.end()
  }
}
