import type { Grants } from '@parley/toolkit/authorization/permissions'
import type { Role } from '@parley/toolkit/context/actor'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { WorkspaceStore } from '@parley/toolkit/database/workspace-store'
import type { DataSource, EntityManager } from 'typeorm'
import { RolePermissionsEntity } from './role-permissions.entity'

/** All queries on what roles may do where an owner has changed it. */
export class RolePermissionsStore extends WorkspaceStore<RolePermissionsEntity> {
  constructor(database: DataSource) {
    super(database, RolePermissionsEntity)
  }

  list(): Promise<RolePermissionsEntity[]> {
    return this.select('changed').getMany()
  }

  find(role: Role, transaction?: EntityManager): Promise<RolePermissionsEntity | null> {
    return this.select('changed', transaction).andWhere('changed.id = :role', { role }).getOne()
  }

  /** Stores the grants as the next version; false when the present one is not `version`. */
  async change(
    transaction: EntityManager,
    role: Role,
    { grants, version }: { grants: Grants | null; version: number },
  ): Promise<boolean> {
    const changed: unknown[] = await transaction.query(
      `INSERT INTO team.role_permissions AS stored (workspace_id, role, grants, version)
       SELECT $1, $2, $3, 1 WHERE $4 = 0 OR EXISTS (
         SELECT FROM team.role_permissions WHERE workspace_id = $1 AND role = $2)
       ON CONFLICT (workspace_id, role) DO UPDATE
       SET grants = excluded.grants, version = stored.version + 1, updated_at = now() WHERE stored.version = $4
       RETURNING version`,
      [workspaceScope.require(), role, grants && JSON.stringify(grants), version],
    )
    return changed.length > 0
  }
}
