import { accessChanged } from '@parley/schema/events/team'
import { setPermissionsInput } from '@parley/schema/inputs/team'
import {
  DEFAULT_GRANTS,
  hasReach,
  PERMISSIONS,
  REACHES,
  type Grants,
  type Reach,
} from '@parley/toolkit/authorization/permissions'
import { ROLES, type Role, type UserActor } from '@parley/toolkit/context/actor'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { validateInput } from '@parley/toolkit/errors/validate-input'
import { newEvent } from '@parley/toolkit/events/outbox'
import type { DataSource } from 'typeorm'
import type { Telling } from '../activity/telling'
import { checkGrants } from './check-grants'
import { ownerPermissionsFixed, ownersOnly, permissionsChangedMeanwhile } from './permission-matrix.errors'
import type { RolePermissions } from './permission-matrix.type'
import type { RolePermissionsEntity } from './role-permissions.entity'
import type { RolePermissionsStore } from './role-permissions.store'

interface ChosenPermissions {
  readonly role: Role
  readonly version: number
  readonly grants: readonly { readonly name: string; readonly reach: Reach }[]
}

/**
 * What each role may do in the workspace. Owners change it, except for themselves; a change that was made on an older
 * state is refused, and one that is stored is told to the gateway at once.
 */
export class PermissionMatrix {
  constructor(
    private readonly database: DataSource,
    private readonly matrix: RolePermissionsStore,
    private readonly tell: Telling,
  ) {}

  async list(): Promise<RolePermissions[]> {
    const changed = new Map((await this.matrix.list()).map((row) => [row.id, row]))
    return ROLES.map((role) => describeRole(role, changed.get(role)))
  }

  async set(actor: UserActor, input: ChosenPermissions): Promise<RolePermissions> {
    const { role, version, grants } = validateInput(setPermissionsInput, input)
    return this.change(actor, role, { grants: checkGrants(grants), version })
  }

  reset(actor: UserActor, role: Role, version: number): Promise<RolePermissions> {
    return this.change(actor, role, { grants: null, version })
  }

  private async change(
    actor: UserActor,
    role: Role,
    next: { grants: Grants | null; version: number },
  ): Promise<RolePermissions> {
    if (actor.role !== 'OWNER') throw ownersOnly()
    if (role === 'OWNER') throw ownerPermissionsFixed()
    return inTransaction(this.database, async (transaction) => {
      await this.tell.journal.begin(transaction)
      const before = await this.matrix.find(role, transaction)
      if (!(await this.matrix.change(transaction, role, next))) throw permissionsChangedMeanwhile()
      const after = await this.matrix.find(role, transaction)
      await this.tell.audit.record(transaction, {
        action: next.grants ? 'role.permissionsChanged' : 'role.permissionsReset',
        target: { type: 'Role', id: role },
        ...difference(before?.grants ?? DEFAULT_GRANTS[role], after?.grants ?? DEFAULT_GRANTS[role]),
      })
      const everyone = { workspaceId: actor.workspaceId, userIds: null }
      await this.tell.outbox.append(transaction, [newEvent(accessChanged, everyone)])
      const about = { subjectType: 'Role', subjectId: role, subjectName: role } as const
      await this.tell.journal.record(transaction, { kind: 'PERMISSIONS_CHANGED', actorId: actor.userId, ...about })
      return describeRole(role, after ?? undefined)
    })
  }
}

function describeRole(role: Role, changed: RolePermissionsEntity | undefined): RolePermissions {
  const defaults = DEFAULT_GRANTS[role]
  const grants = changed?.grants ?? defaults
  return {
    role,
    version: changed?.version ?? 0,
    changeable: role !== 'OWNER',
    changed: changed?.grants != null,
    permissions: PERMISSIONS.map((name) => {
      const [resource = '', action = ''] = name.split(':')
      const reach = grants[name] ?? null
      const reaches = hasReach(name) ? REACHES : (['ALL'] as const)
      return { name, resource, action, reach, defaultReach: defaults[name] ?? null, reaches }
    }),
  }
}

/** Only what differs, as the audit log shows it. */
function difference(before: Grants, after: Grants) {
  const differing = PERMISSIONS.filter((name) => before[name] !== after[name])
  const show = (grants: Grants) => Object.fromEntries(differing.map((name) => [name, grants[name] ?? null]))
  return { before: show(before), after: show(after) }
}
