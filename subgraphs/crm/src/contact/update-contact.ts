import { updateContactInput } from '@parley/schema/inputs/crm'
import { storableText } from '@parley/toolkit/database/storable-text'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { validateInput } from '@parley/toolkit/errors/validate-input'
import type { Outbox } from '@parley/toolkit/events/outbox'
import type { DataSource } from 'typeorm'
import type { ContactEntity } from './contact.entity'
import { contactChangedMeanwhile, contactNotFound } from './contact.errors'
import type { ContactStore } from './contact.store'
import type { ConversationLinkStore } from './conversation-link.store'
import { toLinkedEvent } from './recognise-peer'

export interface ContactEdit {
  readonly id: string
  readonly version: number
  readonly name?: string | null
  readonly username?: string | null
  readonly phone?: string | null
}

/**
 * Changes a contact as a member wrote it; Telegram does not overwrite those fields afterwards. Refuses an edit that was
 * made on an older version, so that nobody's change is lost unseen.
 */
export class UpdateContact {
  constructor(
    private readonly database: DataSource,
    private readonly contacts: ContactStore,
    private readonly links: ConversationLinkStore,
    private readonly outbox: Outbox,
  ) {}

  run(input: ContactEdit): Promise<ContactEntity> {
    const edit = validateInput(updateContactInput, { ...input, name: input.name ?? undefined })
    const written = writtenFields(edit)
    return inTransaction(this.database, async (transaction) => {
      await this.contacts.lockAll(transaction)
      const contact = await this.contacts.lock(transaction, edit.id.toLowerCase())
      if (!contact) throw contactNotFound()
      if (contact.version !== edit.version) throw contactChangedMeanwhile()
      const differing = Object.entries(written).filter(([field, value]) => contact[field as WrittenField] !== value)
      if (differing.length === 0) return contact
      const editedFields = [...new Set([...contact.editedFields, ...differing.map(([field]) => field as WrittenField)])]
      const renamed = written.name !== undefined && written.name !== contact.name
      await this.contacts.change(transaction, contact, { ...written, editedFields })
      const told = renamed ? await this.links.listConversations(transaction, contact.id) : []
      await this.outbox.append(
        transaction,
        told.map((conversationId) => toLinkedEvent(contact, conversationId)),
      )
      return contact
    })
  }
}

type WrittenField = ContactEntity['editedFields'][number]
type WrittenFields = Partial<Pick<ContactEntity, WrittenField>>

/** The fields that the member named; an empty username or phone is none. */
function writtenFields({ name, username, phone }: Omit<ContactEdit, 'id' | 'version'>): WrittenFields {
  return {
    ...(name == null ? {} : { name: storableText(name) }),
    ...(username === undefined ? {} : { username: username?.replace(/^@/, '') || null }),
    ...(phone === undefined ? {} : { phone: phone || null }),
  }
}
