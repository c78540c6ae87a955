import { createContactInput, updateContactInput } from '@parley/schema/inputs/crm'
import { DomainError } from '@parley/toolkit/errors/domain-error'
import { validateInput } from '@parley/toolkit/errors/validate-input'
import type { Outbox } from '@parley/toolkit/events/outbox'
import type { EntityManager } from 'typeorm'
import type { CompanyStore } from '../company/company.store'
import { keepUnseenCompany } from '../company/keep-unseen-companies'
import type { RecordMergeStore } from '../duplicate/record-merge.store'
import type { RecordEditor, SharedInput, VersionedId } from '../record/record-editor'
import { writtenText } from '../record/written-columns'
import type { ContactEntity, TelegramField } from './contact.entity'
import type { ContactStore } from './contact.store'
import type { ConversationLinkStore } from './conversation-link.store'
import { toLinkedEvent } from './linked-event'

interface ContactFields extends SharedInput {
  readonly username?: string | null
  readonly phone?: string | null
  readonly email?: string | null
  readonly position?: string | null
  readonly companyId?: string | null
}
export type NewContact = ContactFields & { readonly name: string }
export type ContactEdit = ContactFields & VersionedId & { readonly name?: string | null }

const FROM_TELEGRAM: readonly TelegramField[] = ['name', 'username', 'phone']

/**
 * Creates and changes contacts as members write them: Telegram does not overwrite those fields afterwards, and the
 * conversations of a contact hear of its new name.
 */
export class ContactService {
  constructor(
    private readonly contacts: ContactStore,
    private readonly companies: CompanyStore,
    private readonly links: ConversationLinkStore,
    private readonly editor: RecordEditor<ContactEntity>,
    private readonly outbox: Outbox,
    private readonly merges: RecordMergeStore,
  ) {}

  async create(input: NewContact): Promise<ContactEntity> {
    const contact = validateInput(createContactInput, input)
    await this.checkCompany(contact.companyId)
    const columns = { name: contact.name, ...contactColumns(contact) }
    const written = FROM_TELEGRAM.filter((field) => columns[field])
    return this.editor.create(columns, contact, async (transaction, created) => {
      await this.contacts.keepFromTelegram(transaction, created, written)
      return []
    })
  }

  async update(input: ContactEdit): Promise<ContactEntity> {
    const edit = validateInput(updateContactInput, input)
    await this.checkCompany(edit.companyId)
    const wanted = { ...(edit.name != null && { name: edit.name }), ...contactColumns(edit) }
    const columns = await keepUnseenCompany(this.companies, this.contacts, edit.id, wanted)
    return this.editor.update(edit, columns, edit, async (transaction, contact) => {
      const written = FROM_TELEGRAM.filter((field) => field in columns && columns[field] !== contact[field])
      await this.contacts.keepFromTelegram(transaction, contact, written)
      if (written.includes('name')) await this.tellConversations(transaction, contact.id, columns.name ?? '')
      return []
    })
  }

  trash(id: string): Promise<ContactEntity> {
    return this.editor.trash(id)
  }

  async restore(id: string): Promise<ContactEntity> {
    await this.merges.refuseMerged(id)
    return this.editor.restore(id)
  }

  private async tellConversations(transaction: EntityManager, id: string, name: string): Promise<void> {
    const conversations = await this.links.listConversations(transaction, id)
    const events = conversations.map((conversationId) => toLinkedEvent({ id, name }, conversationId))
    await this.outbox.append(transaction, events)
  }

  /** The company is of this workspace, and visible to whoever names it. */
  private async checkCompany(companyId: string | null | undefined): Promise<void> {
    if (!companyId) return
    const [company] = await this.companies.findByIds([companyId])
    if (company && !company.deletedAt) return
    const fields = { 'input.companyId': ['notFound'] }
    throw new DomainError('VALIDATION_FAILED', 'The company that the contact refers to is not there.', { fields })
  }
}

/** The columns that an input names; an empty username or phone is none. */
export function contactColumns({ username, phone, companyId, ...texts }: ContactFields): Partial<ContactEntity> {
  return {
    ...(username !== undefined && { username: username?.replace(/^@/, '') || null }),
    ...(phone !== undefined && { phone: phone || null }),
    ...(companyId !== undefined && { companyId: companyId?.toLowerCase() ?? null }),
    ...writtenText(texts, ['email', 'position']),
  }
}
