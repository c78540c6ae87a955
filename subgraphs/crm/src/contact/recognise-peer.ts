import { storableText } from '@parley/toolkit/database/storable-text'
import type { Outbox } from '@parley/toolkit/events/outbox'
import type { EntityManager } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import type { RecordEditor } from '../record/record-editor'
import type { ContactEntity, TelegramField } from './contact.entity'
import type { ContactStore } from './contact.store'
import type { ConversationLinkStore } from './conversation-link.store'
import { toLinkedEvent } from './linked-event'

/** A person as Telegram describes them. */
export interface TelegramPerson {
  readonly telegramId: string
  readonly name: string
  readonly username: string | null
  readonly phone: string | null
}

/** What Telegram says replaces these, and joins a contact to someone on it. */
type ContactChange = Partial<Pick<ContactEntity, TelegramField | 'telegramUserId'>>

/**
 * Finds the contact behind a Telegram conversation: by Telegram user id, then phone, then username, else creates one.
 * One person is one contact, also when several accounts hear of them at the same moment. What Telegram says later is
 * taken over, except what a member wrote. Whoever writes comes out of the trash: nobody waits for an answer in there.
 */
export class RecognisePeer {
  constructor(
    private readonly contacts: ContactStore,
    private readonly links: ConversationLinkStore,
    private readonly editor: RecordEditor<ContactEntity>,
    private readonly outbox: Outbox,
  ) {}

  /** `wroteAt` is when the person last wrote, as far as this event tells. */
  async run(
    transaction: EntityManager,
    conversationId: string,
    person: TelegramPerson,
    wroteAt: Date | null = null,
  ): Promise<void> {
    const linked = await this.links.findContact(transaction, conversationId)
    if (linked?.telegramUserId === person.telegramId && !hasNews(linked, person, wroteAt)) return
    await this.contacts.lockAll(transaction)
    const contact = await this.findOrCreate(transaction, person)
    const nameBefore = contact.name
    if (isBack(contact, wroteAt)) await this.change(transaction, contact, { deletedAt: null }, 'RESTORED')
    // Of who else they are on Telegram only the conversation is taken.
    const news = contact.telegramUserId === person.telegramId ? newsOf(contact, person) : {}
    if (Object.keys(news).length > 0) await this.change(transaction, contact, news, 'UPDATED')
    const isNewLink = linked?.id !== contact.id
    if (isNewLink) await this.links.link(transaction, conversationId, contact.id)
    const renamed = contact.name !== nameBefore
    const toTell = renamed ? await this.links.listConversations(transaction, contact.id) : []
    if (isNewLink && !renamed) toTell.push(conversationId)
    const events = toTell.map((each) => toLinkedEvent(contact, each))
    await this.outbox.append(transaction, events)
  }

  private async change(
    transaction: EntityManager,
    contact: ContactEntity,
    change: ContactChange | { readonly deletedAt: null },
    kind: 'UPDATED' | 'RESTORED',
  ): Promise<void> {
    await this.contacts.change(transaction, contact, change)
    await this.editor.tell(transaction, contact, kind, Object.keys(change))
  }

  private async findOrCreate(transaction: EntityManager, person: TelegramPerson): Promise<ContactEntity> {
    return (
      (await this.contacts.lockByTelegramUserId(transaction, person.telegramId)) ??
      (await this.contacts.lockByAlias(transaction, person.telegramId)) ??
      (await this.claim(transaction, person)) ??
      (await this.create(transaction, person))
    )
  }

  /** Someone the workspace knows from elsewhere: keeps the name that they have here. */
  private async claim(
    transaction: EntityManager,
    { telegramId, phone, username }: TelegramPerson,
  ): Promise<ContactEntity | null> {
    const byPhone = phone ? await this.contacts.lockUnclaimedByPhone(transaction, phone) : null
    const byUsername = byPhone || !username ? null : await this.contacts.lockUnclaimedByUsername(transaction, username)
    const contact = byPhone ?? byUsername
    if (!contact) return null
    await this.contacts.keepFromTelegram(transaction, contact, ['name'])
    await this.change(transaction, contact, { telegramUserId: telegramId }, 'UPDATED')
    return contact
  }

  private async create(transaction: EntityManager, person: TelegramPerson): Promise<ContactEntity> {
    const { telegramId: telegramUserId, username, phone } = person
    await this.contacts.create(transaction, { id: uuidv7(), name: nameOf(person), username, phone, telegramUserId })
    const created = await this.contacts.lockByTelegramUserId(transaction, telegramUserId)
    if (!created) throw new Error(`The contact of Telegram user ${telegramUserId} is not there after it was created`)
    await this.editor.tell(transaction, created, 'CREATED', ['name', 'username', 'phone', 'telegramUserId'])
    return created
  }
}

/** As long as a member may make it; the index of names has its limit too. */
const NAME_LENGTH_LIMIT = 200

const storedName = (name: string): string => storableText(name.trim().slice(0, NAME_LENGTH_LIMIT)).trim()

/** What a person is called who has no name on Telegram: a deleted account, for example. */
function nameOf({ name, username, phone, telegramId }: TelegramPerson): string {
  return storedName(name) || username || phone || `Telegram ${telegramId}`
}

/** What differs and was not written by a member. What Telegram leaves out is not known to be gone. */
function newsOf(contact: ContactEntity, person: TelegramPerson): ContactChange {
  const told = { name: storedName(person.name), username: person.username, phone: person.phone }
  const news = (['name', 'username', 'phone'] as const).filter(
    (field) => told[field] && told[field] !== contact[field] && !contact.editedFields.includes(field),
  )
  return Object.fromEntries(news.map((field) => [field, told[field]]))
}

/** Someone in the trash who has written since they were put there. */
const isBack = ({ deletedAt }: ContactEntity, wroteAt: Date | null): boolean =>
  deletedAt !== null && wroteAt !== null && wroteAt > deletedAt

const hasNews = (contact: ContactEntity, person: TelegramPerson, wroteAt: Date | null): boolean =>
  Object.keys(newsOf(contact, person)).length > 0 || isBack(contact, wroteAt)
