import { DEFAULT_GRANTS } from '@parley/toolkit/authorization/permissions'
import { backgroundContext } from '@parley/toolkit/context/request-context'
import { ownerCredentials } from '@parley/toolkit/database/connection'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { inScopeOf } from '@parley/toolkit/subgraph/mount'
import { neighbours } from '@parley/toolkit/testing/neighbours'
import { Client } from 'pg'
import type { BenchDatabase } from '../database/bench-server'
import type { Figure } from '../figure'
import { mountSubgraphs, type MountedSubgraphs } from './mount-subgraphs'

/** What `identity` and `team` would say of the member of the workspace. */
const MEMBERS = neighbours({
  identity: () => ({ _entities: [{ role: 'AGENT' }] }),
  team: () => ({
    memberAccess: {
      grants: Object.entries(DEFAULT_GRANTS.AGENT).map(([name, reach]) => ({ name, reach })),
      teamIds: [],
      teammateIds: [],
    },
  }),
})

/** One change of all contacts as a job does it, its undo, and a bare statement over the same rows in the same run. */
export async function measureBulk(database: BenchDatabase): Promise<readonly Figure[]> {
  const bare = await timeBareUpdate(database)
  const mounted = await mountSubgraphs(database, MEMBERS)
  try {
    const { crm } = mounted
    const { actor } = database.inbox
    const request = backgroundContext(actor, 'bench')
    const selection = { recordType: 'CONTACT', filter: {} } as const
    const begin = performance.now()
    const job = await inScopeOf(request, () =>
      crm.services.startBulkChange.run({ selection, change: { tags: { add: ['Spring'] } } }),
    )
    const started = performance.now() - begin
    const changed = await finish(crm, actor.workspaceId, job.id)
    await inScopeOf(request, () => crm.services.recordJobs.undo(job.id))
    const undone = await finish(crm, actor.workspaceId, job.id)
    const all = `a tag for ${database.inbox.conversations.toLocaleString('en-US')} contacts`
    return [
      { name: `${all}: until the job is started`, unit: 'ms', median: started },
      {
        name: `${all}, with events and undo; against one bare UPDATE`,
        unit: 'rows/s',
        median: changed,
        ratio: changed / bare,
      },
      { name: 'its undo', unit: 'rows/s', median: undone },
    ]
  } finally {
    await mounted.stop()
  }
}

/** Rows a second of the least that a change of all contacts can be. */
async function timeBareUpdate({ address }: BenchDatabase): Promise<number> {
  const client = new Client(ownerCredentials(address))
  await client.connect()
  try {
    const begin = performance.now()
    const { rowCount } = await client.query(
      `UPDATE crm.contact SET tags = tags || '{Autumn}'::text[], version = version + 1, updated_at = now()`,
    )
    const seconds = (performance.now() - begin) / 1000
    await client.query('VACUUM ANALYZE crm.contact')
    return (rowCount ?? 0) / seconds
  } finally {
    await client.end()
  }
}

/** Runs a job to its end, turn by turn as the queue would; answers rows a second. */
async function finish({ services }: MountedSubgraphs['crm'], workspaceId: string, jobId: string): Promise<number> {
  const begin = performance.now()
  return workspaceScope.run(workspaceId, async () => {
    for (;;) {
      await services.runRecordJob.run(jobId)
      const job = await services.recordJobStore.find(jobId)
      if (!job || job.state === 'FAILED') throw new Error(`The job failed: ${job?.failure?.message}`)
      const rows = job.state === 'DONE' ? job.done : job.state === 'UNDONE' ? job.undone : 0
      if (rows > 0) return rows / ((performance.now() - begin) / 1000)
    }
  })
}
