import { In, IsNull, LessThan, MoreThan, Not, type DataSource, type EntityManager } from 'typeorm'
import { createBearerToken, hashBearerToken } from './bearer-token'
import { OneTimeLinkEntity, type LinkPurpose } from './one-time-link.entity'
import { linkExpired, linkInvalid } from './one-time-link.errors'

type NewLink = Pick<OneTimeLinkEntity, 'id' | 'purpose' | 'userId' | 'email' | 'expiresAt'>
type FoundLink = Pick<OneTimeLinkEntity, 'id' | 'userId' | 'email'>

/** All queries on mailed links. Guarantees that a link is used once, also by two who use it at the same moment. */
export class OneTimeLinkStore {
  constructor(private readonly database: DataSource) {}

  /**
   * Answers the token, and withdraws the earlier links of its kind; null when a link with this id exists, which a repeated
   * job finds.
   */
  async create(transaction: EntityManager, link: NewLink): Promise<string | null> {
    const { value, hash } = createBearerToken()
    const insert = transaction.createQueryBuilder().insert().into(OneTimeLinkEntity)
    const { raw } = await insert
      .values({ ...link, hash })
      .orIgnore()
      .returning(['id'])
      .execute()
    if ((raw as unknown[]).length === 0) return null
    const { id, userId, purpose } = link
    await transaction.delete(OneTimeLinkEntity, { userId, purpose, id: Not(id), usedAt: IsNull() })
    return value
  }

  /** The link of a token that can still be used; throws LINK_INVALID or LINK_EXPIRED. */
  async find(token: string, purpose: LinkPurpose, now: Date): Promise<FoundLink> {
    const link = await this.database
      .getRepository(OneTimeLinkEntity)
      .findOneBy({ hash: hashBearerToken(token), purpose })
    if (!link || link.usedAt) throw linkInvalid()
    if (link.expiresAt <= now) throw linkExpired()
    return link
  }

  /** Uses a link up; throws LINK_INVALID when someone else did so meanwhile. */
  async use(transaction: EntityManager, { id }: FoundLink, now: Date): Promise<void> {
    const { affected } = await transaction.update(OneTimeLinkEntity, { id, usedAt: IsNull() }, { usedAt: now })
    if (affected !== 1) throw linkInvalid()
  }

  /** The address that a user was asked to confirm and has not, other than the present one; null without one. */
  async findPendingEmail(userId: string, email: string, now: Date): Promise<string | null> {
    const link = await this.database.getRepository(OneTimeLinkEntity).findOne({
      where: { userId, purpose: 'VERIFY_EMAIL', email: Not(email), usedAt: IsNull(), expiresAt: MoreThan(now) },
      order: { id: 'DESC' },
    })
    return link?.email ?? null
  }

  /** Makes links of a user worthless: what they were for is done. */
  async withdraw(transaction: EntityManager, userId: string, ...purposes: readonly LinkPurpose[]): Promise<void> {
    await transaction.delete(OneTimeLinkEntity, { userId, purpose: In([...purposes]), usedAt: IsNull() })
  }

  async deleteExpiredBefore(moment: Date): Promise<void> {
    await this.database.getRepository(OneTimeLinkEntity).delete({ expiresAt: LessThan(moment) })
  }
}
