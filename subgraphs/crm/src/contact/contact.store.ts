import { FOUND_AT_MOST, searchTerms } from '@parley/toolkit/database/text-search'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { AssignedStore } from '@parley/toolkit/database/assigned-store'
import { fetchPage } from '@parley/toolkit/pagination/keyset'
import type { Page } from '@parley/toolkit/pagination/page'
import type { PageArgumentValues } from '@parley/toolkit/pagination/page-request'
import type { DataSource, EntityManager, SelectQueryBuilder } from 'typeorm'
import { ContactEntity } from './contact.entity'

export interface ContactCriteria {
  readonly search?: string | null
}
export type ContactChange = Partial<
  Pick<ContactEntity, 'name' | 'username' | 'phone' | 'telegramUserId' | 'editedFields'>
>

/** By name, as people expect it in their language: the database compares with the rules of Unicode. */
const BY_NAME = [
  { property: 'name', direction: 'ASC' },
  { property: 'id', direction: 'ASC' },
] as const

/** All queries on contacts. */
export class ContactStore extends AssignedStore<ContactEntity> {
  constructor(database: DataSource) {
    super(database, ContactEntity, 'contacts')
  }

  findByIds(ids: readonly string[]): Promise<ContactEntity[]> {
    return this.selectByIds(ids)
  }

  /** A page of contacts by name. A search finds those that have every word somewhere. */
  async list(page: PageArgumentValues, { search }: ContactCriteria): Promise<Page<ContactEntity>> {
    const query = this.select('contact')
    if (search) await this.restrictToSearch(query, searchTerms(search))
    return fetchPage(query, { keys: BY_NAME, arguments: page })
  }

  /**
   * The first step of a transaction that changes contacts: others that do so in this workspace wait until it ends. One
   * person stays one contact, and a transaction that takes several events cannot deadlock with another one.
   */
  async lockAll(transaction: EntityManager): Promise<void> {
    await transaction.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `crm.contact/${workspaceScope.require()}`,
    ])
  }

  /** Locks it to be changed, so that its version stays what was read. */
  async lock(transaction: EntityManager, id: string): Promise<ContactEntity | null> {
    const contact = await this.select('contact', transaction)
      .andWhere('contact.id = :id', { id })
      .setLock('pessimistic_write')
      .getOne()
    return this.requireReach(contact, 'contacts:write')
  }

  lockByTelegramUserId(transaction: EntityManager, telegramUserId: string): Promise<ContactEntity | null> {
    return this.select('contact', transaction)
      .andWhere('contact.telegramUserId = :telegramUserId', { telegramUserId })
      .setLock('pessimistic_write')
      .getOne()
  }

  /** The oldest contact with this phone that is nobody on Telegram yet. */
  lockUnclaimedByPhone(transaction: EntityManager, phone: string): Promise<ContactEntity | null> {
    return this.selectUnclaimed(transaction)
      .andWhere(`contact.phone_digits = regexp_replace(:phone, '\\D', '', 'g')`, { phone })
      .getOne()
  }

  /** The same by username, whose case does not count. */
  lockUnclaimedByUsername(transaction: EntityManager, username: string): Promise<ContactEntity | null> {
    return this.selectUnclaimed(transaction)
      .andWhere('lower(contact.username) = lower(:username)', { username })
      .getOne()
  }

  async create(
    transaction: EntityManager,
    contact: Pick<ContactEntity, 'id' | 'name' | 'username' | 'phone' | 'telegramUserId'>,
  ): Promise<void> {
    await this.insert([contact], transaction)
  }

  /** Changes a locked contact, and counts the change. */
  async change(transaction: EntityManager, contact: ContactEntity, change: ContactChange): Promise<ContactEntity> {
    const counted = { ...change, version: contact.version + 1, updatedAt: new Date() }
    await this.update(contact.id, counted, transaction)
    return Object.assign(contact, counted)
  }

  private async restrictToSearch(query: SelectQueryBuilder<ContactEntity>, terms: string[]): Promise<void> {
    const [{ found }]: [{ found: string[] | null }] = await this.dataSource.query(
      'SELECT crm.find_contacts($1, $2) AS found',
      [terms, FOUND_AT_MOST],
    )
    if (found) query.andWhere('contact.id = ANY(:found)', { found })
    else query.andWhere('contact.names LIKE ALL ((SELECT crm.search_patterns(:terms))::text[])', { terms })
  }

  private selectUnclaimed(transaction: EntityManager): SelectQueryBuilder<ContactEntity> {
    return this.select('contact', transaction)
      .andWhere('contact.telegramUserId IS NULL')
      .orderBy('contact.createdAt')
      .addOrderBy('contact.id')
      .limit(1)
      .setLock('pessimistic_write')
  }
}
