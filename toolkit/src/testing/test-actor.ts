import { randomUUID } from 'node:crypto'
import { DEFAULT_GRANTS, hasReach, PERMISSIONS, type Grants, type Reach } from '../authorization/permissions'
import type { MemberAccess, Role, UserActor } from '../context/actor'

/** What differs from a member with the role's own grants. */
export interface TestAccess extends Partial<MemberAccess> {
  /** Of every permission that can be about some rows only. */
  readonly reach?: Reach
}

/** A made-up member; each method answers another one that differs in that. */
export class TestActor implements UserActor {
  readonly kind = 'user'
  readonly access: MemberAccess

  constructor(
    readonly role: Role,
    readonly workspaceId: string = randomUUID(),
    readonly userId: string = randomUUID(),
    readonly sessionId: string = randomUUID(),
    private readonly differences: TestAccess = {},
  ) {
    const { reach, grants, teamIds = [], teammateIds = [] } = differences
    this.access = { grants: { ...reaching(DEFAULT_GRANTS[role], reach), ...grants }, teamIds, teammateIds }
  }

  in(workspaceId: string): TestActor {
    return new TestActor(this.role, workspaceId, this.userId, this.sessionId, this.differences)
  }

  as(role: Role): TestActor {
    return new TestActor(role, this.workspaceId, this.userId, this.sessionId, this.differences)
  }

  with(differences: TestAccess): TestActor {
    const all = { ...this.differences, ...differences }
    return new TestActor(this.role, this.workspaceId, this.userId, this.sessionId, all)
  }

  /** Someone else in the same workspace. */
  colleague(role: Role = this.role, differences: TestAccess = {}): TestActor {
    return new TestActor(role, this.workspaceId, undefined, undefined, differences)
  }
}

/** A new member of a new workspace. */
export function actor(role: Role = 'OWNER', differences: TestAccess = {}): TestActor {
  return new TestActor(role, undefined, undefined, undefined, differences)
}

function reaching(grants: Grants, reach: Reach | undefined): Grants {
  if (!reach) return grants
  const changed = PERMISSIONS.filter((permission) => grants[permission] && hasReach(permission))
  return { ...grants, ...Object.fromEntries(changed.map((permission) => [permission, reach])) }
}
