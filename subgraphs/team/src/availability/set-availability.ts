import { setAvailabilityInput } from '@parley/schema/inputs/team'
import type { AuditTrail } from '@parley/toolkit/audit/audit-trail'
import { requirePermission } from '@parley/toolkit/authorization/authorize'
import type { UserActor } from '@parley/toolkit/context/actor'
import type { RequestContext } from '@parley/toolkit/context/request-context'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { validateInput } from '@parley/toolkit/errors/validate-input'
import type { DataSource } from 'typeorm'
import type { Directory } from '../external/directory'
import { memberNotFound } from '../team/team.errors'
import type { Availability } from './availability.type'
import type { ColleagueStore } from './colleague.store'

export interface AvailabilityChange {
  readonly userId?: string | null
  readonly away: boolean
  readonly awayUntil?: Date | null
}

/** Says whether a member gets new work in turn: everyone for themselves, who manages teams for anyone. */
export class SetAvailability {
  constructor(
    private readonly database: DataSource,
    private readonly colleagues: ColleagueStore,
    private readonly directory: Directory,
    private readonly audit: AuditTrail,
  ) {}

  async run(request: RequestContext, actor: UserActor, input: AvailabilityChange): Promise<Availability> {
    const { userId, away, awayUntil } = validateInput(setAvailabilityInput, input)
    const id = userId ?? actor.userId
    if (id !== actor.userId) await this.requireMember(request, id)
    const availability = { away, awayUntil: away ? (awayUntil ?? null) : null }
    await inTransaction(this.database, async (transaction) => {
      await this.colleagues.setAway(transaction, id, availability)
      await this.audit.record(transaction, {
        action: 'member.availabilityChanged',
        target: { type: 'Member', id },
        after: { away, awayUntil: availability.awayUntil?.toISOString() ?? null },
      })
    })
    return availability
  }

  private async requireMember(request: RequestContext, userId: string): Promise<void> {
    requirePermission(request, 'teams:manage')
    const { members } = await this.directory.look({ userIds: [userId] })
    if (members.length === 0) throw memberNotFound()
  }
}
