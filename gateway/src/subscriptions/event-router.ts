import { accountStatusChanged, loginAdvanced, syncProgressed } from '@parley/schema/events/accounts'
import { recordJobChanged, reminderDue, taskChanged, timelineChanged, writeTaskChange } from '@parley/schema/events/crm'
import { conversationAssigned, inboxChanged, messageReceived } from '@parley/schema/events/messaging'
import { boardChanged } from '@parley/schema/events/pipeline'
import { activityLogged } from '@parley/schema/events/team'
import type { Assignment } from '@parley/toolkit/authorization/assignment'
import type { EventTail } from '@parley/toolkit/events/event-tail'
import { LRUCache } from 'lru-cache'
import type { InboxChange } from './replay'

type Listener<Value> = (value: Value) => void

/** A conversation went to others. */
export interface Reassignment {
  readonly workspaceId: string
  readonly before: Assignment
  readonly after: Assignment
}

/** Listeners by what they are about: an event reaches only those it concerns, however many sockets are open. */
class Topic<Value> {
  private readonly listeners = new Map<string, Set<Listener<Value>>>()

  listen(key: string, listener: Listener<Value>): () => void {
    const those = this.listeners.get(key) ?? new Set()
    this.listeners.set(key, those.add(listener))
    return () => {
      those.delete(listener)
      if (those.size === 0 && this.listeners.get(key) === those) this.listeners.delete(key)
    }
  }

  emit(key: string, value: Value): void {
    for (const listener of this.listeners.get(key) ?? []) listener(value)
  }

  emitToAll(value: Value): void {
    for (const those of this.listeners.values()) for (const listener of those) listener(value)
  }
}

/** Workspaces whose place in the inbox is remembered; a forgotten one costs its next subscriber a short wait. */
const REMEMBERED_WORKSPACES = 50_000

/** The key of a topic that has one. */
const EVERYWHERE = ''

/** Brings events of the tail to the subscriptions of this process. */
export class EventRouter {
  private readonly heads = new LRUCache<string, number>({ max: REMEMBERED_WORKSPACES })
  private readonly logins = new Topic<void>()
  private readonly accounts = new Topic<void>()
  private readonly changedAccounts = new Topic<{ accountId: string } | 'gap'>()
  private readonly inboxes = new Topic<InboxChange | 'gap'>()
  private readonly activityHeads = new LRUCache<string, number>({ max: REMEMBERED_WORKSPACES })
  private readonly activities = new Topic<InboxChange | 'gap'>()
  private readonly reminders = new Topic<string>()
  private readonly recordJobs = new Topic<{ jobId: string } | 'gap'>()
  private readonly timelines = new Topic<void>()
  private readonly tasks = new Topic<{ changeId: string } | 'gap'>()
  private readonly reassignments = new Topic<Reassignment>()
  private readonly boards = new Topic<{ changeId: string } | 'gap'>()
  private readonly endings: readonly (() => void)[]

