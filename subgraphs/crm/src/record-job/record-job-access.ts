import { findMemberAccess } from '@parley/toolkit/authorization/member-access'
import { reachOf } from '@parley/toolkit/authorization/authorize'
import type { Permission } from '@parley/toolkit/authorization/permissions'
import type { Role, UserActor } from '@parley/toolkit/context/actor'
import { backgroundContext } from '@parley/toolkit/context/request-context'
import { requestScope } from '@parley/toolkit/context/request-scope'
import { forbidden } from '@parley/toolkit/errors/domain-error'
import type { Graph } from '@parley/toolkit/subgraph/graph'
import type { RecordType } from '../record/record-type'
import type { RecordJobKind } from './record-job-kinds'
import type { RecordJobEntity } from './record-job.entity'

const MEMBER = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Member { role } } }'
const RESOURCES = { CONTACT: 'contacts', COMPANY: 'companies', DEAL: 'deals' } as const
const ACTIONS: Readonly<Record<RecordJobKind, 'write' | 'assign' | 'delete'>> = {
  UPDATE: 'write',
  TAG: 'write',
  MOVE: 'write',
  IMPORT: 'write',
  ASSIGN: 'assign',
  DELETE: 'delete',
  RESTORE: 'delete',
}

/** What a member needs for a job, and for each of its records. */
export function permissionFor(kind: RecordJobKind, recordType: RecordType): Permission {
  return `${RESOURCES[recordType]}:${ACTIONS[kind]}`
}

/** Lets a job work as the member who started it, with what that member may do at this moment. */
export class RecordJobAccess {
  constructor(private readonly graph: Graph) {}

  /** FORBIDDEN when they are no member any more, or have lost the permission; DEPENDENCY_UNAVAILABLE when nobody can say. */
  async runAsStarter<Result>(job: RecordJobEntity, work: () => Promise<Result>): Promise<Result> {
    const { id, startedBy: userId, workspaceId } = job
    const role = await this.findRole(userId, workspaceId)
    if (!role) throw forbidden('Whoever started this is not a member of the workspace any more.')
    const access = await findMemberAccess(this.graph, { holderId: userId, role, workspaceId })
    const actor: UserActor = { kind: 'user', userId, sessionId: id, workspaceId, role, access }
    if (!reachOf(actor, permissionFor(job.kind, job.recordType))) {
      throw forbidden('Whoever started this may not do it any more.')
    }
    return requestScope.runFor(backgroundContext(actor, requestScope.current() ?? id), work)
  }

  private async findRole(userId: string, workspaceId: string): Promise<Role | null> {
    const question = { document: MEMBER, variables: { of: [{ __typename: 'Member', id: userId }] } }
    const answer = await this.graph.ask<{ _entities: ({ role: Role } | null)[] }>('identity', question, workspaceId)
    return answer._entities[0]?.role ?? null
  }
}
