import { randomUUID } from 'node:crypto'
import { IMPORT_PART_BYTES } from '@parley/schema/inputs/import'
import { DEFAULT_GRANTS } from '@parley/toolkit/authorization/permissions'
import type { UserActor } from '@parley/toolkit/context/actor'
import { backgroundContext } from '@parley/toolkit/context/request-context'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { inScopeOf } from '@parley/toolkit/subgraph/mount'
import { neighbours } from '@parley/toolkit/testing/neighbours'
import type { MountedSubgraphs } from './mount-subgraphs'

const GRANTS = DEFAULT_GRANTS.MANAGER

/** What `identity` and `team` would say of any member: a manager. */
export const MANAGERS = neighbours({
  identity: () => ({ _entities: [{ role: 'MANAGER' }], workspaceDirectory: { members: [] } }),
  team: () => ({
    memberAccess: {
      grants: Object.entries(GRANTS).map(([name, reach]) => ({ name, reach })),
      teamIds: [],
      teammateIds: [],
    },
  }),
})

/** The manager of a new workspace. */
export function newManager(): UserActor {
  const ids = { userId: randomUUID(), sessionId: randomUUID(), workspaceId: randomUUID() }
  return { kind: 'user', role: 'MANAGER', access: { grants: GRANTS, teamIds: [], teammateIds: [] }, ...ids }
}

/** Sends a file and has its job done turn by turn, as the queue would; answers its import. */
export async function importFile({ services }: MountedSubgraphs['crm'], actor: UserActor, file: Buffer) {
  const { workspaceId } = actor
  const { importService, importPreviews, importStore, runRecordJob, recordJobStore } = services
  const started = await inScopeOf(backgroundContext(actor, 'bench'), async () => {
    const input = { recordType: 'CONTACT', fileName: 'bench.csv', sizeBytes: file.length } as const
    const created = await importService.create(input)
    for (let number = 0; number * IMPORT_PART_BYTES < file.length; number += 1) {
      const part = file.subarray(number * IMPORT_PART_BYTES, (number + 1) * IMPORT_PART_BYTES)
      await importService.keepPart(created.id, number, part)
    }
    const { columns } = await importPreviews.run(created, {})
    const mapping = columns.flatMap(({ column, field }) => (field ? [{ column, field }] : []))
    return importService.start({ id: created.id, mapping, mode: 'UPSERT', key: 'email' })
  })
  return workspaceScope.run(workspaceId, async () => {
    const jobId = String(started.jobId)
    for (;;) {
      await runRecordJob.run(jobId)
      const job = await recordJobStore.find(jobId)
      if (!job || job.state === 'FAILED') throw new Error(`The import failed: ${job?.failure?.message}`)
      if (job.state === 'DONE') return { job, file: await importStore.find(started.id) }
    }
  })
}

/** Reads all contacts of a workspace as the gateway would; answers how many bytes they are. */
export async function exportContacts({ services }: MountedSubgraphs['crm'], actor: UserActor): Promise<number> {
  const request = backgroundContext(actor, 'bench')
  let bytes = 0
  for (let after: string | null = null; ;) {
    const wanted = { recordType: 'CONTACT' } as const
    const { text, next } = await inScopeOf(request, () => services.exportRecords.portion(request, wanted, after))
    bytes += Buffer.byteLength(text)
    if (next === null) return bytes
    after = next
  }
}
