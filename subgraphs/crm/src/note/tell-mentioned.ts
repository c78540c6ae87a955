import { reminderDue } from '@parley/schema/events/crm'
import { newEvent, type NewEvent } from '@parley/toolkit/events/outbox'
import { writeMail } from '@parley/toolkit/mail/letter'
import type { MailQueue } from '@parley/toolkit/mail/mail-queue'
import type { EntityManager } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import type { MemberAddress, Members } from '../external/members'
import { currentMemberId } from '../record/current-member'
import { recordUrl } from '../record/record-url'
import { mentionLetter } from '../task/reminder-letters'
import type { ReminderStore } from '../task/reminder.store'
import type { NoteEntity } from './note.entity'

/** Tells members that a note names them, live and by mail; nobody is told of a note of their own. */
export class TellMentioned {
  constructor(
    private readonly members: Members,
    private readonly reminders: ReminderStore,
    private readonly mails: MailQueue,
    private readonly publicUrl: string,
  ) {}

  /** Before the transaction: who they are and whom they hear from. */
  async look(memberIds: readonly string[]): Promise<readonly MemberAddress[]> {
    const author = currentMemberId()
    const others = memberIds.filter((id) => id !== author)
    return others.length > 0 ? this.members.addresses([...others, ...(author ? [author] : [])]) : []
  }

  /** Part of the note's transaction; answers the events that it is to publish. */
  async tell(transaction: EntityManager, note: NoteEntity, people: readonly MemberAddress[]): Promise<NewEvent[]> {
    const authorId = currentMemberId()
    const author = people.find(({ id }) => id === authorId)?.name ?? null
    const told = people.filter(({ id }) => id !== authorId)
    const reminders = told.map(({ id: memberId }) => ({
      id: uuidv7(),
      memberId,
      taskId: null,
      noteId: note.id,
      at: new Date(),
    }))
    await this.reminders.create(transaction, reminders)
    const url = recordUrl(this.publicUrl, note)
    for (const { name, email, language } of told)
      await this.mails.enqueue(transaction, writeMail(email, language, mentionLetter[language]({ name, author, url })))
    return reminders.map(({ id: reminderId, memberId }) => newEvent(reminderDue, { reminderId, memberId }))
  }
}
