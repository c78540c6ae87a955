import { auditRecorded, type AuditRecord, type AuditValues } from '@parley/schema/events/audit'
import type { EntityManager } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import type { Actor } from '../context/actor'
import { requestScope } from '../context/request-scope'
import { workspaceScope } from '../database/workspace-scope'
import { newEvent, type Outbox } from '../events/outbox'
import { refuseSecrets } from './refuse-secrets'

export interface AuditEntry {
  /** `<subject>.<what happened>`: `member.roleChanged`, `apiKey.revoked`. */
  readonly action: string
  /** What it happened to: the type as the graph calls it, and for a reader its name, where it has one. */
  readonly target: { readonly type: string; readonly id: string; readonly name?: string | null }
  /** Only what changed, without secrets. */
  readonly before?: AuditValues
  readonly after?: AuditValues
  /** The user, where the request proves who it is and not the token: someone who signs in. */
  readonly byUser?: string
}

/** Browsers send up to a few hundred characters; nobody reads more. */
const USER_AGENT_LIMIT = 400

/**
 * Writes the audit log. An entry is part of the caller's transaction: it is there if and only if the change is. Who did it,
 * from where and in which request comes from the request scope, and a value under the name of a secret is refused.
 */
export class AuditTrail {
  constructor(
    private readonly domain: string,
    private readonly outbox: Outbox,
  ) {}

  /** Into the log of the workspace in scope. */
  record(transaction: EntityManager, ...entries: readonly AuditEntry[]): Promise<void> {
    const events = entries.map((entry) => newEvent(auditRecorded(this.domain), toRecord(entry)))
    return this.outbox.append(transaction, events)
  }

  /** Into the logs of these workspaces: for what a user does outside any of them, such as a reset of the password. */
  async recordIn(transaction: EntityManager, workspaceIds: readonly string[], entry: AuditEntry): Promise<void> {
    for (const workspaceId of workspaceIds) {
      await workspaceScope.run(workspaceId, () => this.record(transaction, entry))
    }
  }
}

function toRecord({ action, target, before, after, byUser }: AuditEntry): AuditRecord {
  refuseSecrets(before)
  refuseSecrets(after)
  const request = requestScope.request()
  return {
    entryId: uuidv7(),
    action,
    target: { name: null, ...target },
    before: before ?? null,
    after: after ?? null,
    actor: byUser ? { kind: 'USER', id: byUser } : describeActor(request?.actor ?? null),
    clientAddress: request?.clientAddress ?? '',
    userAgent: (request?.userAgent ?? '').slice(0, USER_AGENT_LIMIT),
  }
}

function describeActor(actor: Actor | null): AuditRecord['actor'] {
  if (actor?.kind === 'user') return { kind: 'USER', id: actor.userId }
  if (actor?.kind === 'apiKey') return { kind: 'API_KEY', id: actor.keyId }
  if (actor?.kind === 'service') return { kind: 'SERVICE', id: actor.service }
  return { kind: 'NOBODY', id: null }
}
