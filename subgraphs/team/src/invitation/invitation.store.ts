import type { Role } from '@parley/toolkit/context/actor'
import { searchTerms } from '@parley/toolkit/database/text-search'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { WorkspaceStore, type NewRow } from '@parley/toolkit/database/workspace-store'
import { fetchPage } from '@parley/toolkit/pagination/keyset'
import type { Page } from '@parley/toolkit/pagination/page'
import type { PageArgumentValues } from '@parley/toolkit/pagination/page-request'
import type { DataSource, EntityManager } from 'typeorm'
import { STATE_CONDITIONS, type InvitationState } from './invitation-state'
import { InvitationEntity } from './invitation.entity'

export interface InvitationCriteria {
  readonly search?: string | null
  readonly state?: InvitationState | null
}

const LATEST_FIRST = [
  { property: 'createdAt', direction: 'DESC' },
  { property: 'id', direction: 'DESC' },
] as const

/** All queries on invitations. */
export class InvitationStore extends WorkspaceStore<InvitationEntity> {
  constructor(database: DataSource) {
    super(database, InvitationEntity)
  }

  /** A page of invitations, the latest leading. A search finds those to an address with every word in it. */
  list(page: PageArgumentValues, { search, state }: InvitationCriteria, now: Date): Promise<Page<InvitationEntity>> {
    const query = this.select('invitation')
    if (state) query.andWhere(STATE_CONDITIONS[state], { now })
    searchTerms(search ?? '').forEach((term, index) =>
      query.andWhere(`invitation.email LIKE :term${index}`, { [`term${index}`]: `%${term.toLowerCase()}%` }),
    )
    return fetchPage(query, { keys: LATEST_FIRST, arguments: page })
  }

  find(id: string, transaction?: EntityManager): Promise<InvitationEntity | null> {
    return this.select('invitation', transaction).andWhere('invitation.id = :id', { id }).getOne()
  }

  findByToken(tokenHash: Buffer): Promise<InvitationEntity | null> {
    return this.select('invitation').andWhere('invitation.tokenHash = :tokenHash', { tokenHash }).getOne()
  }

  /** Locks it: whoever takes a use of it or changes it waits for the others. */
  lock(
    transaction: EntityManager,
    by: { readonly id: string } | { readonly tokenHash: Buffer },
  ): Promise<InvitationEntity | null> {
    const query = this.select('invitation', transaction).setLock('pessimistic_write')
    if ('id' in by) query.andWhere('invitation.id = :id', by)
    else query.andWhere('invitation.tokenHash = :tokenHash', by)
    return query.getOne()
  }

  async create(
    transaction: EntityManager,
    invitation: NewRow<InvitationEntity> & { id: string },
  ): Promise<InvitationEntity> {
    await this.insert([invitation], transaction)
    const created = await this.find(invitation.id, transaction)
    if (!created) throw new Error(`Invitation ${invitation.id} is not there after it was created`)
    return created
  }

  async change(transaction: EntityManager, id: string, change: Partial<InvitationEntity>): Promise<void> {
    await this.update(id, change, transaction)
  }

  /** An expired invitation makes room for a new one to the same address. */
  async revokeExpired(transaction: EntityManager, email: string, now: Date): Promise<void> {
    await transaction.query(
      `UPDATE team.invitation SET revoked_at = $3 WHERE workspace_id = $1 AND email = $2 AND expires_at <= $3
       AND revoked_at IS NULL AND declined_at IS NULL AND used_at IS NULL`,
      [workspaceScope.require(), email, now],
    )
  }

  /** Withdraws what a member may not have given any more: links of one who is gone, and roles above the new one. */
  async revokeOf(
    transaction: EntityManager,
    inviterId: string,
    { links, roles }: { readonly links: boolean; readonly roles: readonly Role[] },
  ): Promise<void> {
    await transaction.query(
      `UPDATE team.invitation SET revoked_at = now() WHERE workspace_id = $1 AND inviter_id = $2
       AND (($3 AND kind = 'LINK') OR role = ANY($4))
       AND revoked_at IS NULL AND declined_at IS NULL AND used_at IS NULL`,
      [workspaceScope.require(), inviterId, links, roles],
    )
  }
}
