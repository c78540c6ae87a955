import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { fetchPages } from '@parley/toolkit/pagination/keyset'
import type { Page } from '@parley/toolkit/pagination/page'
import type { PageArgumentValues } from '@parley/toolkit/pagination/page-request'
import type { DataSource, EntityManager, SelectQueryBuilder } from 'typeorm'
import { recordFields } from '../record/record-fields'
import { RecordStore } from '../record/record.store'
import { ContactEntity, type TelegramField } from './contact.entity'

export const CONTACT_FIELDS = recordFields([
  ['name', 'TEXT', 'name'],
  ['username', 'TEXT', 'username'],
  ['phone', 'TEXT', 'phone'],
  ['email', 'TEXT', 'email'],
  ['position', 'TEXT', 'position'],
  ['companyId', 'REFERENCE', 'company_id', { references: 'Company' }],
])

/** All queries on contacts. */
export class ContactStore extends RecordStore<ContactEntity> {
  constructor(database: DataSource) {
    super(database, {
      entity: ContactEntity,
      resource: 'contacts',
      fields: CONTACT_FIELDS,
      sorts: {
        name: 'name',
        username: 'usernameOrder',
        phone: 'phoneOrder',
        email: 'email',
        position: 'position',
        tags: 'tagsOrder',
        createdAt: 'createdAt',
        updatedAt: 'updatedAt',
      },
      finder: 'crm.find_contacts',
    })
  }

  /** The people of companies, newest first. */
  listOfCompanies(companyIds: readonly string[], page: PageArgumentValues): Promise<readonly Page<ContactEntity>[]> {
    const query = this.select('contact').andWhere('contact.deletedAt IS NULL')
    const keys = [{ property: 'id', direction: 'DESC' }] as const
    return fetchPages(query, { parent: 'companyId', parentIds: companyIds, keys, arguments: page })
  }

  /**
   * The first step of a transaction that recognises people: others that do so in this workspace wait until it ends. One
   * person stays one contact, and a transaction that takes several events cannot deadlock with another one.
   */
  async lockAll(transaction: EntityManager): Promise<void> {
    await transaction.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `crm.contact/${workspaceScope.require()}`,
    ])
  }

  lockByTelegramUserId(transaction: EntityManager, telegramUserId: string): Promise<ContactEntity | null> {
    return this.select('contact', transaction)
      .andWhere('contact.telegramUserId = :telegramUserId', { telegramUserId })
      .setLock('pessimistic_write')
      .getOne()
  }

  /** Whoever this is on Telegram beside who they are there first: two people there may be one here. */
  lockByAlias(transaction: EntityManager, telegramUserId: string): Promise<ContactEntity | null> {
    return this.select('contact', transaction)
      .andWhere(
        `contact.id = (SELECT alias.contact_id FROM crm.contact_alias alias
          WHERE alias.workspace_id = :aliasWorkspaceId AND alias.telegram_user_id = :telegramUserId)`,
        { aliasWorkspaceId: workspaceScope.require(), telegramUserId },
      )
      .setLock('pessimistic_write')
      .getOne()
  }

  /** The oldest contact with this phone that is nobody on Telegram yet; one in the trash only if there is no other. */
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

  /** Telegram does not overwrite these fields from now on. Part of a change that is counted elsewhere. */
  async keepFromTelegram(
    transaction: EntityManager,
    contact: ContactEntity,
    fields: readonly TelegramField[],
  ): Promise<void> {
    const editedFields = [...new Set([...contact.editedFields, ...fields])]
    if (editedFields.length === contact.editedFields.length) return
    await this.update(contact.id, { editedFields }, transaction)
    contact.editedFields = editedFields
  }

  private selectUnclaimed(transaction: EntityManager): SelectQueryBuilder<ContactEntity> {
    return this.select('contact', transaction)
      .andWhere('contact.telegramUserId IS NULL')
      .orderBy('contact.deletedAt', 'DESC', 'NULLS FIRST')
      .addOrderBy('contact.createdAt')
      .addOrderBy('contact.id')
      .limit(1)
      .setLock('pessimistic_write')
  }
}
