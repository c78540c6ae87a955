import { inTransaction } from '@parley/toolkit/database/transaction'
import type { DataSource, EntityManager } from 'typeorm'
import type { ColleagueStore } from '../availability/colleague.store'
import type { AcceptanceStore } from './acceptance.store'
import { stateOf } from './invitation-state'
import { hashInvitationToken } from './invitation-token'
import type { InvitationEntity } from './invitation.entity'
import type { TakenInvitation } from './invitation.type'
import {
  invitationForAnother,
  invitationNotFound,
  invitationNotForFormerMembers,
  invitationOver,
} from './invitation.errors'
import type { InvitationStore } from './invitation.store'

export interface Taking {
  readonly token: string
  readonly userId: string
  /** In lower case. */
  readonly email: string
}

/**
 * Takes one use of an invitation for someone whom identity makes a member next. However many come at once, no more than
 * its limit get one; who has taken one may take it again until they have joined, which makes a crash in between harmless.
 */
export class TakeInvitation {
  constructor(
    private readonly database: DataSource,
    private readonly invitations: InvitationStore,
    private readonly acceptances: AcceptanceStore,
    private readonly colleagues: ColleagueStore,
    private readonly now: () => Date,
  ) {}

  run({ token, ...person }: Taking): Promise<TakenInvitation> {
    return inTransaction(this.database, async (transaction) => {
      const invitation = await this.invitations.lock(transaction, { tokenHash: hashInvitationToken(token) })
      if (!invitation) throw invitationNotFound()
      const state = stateOf(invitation, this.now())
      if (state !== 'PENDING') throw invitationOver(state)
      await this.requireInvited(transaction, invitation, person)
      const { id, role, useLimit } = invitation
      const { joined, takenByOthers } = await this.acceptances.findStanding(transaction, id, person.email)
      if (joined || (useLimit !== null && takenByOthers >= useLimit)) throw invitationOver('USED')
      await this.acceptances.take(transaction, id, person)
      return { invitationId: id, role, provesAddress: invitation.kind === 'EMAIL' }
    })
  }

  /** Who was removed does not come back by a link that they know: only somebody who invites them again can do that. */
  private async requireInvited(
    transaction: EntityManager,
    { kind, email }: InvitationEntity,
    person: Omit<Taking, 'token'>,
  ): Promise<void> {
    if (kind === 'EMAIL') {
      if (email !== person.email) throw invitationForAnother()
      return
    }
    if (await this.colleagues.isDeparted(transaction, person.userId)) throw invitationNotForFormerMembers()
  }
}
