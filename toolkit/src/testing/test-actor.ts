import { randomUUID } from 'node:crypto'
import type { Role, UserActor } from '../context/actor'

/** A made-up member; each method answers another one that differs in that. */
export class TestActor implements UserActor {
  readonly kind = 'user'

  constructor(
    readonly role: Role,
    readonly workspaceId: string = randomUUID(),
    readonly userId: string = randomUUID(),
    readonly sessionId: string = randomUUID(),
  ) {}

  in(workspaceId: string): TestActor {
    return new TestActor(this.role, workspaceId, this.userId, this.sessionId)
  }

  as(role: Role): TestActor {
    return new TestActor(role, this.workspaceId, this.userId, this.sessionId)
  }

  /** Someone else in the same workspace. */
  colleague(role: Role = this.role): TestActor {
    return new TestActor(role, this.workspaceId)
  }
}

/** A new member of a new workspace. */
export function actor(role: Role = 'OWNER'): TestActor {
  return new TestActor(role)
}
