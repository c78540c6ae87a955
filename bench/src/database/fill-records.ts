import type { DatabaseAddress } from '@parley/toolkit/database/address'
import { ownerCredentials } from '@parley/toolkit/database/connection'
import { Client } from 'pg'
import { withoutIndices } from './without-indices'

/** What records point at and other parts of Parley keep, each in the order that they tell. */
interface FilledPlaces {
  readonly memberOrder: readonly string[]
  readonly teamOrder: readonly string[]
  readonly stageOrder: readonly string[]
}

const PLACES = { memberOrder: 200, teamOrder: 20, stageOrder: 12 }

/**
 * Adds contacts to a workspace, as many deals, and a third as many companies: nine of ten contacts have one of 200 owners,
 * four of five a team and three of four a company, in no order; deals the same, each in one of twelve stages.
 */
export async function fillRecords(
  address: DatabaseAddress,
  workspaceId: string,
  contacts: number,
): Promise<FilledPlaces> {
  const client = new Client(ownerCredentials(address))
  await client.connect()
  try {
    // No triggers: foreign keys hold by construction.
    await client.query(`SET session_replication_role = replica; ${MAKE_ID}`)
    await withoutIndices(client, ['crm.contact', 'crm.company', 'crm.deal'], async () => {
      for (const statement of STATEMENTS) await client.query(statement, [workspaceId, contacts])
    })
    return {
      memberOrder: await placesOf(client, 'member', PLACES.memberOrder),
      teamOrder: await placesOf(client, 'team', PLACES.teamOrder),
      stageOrder: await placesOf(client, 'stage', PLACES.stageOrder),
    }
  } finally {
    await client.end()
  }
}

/** The same id for the same words. */
const MAKE_ID = `
  CREATE FUNCTION pg_temp.id_of(kind text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS
    $$ SELECT md5(kind || n)::uuid $$`

/** A prime spreads neighbours over all of them. */
const some = (kind: string, count: string, share: number): string =>
  `CASE WHEN n % ${share} > 0 THEN pg_temp.id_of('${kind}', n * 7919 % ${count}) END`
const OWNED = `${some('member', String(PLACES.memberOrder), 10)}, ${some('team', String(PLACES.teamOrder), 5)}`
const OF_COMPANY = some('company', '($2::bigint / 3)', 4)

const STATEMENTS = [
  `INSERT INTO crm.company (workspace_id, id, name)
   SELECT $1, pg_temp.id_of('company', n), 'Firm ' || left(md5('name' || n), 8)
   FROM generate_series(0, $2::bigint / 3 - 1) n`,
  `INSERT INTO crm.contact (workspace_id, id, name, username, owner_id, team_id, company_id)
   SELECT $1, pg_temp.id_of('contact', n), 'Customer ' || n, 'customer_' || n, ${OWNED}, ${OF_COMPANY}
   FROM generate_series(0, $2::bigint - 1) n`,
  `INSERT INTO crm.deal (workspace_id, id, title, owner_id, team_id, company_id, pipeline_id, stage_id)
   SELECT $1, pg_temp.id_of('deal', n), 'Deal ' || n, ${OWNED}, ${OF_COMPANY}, pg_temp.id_of('pipeline', 1),
     pg_temp.id_of('stage', n * 7919 % ${PLACES.stageOrder})
   FROM generate_series(0, $2::bigint - 1) n`,
]

async function placesOf(client: Client, kind: string, count: number): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    'SELECT pg_temp.id_of($1, n) AS id FROM generate_series(0, $2::bigint - 1) n',
    [kind, count],
  )
  return rows.map(({ id }) => id)
}
