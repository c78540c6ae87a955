import { reminderDue } from '@parley/schema/events/crm'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { newEvent, type Outbox } from '@parley/toolkit/events/outbox'
import { writeMail } from '@parley/toolkit/mail/letter'
import type { MailQueue } from '@parley/toolkit/mail/mail-queue'
import type { DataSource } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import type { Members } from '../external/members'
import { taskDueLetter } from './reminder-letters'
import type { ReminderStore } from './reminder.store'
import type { TaskStore } from './task.store'

/**
 * Reminds the assignee of a task, live and by mail: once for each time that was set, whatever is killed on the way. The
 * reminder, its event, its mail and the end of the plan are one transaction. A task that is done, deleted, or planned for
 * another time by now reminds nobody.
 */
export class RemindOfTask {
  constructor(
    private readonly database: DataSource,
    private readonly tasks: TaskStore,
    private readonly reminders: ReminderStore,
    private readonly members: Members,
    private readonly out: { readonly outbox: Outbox; readonly mails: MailQueue; readonly publicUrl: string },
  ) {}

  async run(taskId: string, remindAt: Date): Promise<void> {
    const [planned] = await this.tasks.findByIds([taskId])
    const memberId = planned?.assigneeId ?? planned?.creatorId
    if (!memberId) return
    const [person] = await this.members.addresses([memberId])
    if (!person) return
    await inTransaction(this.database, async (transaction) => {
      const task = await this.tasks.lock(transaction, taskId)
      if (!task || task.doneAt || task.deletedAt || task.remindAt?.getTime() !== remindAt.getTime()) return
      if ((task.assigneeId ?? task.creatorId) !== memberId) throw new Error('The task went to another meanwhile')
      const reminder = { id: uuidv7(), memberId, taskId, noteId: null, at: new Date() }
      await this.reminders.create(transaction, [reminder])
      await this.tasks.change(transaction, task, { remindAt: null })
      const { name, email, language } = person
      const letter = taskDueLetter[language]({ name, title: task.title, url: `${this.out.publicUrl}/tasks` })
      await this.out.mails.enqueue(transaction, writeMail(email, language, letter))
      await this.out.outbox.append(transaction, [newEvent(reminderDue, { reminderId: reminder.id, memberId })])
    })
  }
}