  constructor(tail: EventTail) {
    const toInbox = (
      workspaceId: string,
      change: { inboxEventId: string; sequence: number; accountId: string },
    ): void => {
      const { inboxEventId: id, sequence, accountId } = change
      this.heads.set(workspaceId, Math.max(sequence, this.heads.get(workspaceId) ?? 0))
      this.inboxes.emit(workspaceId, { id, sequence, accountId })
    }
    const toAccounts = (workspaceId: string, { accountId }: { accountId: string }): void => {
      this.accounts.emit(accountId)
      this.changedAccounts.emit(workspaceId, { accountId })
    }
    this.endings = [
      tail.listen(loginAdvanced, ({ payload }) => this.logins.emit(payload.loginId)),
      tail.listen(syncProgressed, ({ payload, workspaceId }) => toAccounts(workspaceId, payload)),
      tail.listen(accountStatusChanged, ({ payload, workspaceId }) => toAccounts(workspaceId, payload)),
      tail.listen(messageReceived, ({ payload, workspaceId }) => toInbox(workspaceId, payload)),
      tail.listen(inboxChanged, ({ payload, workspaceId }) => toInbox(workspaceId, payload)),
      tail.listen(conversationAssigned, ({ payload: { previous: before, ...after }, workspaceId }) => {
        if (before) this.reassignments.emit(EVERYWHERE, { workspaceId, before, after })
      }),
      tail.listen(activityLogged, ({ payload: { activityId: id, sequence }, workspaceId }) => {
        this.activityHeads.set(workspaceId, Math.max(sequence, this.activityHeads.get(workspaceId) ?? 0))
        this.activities.emit(workspaceId, { id, sequence, accountId: null })
      }),
      tail.listen(reminderDue, ({ payload: { reminderId, memberId } }) => this.reminders.emit(memberId, reminderId)),
      tail.listen(recordJobChanged, ({ payload: { jobId, startedBy } }) => this.recordJobs.emit(startedBy, { jobId })),
      tail.listen(timelineChanged, ({ payload: { recordIds }, workspaceId }) => {
        for (const recordId of recordIds) this.timelines.emit(`${workspaceId}/${recordId}`)
      }),
      tail.listen(taskChanged, ({ payload: { taskId, formerAssigneeId }, workspaceId }) =>
        this.tasks.emit(workspaceId, { changeId: writeTaskChange(taskId, formerAssigneeId) }),
      ),
      tail.listen(boardChanged, ({ payload: { pipelineId, changeId }, workspaceId }) =>
        this.boards.emit(`${workspaceId}/${pipelineId}`, { changeId }),
      ),
      tail.onGap(() => {
        this.logins.emitToAll()
        this.accounts.emitToAll()
        this.changedAccounts.emitToAll('gap')
        this.heads.clear()
        this.inboxes.emitToAll('gap')
        this.activityHeads.clear()
        this.activities.emitToAll('gap')
        this.boards.emitToAll('gap')
        this.timelines.emitToAll()
        this.tasks.emitToAll('gap')
        this.recordJobs.emitToAll('gap')
      }),
    ]
  }

  onLogin(loginId: string, listener: () => void): () => void {
    return this.logins.listen(loginId, listener)
  }

  onAccount(accountId: string, listener: () => void): () => void {
    return this.accounts.listen(accountId, listener)
  }

  onAccounts(workspaceId: string, onChange: (accountId: string) => void, onGap: () => void): () => void {
    return this.changedAccounts.listen(workspaceId, (value) => (value === 'gap' ? onGap() : onChange(value.accountId)))
  }

  onInbox(workspaceId: string, onChange: (change: InboxChange) => void, onGap: () => void): () => void {
    return this.inboxes.listen(workspaceId, (value) => (value === 'gap' ? onGap() : onChange(value)))
  }

  /** The last change of the workspace's inbox that was heard of; null when there was none since the start. */
  lastInboxSequence(workspaceId: string): number | null {
    return this.heads.get(workspaceId) ?? null
  }

  onActivity(workspaceId: string, onChange: (change: InboxChange) => void, onGap: () => void): () => void {
    return this.activities.listen(workspaceId, (value) => (value === 'gap' ? onGap() : onChange(value)))
  }

  /** The last activity of the workspace that was heard of; null when there was none since the start. */
  lastActivitySequence(workspaceId: string): number | null {
    return this.activityHeads.get(workspaceId) ?? null
  }

  /** What was missed is not told again: it came by mail too. */
  onReminder(memberId: string, listener: (reminderId: string) => void): () => void {
    return this.reminders.listen(memberId, listener)
  }

  /** Jobs over records that a user started, in whatever workspace. */
  onRecordJobs(userId: string, onChange: (jobId: string) => void, onGap: () => void): () => void {
    return this.recordJobs.listen(userId, (value) => (value === 'gap' ? onGap() : onChange(value.jobId)))
  }

  onTimeline(workspaceId: string, recordId: string, listener: () => void): () => void {
    return this.timelines.listen(`${workspaceId}/${recordId}`, listener)
  }

  onTasks(workspaceId: string, onChange: (changeId: string) => void, onGap: () => void): () => void {
    return this.tasks.listen(workspaceId, (value) => (value === 'gap' ? onGap() : onChange(value.changeId)))
  }

  /** In every workspace. */
  onReassignment(listener: (reassignment: Reassignment) => void): () => void {
    return this.reassignments.listen(EVERYWHERE, listener)
  }

  onBoard(
    workspaceId: string,
    pipelineId: string,
    onChange: (changeId: string) => void,
    onGap: () => void,
  ): () => void {
    const key = `${workspaceId}/${pipelineId}`
    return this.boards.listen(key, (value) => (value === 'gap' ? onGap() : onChange(value.changeId)))
  }

  stop(): void {
    for (const end of this.endings) end()
  }
}
